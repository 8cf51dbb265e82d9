import { describe, expect, it } from 'vitest'
import {
  discrepancyKey,
  isDismissed,
  lintKey,
  matchKey,
  sentenceKey,
} from '../../../shared/corroboration/dismissed'
import { apply, change, story } from '../support/story'

const here = { article: 'a1', quote: 'Eleven people died.' }
const there = { article: 'a2', quote: 'Nine people “died”' }

describe('What was dismissed', () => {
  it('is known again when the next version only sets it otherwise', () => {
    expect(sentenceKey({ article: 'a1', quote: 'Eleven  people died' })).toBe(sentenceKey(here))
    expect(sentenceKey({ article: 'a1', quote: '“Eleven people died”' })).toBe(sentenceKey(here))
  })

  it('is looked at again when its words are others, or stand in another article', () => {
    expect(sentenceKey({ article: 'a1', quote: 'Twelve people died.' })).not.toBe(sentenceKey(here))
    expect(sentenceKey({ ...here, article: 'a2' })).not.toBe(sentenceKey(here))
  })

  it('is the same from either side', () => {
    expect(matchKey(here, there)).toBe(matchKey(there, here))
    expect(discrepancyKey('number', here, there)).toBe(discrepancyKey('number', there, here))
    expect(discrepancyKey('number', here, there)).not.toBe(discrepancyKey('name', here, there))
  })

  it('of a claim holds for that claim', () => {
    expect(matchKey('c1', there)).not.toBe(matchKey('c2', there))
  })

  it('is found in the project by its kind and key', () => {
    const key = lintKey('no evidence', ['c1'])
    const project = apply(
      story,
      change({ type: 'dismissal.added', dismissal: { id: 'd1', kind: 'lint', key, what: 'No evidence' } }),
    ).project
    expect(isDismissed(project, 'lint', key)).toBe(true)
    expect(isDismissed(project, 'match', key)).toBe(false)
    expect(isDismissed(project, 'lint', lintKey('no evidence', ['c2']))).toBe(false)
  })
})
