import { setImmediate } from 'node:timers/promises'

/** Milliseconds of work after which others get their turn: saving, and answers to the window. */
const slice = 12

/** Runs steps to their end without holding up the program; null when it was stopped before. */
export async function inSlices<S, T>(
  steps: Iterator<S, T>,
  isStopped: () => boolean,
  tell: (step: S) => void = () => {},
): Promise<T | null> {
  // Whoever is asked again at once need not begin.
  await setImmediate()
  for (let began = performance.now(); ;) {
    if (isStopped()) return null
    const result = steps.next()
    if (result.done) return result.value
    if (performance.now() - began < slice) continue
    tell(result.value)
    await setImmediate()
    began = performance.now()
  }
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
