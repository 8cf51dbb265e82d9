import { Inflate } from 'fflate'
import { fail, ok, type Result } from '../../model/result'
import { cutShort, packedBytes, saveAgain, type ZipEntry } from './directory'

/** Bytes of one file, and of all together: more than the text of any document. */
const mostOfOne = 32 * 1024 * 1024
const mostOfAll = 64 * 1024 * 1024
/** Unpacked to packed, where there is enough of it to judge: documents come to a tenth of this. */
const steepest = 200
const enoughToJudge = 1024 * 1024

const tooMuch = `it unpacks to far more than a document holds, as files do that are made to choke programs. ${saveAgain}`

/**
 * Unpacks the chosen files of an archive. The bounds are first held against what the archive says of itself,
 * then against what really comes out, as it comes out: an archive that lies is stopped in time.
 */
export function unpack(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
): Result<ReadonlyMap<string, Uint8Array>, string> {
  const said = entries.reduce((sum, { size }) => sum + size, 0)
  if (said > mostOfAll || entries.some((entry) => isTooMuch(entry.size, entry.packed))) return fail(tooMuch)
  const files = new Map<string, Uint8Array>()
  let left = mostOfAll
  for (const entry of entries) {
    if (entry.encrypted) return fail(`it is protected by a password. Save it without one, and import that.`)
    const packed = packedBytes(bytes, entry)
    if (!packed || files.has(entry.name)) return fail(cutShort)
    const content = entry.method === 0 ? ok(packed) : inflate(entry, packed, Math.min(left, mostOfOne))
    if (!content.ok) return content
    left -= content.value.length
    if (left < 0) return fail(tooMuch)
    files.set(entry.name, content.value)
  }
  return ok(files)
}

function isTooMuch(size: number, packed: number): boolean {
  return size > mostOfOne || (size > enoughToJudge && size > packed * steepest)
}

/** How many packed bytes are given at a time: no more than a thousand times as many come out before a look. */
const step = 4096

function inflate({ method }: ZipEntry, packed: Uint8Array, most: number): Result<Uint8Array, string> {
  if (method !== 8) return fail(`it is packed in a way that cannot be read. ${saveAgain}`)
  const pieces: Uint8Array[] = []
  let size = 0
  let whole = false
  const inflater = new Inflate((piece, final) => {
    pieces.push(piece)
    size += piece.length
    whole ||= final
  })
  try {
    for (let at = 0; at < packed.length && !whole; at += step) {
      const end = Math.min(at + step, packed.length)
      inflater.push(packed.subarray(at, end), end === packed.length)
      if (size > most || isTooMuch(size, end)) return fail(tooMuch)
    }
  } catch {
    // The inflater throws at whatever is not its format.
    return fail(cutShort)
  }
  if (!whole) return fail(cutShort)
  const content = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    content.set(piece, at)
    at += piece.length
  }
  return ok(content)
}
