/**
 * The line of a list that a key goes to from the one that the keyboard is at (-1 for none); undefined where the
 * key goes to none.
 */
export function lineFor(key: string, at: number, count: number, page: number): number | undefined {
  const step = steps.get(key)
  if (step === undefined || count === 0) return undefined
  return Math.min(count - 1, Math.max(0, step(at, count, page)))
}

const steps = new Map<string, (at: number, count: number, page: number) => number>([
  ['ArrowDown', (at) => at + 1],
  ['ArrowUp', (at) => at - 1],
  ['Home', () => 0],
  ['End', (_, count) => count - 1],
  ['PageDown', (at, _, page) => at + page],
  ['PageUp', (at, _, page) => at - page],
])
