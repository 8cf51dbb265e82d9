import type { Id } from '../model/records'
import { hashText } from '../text/hash'

const digits = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * An id that follows from what it is for, so that a record made twice of the same annotation, here or by a
 * colleague in a copy of the project, is one record. Like every id it sorts by time (`at`, an ISO instant),
 * then by `ordinal`.
 */
export function derivedId(of: readonly string[], at: string | null, ordinal = 0): Id {
  const time = at === null ? 0 : Math.max(0, Date.parse(at))
  return inDigits(time, 9) + inDigits(ordinal, 2) + hashText(JSON.stringify(of)).slice(0, 21)
}

function inDigits(value: number, length: number): string {
  let text = ''
  for (let rest = value, i = 0; i < length; i++, rest = Math.floor(rest / 32)) text = digits[rest % 32] + text
  return text
}
