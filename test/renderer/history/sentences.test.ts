import { expect, it } from 'vitest'
import { sayEntry } from '../../../renderer/history/sentences'
import type { HistoryItem } from '../../../shared/model/records'

const say = (...items: Omit<HistoryItem, 'claim'>[]) =>
  sayEntry(
    {
      id: 'step',
      at: '2026-03-02T09:00:00.000Z',
      by: 'ada',
      entries: items.map((item) => ({ ...item, claim: 'c' })),
    },
    'c',
  )
    .map((part) => (typeof part === 'string' ? part : `“${part.quote}”`))
    .join('')

it.each<[string, Omit<HistoryItem, 'claim'>]>([
  ['made the claim from “It fell”', { type: 'claim.added', to: 'It fell' }],
  [
    'wrote the wording “The wall fell”',
    { type: 'claim.edited', field: 'wording', from: '', to: 'The wall fell' },
  ],
  ['deleted the wording “The wall”', { type: 'claim.edited', field: 'wording', from: 'The wall', to: '' }],
  ['split off the passage “he said”', { type: 'claim.split', from: 'he said' }],
  ['split this claim off with the passage “he said”', { type: 'claim.split', to: 'he said' }],
  ['attached the passage “a wall”', { type: 'passage.added', to: 'a wall' }],
  ['detached the passage “a wall”', { type: 'passage.removed', from: 'a wall' }],
  ['put the passage “a wall” on “the wall”', { type: 'passage.anchored', from: 'a wall', to: 'the wall' }],
  [
    'put the passage “a wall” on the same words in another place',
    { type: 'passage.anchored', from: 'a wall', to: 'a wall' },
  ],
  ['confirmed the passage “a wall”', { type: 'passage.confirmed', to: 'a wall' }],
  [
    'confirmed that the passage now reads “the wall” instead of “a wall”',
    { type: 'passage.confirmed', from: 'a wall', to: 'the wall' },
  ],
  ['commented “Who says so?”', { type: 'comment.added', to: 'Who says so?' }],
  ['changed a comment from “a” to “b”', { type: 'comment.edited', field: 'text', from: 'a', to: 'b' }],
  ['deleted the comment “a”', { type: 'comment.removed', from: 'a' }],
  ['resolved the comment “a”', { type: 'comment.resolved', to: 'a' }],
  ['reopened the comment “a”', { type: 'comment.reopened', to: 'a' }],
  ['decided on verified', { type: 'resolution.added', field: 'verdict', from: 'split', to: 'verified' }],
  [
    'gave the reason “The log says so.”',
    { type: 'resolution.added', field: 'reason', to: 'The log says so.' },
  ],
  ['signed the claim off as verified', { type: 'signoff.added', to: 'verified' }],
  ['withdrew the sign-off as verified', { type: 'signoff.withdrawn', from: 'verified' }],
  [
    'said that “11 died” comes from “Harbour Office”',
    { type: 'attribution.added', field: 'confirmed', from: '11 died', to: 'Harbour Office' },
  ],
  [
    'said that the whole article does not come from “Harbour Office”',
    { type: 'attribution.edited', field: 'rejected', to: 'Harbour Office' },
  ],
  [
    'said that “11 died” is the outlet’s own reporting',
    { type: 'attribution.added', field: 'confirmed', from: '11 died' },
  ],
  [
    'took back what was said of where “11 died” comes from',
    { type: 'attribution.removed', field: 'confirmed', from: '11 died' },
  ],
  ['dismissed the match “11 died”', { type: 'dismissal.added', field: 'match', to: '11 died' }],
  ['brought back the warning “11 died”', { type: 'dismissal.removed', field: 'lint', from: '11 died' }],
  [
    'gave the verdict verified',
    { type: 'assessment.added', field: 'verdict', from: 'unchecked', to: 'verified' },
  ],
  [
    'changed the verdict from verified to disputed',
    { type: 'assessment.added', field: 'verdict', from: 'verified', to: 'disputed' },
  ],
  [
    'withdrew the verdict verified',
    { type: 'assessment.added', field: 'verdict', from: 'verified', to: 'unchecked' },
  ],
  [
    'changed the rationale from “a” to “b”',
    { type: 'assessment.added', field: 'rationale', from: 'a', to: 'b' },
  ],
  [
    'brought in a new version of the article, in which the passage “11 died” reads “13 died”',
    { type: 'article.replaced', field: 'changed', from: '11 died', to: '13 died' },
  ],
  [
    'brought in a new version of the article, in which the passage “11 died” is no longer found',
    { type: 'article.replaced', field: 'lost', from: '11 died' },
  ],
  [
    'brought in a new version of the article, in which the passage “11 died” stands in another place, to be confirmed',
    { type: 'article.replaced', field: 'moved', from: '11 died', to: '11 died' },
  ],
  [
    'brought in a new version of the article, in which the passage stands as “11 died”',
    { type: 'article.replaced', field: 'anchored', from: '12 died', to: '11 died' },
  ],
  [
    'left out the part of the article with the passage “11 died”',
    { type: 'article.trimmed', field: 'lost', from: '11 died' },
  ],
  [
    'brought back the part of the article with the passage “11 died”',
    { type: 'article.trimmed', field: 'anchored', from: '11 died', to: '11 died' },
  ],
  [
    'left out or brought back a part of the article, so that the passage “11 died” reads “11”',
    { type: 'article.trimmed', field: 'changed', from: '11 died', to: '11' },
  ],
  [
    'brought back a part of the article, with the passage “11 died” to be confirmed',
    { type: 'article.trimmed', field: 'moved', from: '11 died', to: '11 died' },
  ],
  ['removed the evidence “Log”', { type: 'evidence.removed', from: 'Log' }],
  [
    'changed the locator of a piece of evidence from “p. 1” to “p. 2”',
    { type: 'evidence.edited', subject: 'e', field: 'locator', from: 'p. 1', to: 'p. 2' },
  ],
  [
    'changed the tags from “toll” to “toll, police”',
    { type: 'claim.tagged', field: 'tags', from: 'toll', to: 'toll, police' },
  ],
  ['imported annotations from “export.json”', { type: 'annotations.imported', to: 'export.json' }],
])('says: %s', (sentence, item) => {
  expect(say(item)).toBe(sentence)
})

it('joins what was done in one step', () => {
  expect(
    say(
      { type: 'claim.added', to: 'It fell' },
      { type: 'assessment.added', field: 'verdict', from: 'unchecked', to: 'disputed' },
    ),
  ).toBe('made the claim from “It fell” and gave the verdict disputed')
})

it('says that evidence written field by field was added as it stood in the end', () => {
  expect(
    say(
      { type: 'evidence.added', subject: 'e', to: 'L' },
      { type: 'evidence.edited', subject: 'e', field: 'reference', from: 'L', to: 'Log of the harbour' },
      { type: 'evidence.edited', subject: 'e', field: 'locator', from: '', to: 'p. 1' },
    ),
  ).toBe('added the evidence “Log of the harbour”')
})

it('leaves out what a step did to other claims', () => {
  const entry = {
    id: 'step',
    at: '2026-03-02T09:00:00.000Z',
    by: 'ada',
    entries: [
      { type: 'claim.split', claim: 'c', from: 'he said' },
      { type: 'claim.split', claim: 'd', to: 'he said' },
    ],
  }
  expect(sayEntry(entry, 'd')).toEqual(['split this claim off with the passage ', { quote: 'he said' }])
})

it('admits what a newer version has done', () => {
  expect(say({ type: 'claim.signed-off' })).toContain('claim.signed-off')
})
