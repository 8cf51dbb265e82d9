/**
 * How well one text matches another, by runs of four words, as the article extraction benchmark of
 * scrapinghub counts: repeated runs count as often as they stand there, and what a text has at all decides
 * whether it is counted (a page without any run in either is left out of that mean).
 */
export interface Score {
  readonly precision: number | null
  readonly recall: number | null
}

const runLength = 4

export function score(truth: string, kept: string): Score {
  const [wanted, found] = [runsOf(truth), runsOf(kept)]
  let shared = 0
  for (const [run, count] of found) shared += Math.min(count, wanted.get(run) ?? 0)
  const [all, said] = [total(wanted), total(found)]
  return { precision: said === 0 ? null : shared / said, recall: all === 0 ? null : shared / all }
}

export interface Overall {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** The mean of the pages' precisions, that of their recalls, and the F1 of these two. */
export function overall(scores: readonly Score[]): Overall {
  const precision = mean(scores.map((each) => each.precision))
  const recall = mean(scores.map((each) => each.recall))
  return { precision, recall, f1: harmonic(precision, recall) }
}

export function f1({ precision, recall }: Score): number {
  return harmonic(precision ?? 0, recall ?? 0)
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b)
}

function mean(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null)
  return known.reduce((sum, value) => sum + value, 0) / known.length
}

function runsOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const runs = new Map<string, number>()
  for (let i = 0; i < Math.max(1, words.length - runLength + 1); i++) {
    const run = words.slice(i, i + runLength).join(' ')
    if (run !== '') runs.set(run, (runs.get(run) ?? 0) + 1)
  }
  return runs
}

function total(runs: ReadonlyMap<string, number>): number {
  return [...runs.values()].reduce((sum, count) => sum + count, 0)
}
