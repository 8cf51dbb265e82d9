/** A stretch of words that two texts share, or that only one of them has. */
export interface WordRun {
  readonly in: 'both' | 'was' | 'now'
  readonly text: string
}

/** Beyond this many words to compare in full, all between the common beginning and end counts as different. */
const longest = 600

/**
 * What differs between two texts, word by word: the runs of `both` and `was` give the old text, those of `both`
 * and `now` the new one.
 */
export function compareWords(was: string, now: string): WordRun[] {
  const [a, b] = [words(was), words(now)]
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  return join([
    ...a.slice(0, head).map((text): WordRun => ({ in: 'both', text })),
    ...between(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map((text): WordRun => ({ in: 'both', text })),
  ])
}

/** Words, and what stands between them, each as a piece of its own. */
function words(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:[.,:’'-][\p{L}\p{M}\p{N}]+)*|\s+|./gsu) ?? []
}

/** By the longest common subsequence. */
function between(a: readonly string[], b: readonly string[]): WordRun[] {
  const removed = (text: string): WordRun => ({ in: 'was', text })
  const added = (text: string): WordRun => ({ in: 'now', text })
  if (a.length === 0 || b.length === 0 || a.length > longest || b.length > longest)
    return [...a.map(removed), ...b.map(added)]
  const width = b.length + 1
  const common = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
  const runs: WordRun[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      runs.push({ in: 'both', text: a[i]! })
      i++
      j++
    } else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!) runs.push(removed(a[i++]!))
    else runs.push(added(b[j++]!))
  }
  return [...runs, ...a.slice(i).map(removed), ...b.slice(j).map(added)]
}

/**
 * Joins pieces of a kind. A shared blank between two differing words is no resting place for the eye, so it goes
 * with them to both sides; all that changed in a row comes out as one old and one new run.
 */
function join(pieces: readonly WordRun[]): WordRun[] {
  const runs: WordRun[] = []
  let [was, now] = ['', '']
  const flush = () => {
    if (was) runs.push({ in: 'was', text: was })
    if (now) runs.push({ in: 'now', text: now })
    was = now = ''
  }
  pieces.forEach((piece, at) => {
    const bridge =
      piece.in === 'both' &&
      piece.text.trim() === '' &&
      was !== '' &&
      now !== '' &&
      (pieces[at + 1]?.in ?? 'both') !== 'both'
    if (piece.in === 'was' || bridge) was += piece.text
    if (piece.in === 'now' || bridge) now += piece.text
    if (piece.in !== 'both' || bridge) return
    flush()
    const last = runs.at(-1)
    if (last?.in === 'both') runs[runs.length - 1] = { in: 'both', text: last.text + piece.text }
    else runs.push(piece)
  })
  flush()
  return runs
}
