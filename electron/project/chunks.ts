/** Bytes that are written to the disk at once. */
const size = 262_144

/** Small pieces put together into larger ones, text as UTF-8, so that a file is not written sentence by sentence. */
export function* chunksOf(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let text = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece
      if (text.length < size) continue
    }
    if (text !== '') yield Buffer.from(text)
    text = ''
    if (typeof piece !== 'string') yield piece
  }
  if (text !== '') yield Buffer.from(text)
}
