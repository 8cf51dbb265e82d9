import { fail, ok, type Result } from '../model/result'

/**
 * Bytes to text, which the shared code cannot do by itself: null for bytes that are not valid in that
 * encoding. A byte order mark has been taken off.
 */
export type Decode = (bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be') => string | null

export interface Decoded {
  readonly text: string
  /** What the person should know of how it was read: a sentence, or null. */
  readonly notice: string | null
}

/** Files that start with these are not text, whatever their name says. */
const signatures: readonly { readonly kind: string; readonly bytes: readonly number[] }[] = [
  { kind: 'a PNG picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'a JPEG picture', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'a GIF picture', bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'a PDF document', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'a ZIP archive or an Office document', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'an old Office document', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'a compressed archive', bytes: [0x1f, 0x8b] },
  { kind: 'a rich text document', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
]

const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const

/**
 * Reads the bytes of a text file: UTF-8, or UTF-16 with a byte order mark; else Windows-1252, with a notice.
 * A file that is not text is refused with a sentence.
 */
export function decodeText(bytes: Uint8Array, fileName: string, decode: Decode): Result<Decoded, string> {
  const known = signatures.find((signature) => startsWith(bytes, signature.bytes))
  if (known) return fail(`“${fileName}” is ${known.kind}, not a text. ${remedy}`)
  const mark = marks.find((candidate) => startsWith(bytes, candidate.bytes))
  const content = bytes.subarray(mark?.bytes.length ?? 0)
  const encoding = mark?.encoding ?? 'utf-8'
  if (encoding === 'utf-8' && looksBinary(content))
    return fail(`“${fileName}” holds data that is not text. ${remedy}`)
  const text = decode(content, encoding)
  if (text !== null) return ok({ text, notice: null })
  if (encoding !== 'utf-8') return fail(`“${fileName}” is damaged: it is not valid UTF-16. ${remedy}`)
  return ok({
    text: decodeWindows1252(content),
    notice: `“${fileName}” is not in UTF-8, so it was read as Windows-1252: check its accents and quotation marks.`,
  })
}

const remedy = 'Open it in its own program, copy the article and paste it here.'

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte)
}

/** More than one control character in a hundred bytes; a text has tabs, line ends and form feeds only. */
function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0
  for (const byte of bytes) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls++
  return controls * 100 > bytes.length
}

/** Windows-1252 from 0x80 to 0x9f (a browser's decoder knows it, but not that of every Node); the rest is Latin-1. */
const windows1252 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'

function decodeWindows1252(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) {
    const codes = Array.from(bytes.subarray(at, at + 8192), (byte) =>
      byte >= 0x80 && byte < 0xa0 ? windows1252.charCodeAt(byte - 0x80) : byte,
    )
    pieces.push(String.fromCharCode(...codes))
  }
  return pieces.join('')
}
