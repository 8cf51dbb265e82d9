import { setImmediate } from 'node:timers/promises'

/** Milliseconds of work after which others get their turn: saving, and answers to the window. */
const slice = 10

/** Characters. Enough that the calls to write it do not count. */
const chunkSize = 262_144

/** A stretch of work that ends when others have waited long enough. */
class Slice {
  private began = performance.now()

  get isOver(): boolean {
    return performance.now() - this.began >= slice
  }

  /** Gives the others their turn, and begins anew. */
  async rest(): Promise<void> {
    await setImmediate()
    this.began = performance.now()
  }
}

/** Runs steps to their end without holding up the program; null when it was stopped before. */
export async function inSlices<S, T>(
  steps: Iterator<S, T>,
  isStopped: () => boolean,
  tell: (step: S) => void = () => {},
): Promise<T | null> {
  const work = new Slice()
  // Whoever is asked again at once need not begin.
  await work.rest()
  for (;;) {
    if (isStopped()) return null
    const result = steps.next()
    if (result.done) return result.value
    if (!work.isOver) continue
    tell(result.value)
    await work.rest()
  }
}

/**
 * A text that comes in small pieces as bytes, in chunks, made little by little: the process answers in
 * between, so that a project of any size is written behind what the person does.
 */
export async function* encodeInSlices(pieces: Iterable<string>): AsyncGenerator<Uint8Array> {
  const work = new Slice()
  let chunk = ''
  for (const piece of pieces) {
    chunk += piece
    if (chunk.length >= chunkSize) {
      yield Buffer.from(chunk, 'utf8')
      chunk = ''
    }
    if (work.isOver) await work.rest()
  }
  yield Buffer.from(chunk, 'utf8')
}

/** What a chunk by chunk content throws when it is stopped; nothing of it is written then, see files/atomic.ts. */
export class Stopped extends Error {}

/** Gives others their turn between chunks, tells how many bytes there are, and throws `Stopped` when it is stopped. */
export async function* restingBetween(
  chunks: Iterable<Uint8Array>,
  isStopped: () => boolean,
  tell: (bytes: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for (const chunk of chunks) {
    yield chunk
    tell((bytes += chunk.length))
    await setImmediate()
    if (isStopped()) throw new Stopped()
  }
}
