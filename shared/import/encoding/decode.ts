import { fail, ok, type Result } from '../../model/result'
import { damageNote, isRuined } from './damage'
import type { Decode } from './decoder'
import { guessEncodings, looksUtf16 } from './detect'
import { nameOfEncoding } from './names'
import { repairUtf8 } from './repair'
import { decodeWindows1252, isWindows1252 } from './windows-1252'

export interface Decoded {
  readonly text: string
  /** What the person should know of how it was read: one sentence each. */
  readonly notices: readonly string[]
}

const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

/**
 * Reads the bytes of a text: by its byte order mark, else as UTF-8 where it is valid, else as `declared`, the
 * encoding that it says itself, else by a guess. A guess is told in a notice, and so are letters that were
 * lost. Bytes that are no text are refused with a sentence.
 */
export async function decodeText(
  bytes: Uint8Array,
  fileName: string,
  decode: Decode,
  declared: string | null = null,
): Promise<Result<Decoded, string>> {
  const read = await readBytes(bytes, fileName, decode, declared?.trim().toLowerCase() ?? null)
  if (!read.ok) return read
  const { text, notices } = read.value
  if (isRuined(text))
    return fail(`“${fileName}” has lost too many of its letters on the way. Ask its sender for another copy.`)
  const damage = damageNote(text, fileName)
  return ok({ text, notices: damage === null ? notices : [...notices, damage] })
}

async function readBytes(
  bytes: Uint8Array,
  fileName: string,
  decode: Decode,
  declared: string | null,
): Promise<Result<Decoded, string>> {
  const mark = marks.find((candidate) => candidate.bytes.every((byte, i) => bytes[i] === byte))
  if (mark) {
    const text = decode(bytes.subarray(mark.bytes.length), mark.encoding)
    if (text !== null) return ok({ text, notices: [] })
    if (mark.encoding !== 'utf-8')
      return fail(`“${fileName}” is damaged: it is not valid UTF-16. ${openInstead}`)
  }
  const content = bytes.subarray(mark?.bytes.length ?? 0)
  if (content.includes(0)) {
    const wide = looksUtf16(content)
    const text = wide && decode(content, wide)
    if (text) return ok({ text, notices: [] })
  }
  // A text in Japanese that is sent by mail: letters between escapes, all of them ASCII.
  const escaped = hasEscapes(content) ? decode(content, 'iso-2022-jp') : null
  if (escaped !== null) return ok({ text: escaped, notices: [] })
  if (looksBinary(content)) return fail(`“${fileName}” holds data that is not text. ${openInstead}`)

  const utf8 = decode(content, 'utf-8')
  if (utf8 !== null) return ok({ text: utf8, notices: contradiction(utf8, declared, fileName) })
  const repaired = repairUtf8(content, decode)
  if (repaired !== null) return ok({ text: repaired, notices: contradiction(repaired, declared, fileName) })
  const stated = declared === null ? null : decodeAs(content, declared, decode)
  if (stated !== null) return ok({ text: stated, notices: [] })
  return ok(await guess(content, fileName, decode, declared))
}

/**
 * Text beyond ASCII that is valid in UTF-8 is UTF-8, whatever it says: no text in another encoding comes out
 * so by chance. What it says matters only where that is read the same way.
 */
function contradiction(text: string, declared: string | null, fileName: string): string[] {
  if (declared === null || /^(?:utf-?8|unicode-1-1-utf-8|us-ascii)$/.test(declared)) return []
  if (!/[^\0-\x7f]/.test(text)) return []
  return [`“${fileName}” says that it is in ${nameOfEncoding(declared)}, but it is in UTF-8 and was read so.`]
}

function decodeAs(bytes: Uint8Array, encoding: string, decode: Decode): string | null {
  return isWindows1252(encoding) ? decodeWindows1252(bytes) : decode(bytes, encoding)
}

async function guess(
  bytes: Uint8Array,
  fileName: string,
  decode: Decode,
  declared: string | null,
): Promise<Decoded> {
  const said =
    declared === null ? 'does not say' : `is not in ${nameOfEncoding(declared)}, as it says, nor does it show`
  for (const encoding of [...(await guessEncodings(bytes)), 'windows-1252']) {
    const text = decodeAs(bytes, encoding, decode)
    if (text === null) continue
    const notice = `“${fileName}” ${said} how its letters are encoded. It was read as ${nameOfEncoding(encoding)}, which is a guess: check its accents and quotation marks.`
    return { text, notices: [notice] }
  }
  throw new Error('Any bytes can be read as Windows-1252')
}

/** What to do about a file that cannot be read. */
export const openInstead = 'Open it in its own program, copy the article and paste it here.'

function hasEscapes(bytes: Uint8Array): boolean {
  return bytes.some(
    (byte, i) => byte === 0x1b && bytes[i + 1] === 0x24 && (bytes[i + 2] === 0x42 || bytes[i + 2] === 0x40),
  )
}

/** More than one control character in a hundred bytes; a text has tabs, line ends and form feeds only. */
function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0
  for (const byte of bytes) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls++
  return controls * 100 > bytes.length
}
