/** How many items a step sorts or merges: a millisecond or two. */
const stride = 4_096

/** Sorts in steps, between which the caller may do other things: runs of `stride`, then merged two by two. */
export function* sortInSteps<T>(
  items: Iterable<T>,
  compare: (a: T, b: T) => number,
): Generator<void, readonly T[]> {
  let runs: T[][] = []
  let run: T[] = []
  for (const item of items) {
    run.push(item)
    if (run.length < stride) continue
    runs.push(run.sort(compare))
    run = []
    yield
  }
  runs.push(run.sort(compare))
  while (runs.length > 1) {
    const merged: T[][] = []
    for (let i = 0; i < runs.length; i += 2) {
      const [a, b] = [runs[i]!, runs[i + 1]]
      merged.push(b ? yield* merge(a, b, compare) : a)
    }
    runs = merged
  }
  return runs[0]!
}

function* merge<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): Generator<void, T[]> {
  const merged: T[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const first = j === b.length || (i < a.length && compare(a[i]!, b[j]!) <= 0)
    merged.push(first ? a[i++]! : b[j++]!)
    if (merged.length % stride === 0) yield
  }
  return merged
}
