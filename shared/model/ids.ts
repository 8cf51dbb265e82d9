import type { Id } from './records'

const digits = '0123456789abcdefghjkmnpqrstvwxyz'

/** Where ids come from; passed in, so that the shared code stays pure and tests can count. */
export type IdSource = () => Id

/**
 * Ids of 20 characters: the time in milliseconds (9 characters, sorts by making), a counter within
 * the millisecond (1), then 50 random bits. `random(n)` gives n random bytes; `now()` is milliseconds since 1970.
 */
export function createIdSource(now: () => number, random: (n: number) => Uint8Array): IdSource {
  let last = -1
  let count = 0
  return () => {
    const at = Math.max(now(), last)
    count = at === last ? count + 1 : 0
    // A full counter borrows the next millisecond rather than sort out of order.
    last = count === digits.length ? at + 1 : at
    if (count === digits.length) count = 0
    let id = ''
    for (let rest = last, i = 0; i < 9; i++, rest = Math.floor(rest / 32)) id = digits[rest % 32] + id
    id += digits[count]
    for (const byte of random(10)) id += digits[byte % 32]
    return id
  }
}
