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
