import { fail, ok, type Result } from '../../model/result'

/** One file in an archive, as the archive's own table describes it: none of it is to be believed. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly encrypted: boolean
  /** Bytes in the archive. */
  readonly packed: number
  /** Bytes when unpacked, as it says. */
  readonly size: number
  /** Where its local header stands. */
  readonly offset: number
}

/** More files than a document ever has. */
const mostEntries = 2000

const endMark = 0x06054b50
const entryMark = 0x02014b50

/**
 * The table at the end of a ZIP archive. Refused with a reason when there is none, when it points outside the
 * archive, or lists too many files.
 */
export function readDirectory(bytes: Uint8Array): Result<readonly ZipEntry[], string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return fail(cutShort)
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count === 0xffff || start === 0xffffffff || count > mostEntries)
    return fail(`it holds more than ${mostEntries} parts, as no document does. ${saveAgain}`)
  const entries: ZipEntry[] = []
  let at = start
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== entryMark) return fail(cutShort)
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return fail(cutShort)
    entries.push({
      name: asciiName(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at = next
  }
  return ok(entries)
}

/** The bytes of one file as they are packed in the archive; null when the archive does not hold all of them. */
export function packedBytes(bytes: Uint8Array, { offset, packed }: ZipEntry): Uint8Array | null {
  if (offset + 30 > bytes.length) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(offset, true) !== 0x04034b50) return null
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  return start + packed > bytes.length ? null : bytes.subarray(start, start + packed)
}

/** What to do about a document whose archive is no good. */
export const saveAgain = 'Open it in its own program and save it again, or paste its text.'
export const cutShort = `it is damaged or cut short. Ask its sender for another copy.`

/** The end record is the last thing in an archive, but for a comment of up to 64 KB. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === endMark) return at
  return null
}

/** The parts that matter have plain names; any other letter only has to be different. */
function asciiName(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}
