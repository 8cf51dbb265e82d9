import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** A file in an archive piece by piece, asked for when the files before it are written; text is UTF-8 in it. */
export interface ZipEntry {
  readonly name: string
  readonly pieces: Iterable<string | Uint8Array>
  /** Of thousands of small files packing each takes longer than it saves. */
  readonly stored?: true
}

/** Pieces are packed together up to so many UTF-16 units: each by itself would cost more than it saves. */
const together = 65_536

/** A ZIP archive, chunk by chunk. Equal files give equal bytes: it says nothing of when it was made. */
export function* zipOf(entries: Iterable<ZipEntry>): Generator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  for (const { name, pieces, stored } of entries) {
    const file = stored ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    // Years are counted from 1980 in local time, so this is the same everywhere.
    file.mtime = new Date(1980, 0, 1)
    zip.add(file)
    let text = ''
    for (const piece of pieces) {
      if (typeof piece !== 'string') {
        file.push(strToU8(text))
        file.push(piece)
        text = ''
        continue
      }
      text += piece
      if (text.length < together) continue
      file.push(strToU8(text))
      text = ''
      yield* ready.splice(0)
    }
    file.push(strToU8(text), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
