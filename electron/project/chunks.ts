/** Bytes that are written to the disk at once. */
const size = 262_144

/** No character takes more in UTF-8, for each of its units in memory. */
const mostBytes = 3

/**
 * Small pieces put together into larger ones, text as UTF-8, so that a file is not written sentence by sentence. Each
 * piece is encoded as it comes: a long text of many pieces would be put together first, which takes longer.
 */
export function* chunksOf(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let chunk = Buffer.allocUnsafeSlow(size)
  let filled = 0
  for (const piece of pieces) {
    const most = typeof piece === 'string' ? piece.length * mostBytes : Infinity
    if (filled > 0 && filled + most > size) {
      yield chunk.subarray(0, filled)
      chunk = Buffer.allocUnsafeSlow(size)
      filled = 0
    }
    if (typeof piece !== 'string') yield piece
    else if (most > size) yield Buffer.from(piece)
    else filled += chunk.write(piece, filled)
  }
  if (filled > 0) yield chunk.subarray(0, filled)
}
