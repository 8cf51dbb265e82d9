import type { Decode } from './decoder'

/**
 * Text in UTF-8 with a few bytes that are none, each of which becomes U+FFFD: a letter that was cut at the
 * end, or damaged. Null when the bytes beyond ASCII are not nearly all UTF-8.
 */
export function repairUtf8(bytes: Uint8Array, decode: Decode): string | null {
  const faults: { readonly at: number; readonly length: number }[] = []
  let letters = 0
  for (let at = 0; at < bytes.length;) {
    const length = letterLength(bytes, at)
    if (length > 1) letters++
    if (length > 0) at += length
    else {
      const last = faults.at(-1)
      if (last && last.at + last.length === at)
        faults[faults.length - 1] = { at: last.at, length: last.length + 1 }
      else faults.push({ at, length: 1 })
      at++
    }
  }
  if (letters < faults.length * 10) return null
  let text = ''
  let from = 0
  for (const { at, length } of [...faults, { at: bytes.length, length: 0 }]) {
    const piece = decode(bytes.subarray(from, at), 'utf-8')
    if (piece === null) return null
    text += piece + (length > 0 ? '\ufffd' : '')
    from = at + length
  }
  return text
}

/** How many bytes the letter takes that begins here; 0 when none does. */
function letterLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!
  if (first < 0x80) return 1
  const length =
    first >= 0xc2 && first < 0xe0
      ? 2
      : first >= 0xe0 && first < 0xf0
        ? 3
        : first >= 0xf0 && first < 0xf5
          ? 4
          : 0
  for (let i = 1; i < length; i++) if ((bytes[at + i] ?? 0) >> 6 !== 2) return 0
  return length
}
