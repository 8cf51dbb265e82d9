import { setImmediate } from 'node:timers/promises'

/** Milliseconds that work may take before whatever else is waiting has its turn. */
const slice = 8

/** Characters. Enough that the calls to write it do not count. */
const chunkSize = 262_144

/**
 * A text that comes in small pieces as bytes, in chunks, made little by little: the process answers in
 * between, so that a project of any size is written behind what the person does.
 */
export async function* encodeUnhurried(pieces: Iterable<string>): AsyncGenerator<Uint8Array> {
  let chunk = ''
  let since = performance.now()
  for (const piece of pieces) {
    chunk += piece
    if (chunk.length >= chunkSize) {
      yield Buffer.from(chunk, 'utf8')
      chunk = ''
    }
    if (performance.now() - since < slice) continue
    await setImmediate()
    since = performance.now()
  }
  yield Buffer.from(chunk, 'utf8')
}
