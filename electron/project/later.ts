/** Calls `run` once after `ms` milliseconds; the answer calls it off. Passed in, so that tests need not wait. */
export type Later = (ms: number, run: () => void) => () => void

export const later: Later = (ms, run) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/** What `work` comes to, or `undefined` when that takes longer than `ms` milliseconds. */
export function within<T>(ms: number, work: Promise<T>, later: Later): Promise<T | undefined> {
  return new Promise((answer, reject) => {
    const stop = later(ms, () => answer(undefined))
    work.then(answer, reject).finally(stop)
  })
}
