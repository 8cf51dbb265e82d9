import { diffWords } from '../../shared/diff/words'

/** A stretch of words that two texts share, or that only one of them has. */
export interface WordRun {
  readonly in: 'both' | 'was' | 'now'
  readonly text: string
}

/**
 * What differs between two texts, word by word: the runs of `both` and `was` give the old text, those of `both`
 * and `now` the new one.
 */
export function compareWords(was: string, now: string): WordRun[] {
  return diffWords(was, now).map(({ kind, a, b }) => {
    if (kind === 'added') return { in: 'now', text: now.slice(b.start, b.end) }
    return { in: kind === 'same' ? 'both' : 'was', text: was.slice(a.start, a.end) }
  })
}
