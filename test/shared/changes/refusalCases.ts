import { anchorOn, facts, ferryDoc, radioDoc, story, versionOf, type ChangeBody } from '../support/story'

export const anchor = anchorOn('v1', ferryDoc, 'Eleven people died')
const evidence = {
  id: 'e9',
  claim: 'c1',
  kind: 'document',
  reference: '',
  locator: '',
  checked: '',
  stance: 'supports',
} as const
const attribution = { id: 't9', article: 'a1', origin: null, via: 'said', state: 'confirmed' } as const
const dangling = 'This would leave part of a claim without what it belongs to, so it was not done.'

const imported = { ...versionOf('v9', radioDoc), reason: 'imported' as const }

/** Changes that make no sense in the story, and what is said of each. */
export const refusals: readonly (readonly [why: string, body: ChangeBody, sentence: string])[] = [
  [
    'edits an article that is gone',
    { type: 'article.edited', article: 'x', fields: {} },
    'This article is no longer in the project.',
  ],
  [
    'confirms facts of an article that is gone',
    { type: 'article.confirmed', article: 'x', facts: ['title'] },
    'This article is no longer in the project.',
  ],
  [
    'tags a claim that is gone',
    { type: 'claim.tagged', claim: 'x', tags: ['toll'] },
    'This claim is no longer in the project.',
  ],
  [
    'notes annotations with a claim that is gone',
    { type: 'annotations.imported', file: 'export.json', claims: ['c1', 'x'] },
    'This claim is no longer in the project.',
  ],
  [
    'removes an article that is gone',
    { type: 'article.removed', article: 'x' },
    'This article is no longer in the project.',
  ],
  [
    'corrects an article that is gone',
    { type: 'article.corrected', article: 'x', version: versionOf('v9', radioDoc), anchors: [] },
    'This article is no longer in the project.',
  ],
  [
    'corrects an article into a version that is there',
    { type: 'article.corrected', article: 'a1', version: versionOf('v2', radioDoc), anchors: [] },
    'This version of the article is already there.',
  ],
  [
    'carries a passage of another article',
    {
      type: 'article.corrected',
      article: 'a1',
      version: versionOf('v9', radioDoc),
      anchors: [{ passage: 'p3', anchor }],
    },
    'A passage of this article is no longer there.',
  ],
  [
    'brings a new text into an article that is gone',
    { type: 'article.replaced', article: 'x', version: imported, fields: {}, anchors: [] },
    'This article is no longer in the project.',
  ],
  [
    'brings a text in as a version that is there',
    {
      type: 'article.replaced',
      article: 'a1',
      version: { ...imported, id: 'v2' },
      fields: {},
      anchors: [],
    },
    'This version of the article is already there.',
  ],
  [
    'brings in a new text for a passage of another article',
    {
      type: 'article.replaced',
      article: 'a1',
      version: imported,
      fields: { title: 'x' },
      anchors: [{ passage: 'p3', anchor }],
    },
    'A passage of this article is no longer there.',
  ],
  [
    'adds an article twice',
    { type: 'article.added', article: facts('a1', ''), version: versionOf('v9', radioDoc) },
    'This article is already in the project.',
  ],
  [
    'adds a reviewer twice',
    { type: 'reviewer.added', reviewer: { id: 'ben', name: 'B', initials: 'B' } },
    'This reviewer is already in the project.',
  ],
  [
    'edits a reviewer who is not there',
    { type: 'reviewer.edited', reviewer: 'x', name: 'B', initials: 'B' },
    'This reviewer is not in the project.',
  ],
  [
    'edits a claim that is gone',
    { type: 'claim.edited', claim: 'x', wording: '' },
    'This claim is no longer in the project.',
  ],
  [
    'removes a claim that is gone',
    { type: 'claim.removed', claim: 'x' },
    'This claim is no longer in the project.',
  ],
  [
    'adds a claim twice',
    { type: 'claim.added', claim: { id: 'c1', wording: '' }, passage: { id: 'p9', article: 'a1', anchor } },
    'This claim is already in the project.',
  ],
  [
    'adds a claim in an article that is gone',
    { type: 'claim.added', claim: { id: 'c9', wording: '' }, passage: { id: 'p9', article: 'x', anchor } },
    dangling,
  ],
  [
    'adds a claim with a passage that is another’s',
    { type: 'claim.added', claim: { id: 'c9', wording: '' }, passage: { id: 'p1', article: 'a1', anchor } },
    'This passage is already in the project.',
  ],
  [
    'adds a passage on the version of another article',
    { type: 'passage.added', passage: { id: 'p9', claim: 'c1', article: 'a2', anchor } },
    dangling,
  ],
  [
    'adds a passage on a version that is not there',
    {
      type: 'passage.added',
      passage: { id: 'p9', claim: 'c1', article: 'a1', anchor: { ...anchor, version: 'v9' } },
    },
    dangling,
  ],
  [
    'adds a passage to a claim that is gone',
    { type: 'passage.added', passage: { id: 'p9', claim: 'x', article: 'a1', anchor } },
    'This claim is no longer in the project.',
  ],
  [
    'splits a claim that is gone',
    { type: 'claim.split', claim: 'x', into: 'c9', passages: ['p1'] },
    'This claim is no longer in the project.',
  ],
  [
    'splits into a claim that is there',
    { type: 'claim.split', claim: 'c2', into: 'c1', passages: ['p3'] },
    'This claim is already in the project.',
  ],
  [
    'splits off another claim’s passage',
    { type: 'claim.split', claim: 'c2', into: 'c9', passages: ['p1'] },
    'This passage is no longer in the project.',
  ],
  [
    'splits off every passage',
    { type: 'claim.split', claim: 'c2', into: 'c9', passages: ['p2', 'p3'] },
    'This is the only passage of its claim: delete the claim instead.',
  ],
  [
    'detaches the only passage',
    { type: 'passage.removed', passage: 'p1' },
    'This is the only passage of its claim: delete the claim instead.',
  ],
  [
    'detaches a passage that is gone',
    { type: 'passage.removed', passage: 'x' },
    'This passage is no longer in the project.',
  ],
  [
    'anchors a passage that is gone',
    { type: 'passage.anchored', passage: 'x', anchor },
    'This passage is no longer in the project.',
  ],
  [
    'confirms a passage that is gone',
    { type: 'passage.confirmed', passage: 'x' },
    'This passage is no longer in the project.',
  ],
  [
    'assesses a claim that is gone',
    { type: 'assessment.added', assessment: { id: 'm9', claim: 'x', verdict: null, rationale: '' } },
    'This claim is no longer in the project.',
  ],
  [
    'rewrites an assessment of an earlier step',
    { type: 'assessment.added', assessment: { id: 'm1', claim: 'c1', verdict: 'disputed', rationale: '' } },
    'An assessment cannot be rewritten: add another.',
  ],
  [
    'adds evidence to a claim that is gone',
    { type: 'evidence.added', evidence: { ...evidence, claim: 'x' } },
    'This claim is no longer in the project.',
  ],
  [
    'adds evidence twice',
    { type: 'evidence.added', evidence: { ...evidence, id: 'e1' } },
    'This piece of evidence is already in the project.',
  ],
  [
    'edits evidence that is gone',
    { type: 'evidence.edited', evidence: 'x', fields: {} },
    'This piece of evidence is no longer in the project.',
  ],
  [
    'removes evidence that is gone',
    { type: 'evidence.removed', evidence: 'x' },
    'This piece of evidence is no longer in the project.',
  ],
  [
    'edits an origin that is gone',
    { type: 'origin.edited', origin: 'x', fields: {} },
    'This origin is no longer in the project.',
  ],
  [
    'folds an origin into one that is gone',
    { type: 'origin.folded', origin: 'x', into: 'y' },
    'This origin is no longer in the project.',
  ],
  [
    'removes an origin that is gone',
    { type: 'origin.removed', origin: 'x' },
    'This origin is no longer in the project.',
  ],
  [
    'attributes an article that is gone',
    { type: 'attribution.added', attribution: { ...attribution, article: 'x' } },
    'This article is no longer in the project.',
  ],
  [
    'attributes to an origin that is gone',
    { type: 'attribution.added', attribution: { ...attribution, origin: 'x' } },
    'This origin is no longer in the project.',
  ],
  [
    'edits an attribution that is gone',
    { type: 'attribution.edited', attribution: 'x', fields: {} },
    'This attribution is no longer in the project.',
  ],
  [
    'removes an attribution that is gone',
    { type: 'attribution.removed', attribution: 'x' },
    'This attribution is no longer in the project.',
  ],
  [
    'takes back a dismissal that is gone',
    { type: 'dismissal.removed', dismissal: 'x' },
    'This is not dismissed any more.',
  ],
  [
    'takes away a claim under its passages',
    {
      type: 'change.reverted',
      deltas: [{ table: 'claims', id: 'c1', before: { ...story.claims.get('c1') }, after: null }],
    },
    dangling,
  ],
  [
    'takes away the version that an article shows',
    {
      type: 'change.reverted',
      deltas: [{ table: 'versions', id: 'v1', before: { ...story.versions.get('v1') }, after: null }],
    },
    dangling,
  ],
  [
    'takes away a reviewer who has done something',
    {
      type: 'change.reverted',
      deltas: [{ table: 'reviewers', id: 'anna', before: { ...story.reviewers.get('anna') }, after: null }],
    },
    dangling,
  ],
  [
    'moves the only passage of a claim to another',
    {
      type: 'change.reverted',
      deltas: [
        {
          table: 'passages',
          id: 'p1',
          before: { ...story.passages.get('p1') },
          after: { ...story.passages.get('p1'), claim: 'c2' },
        },
      ],
    },
    dangling,
  ],
]
