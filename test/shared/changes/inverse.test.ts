import { describe, expect, it } from 'vitest'
import { changeSchema, type ChangeType } from '../../../shared/changes/change'
import { findBreaches } from '../../../shared/model/invariants'
import type { Id } from '../../../shared/model/records'
import { serializeProject } from '../../../shared/model/serialize'
import { coversOf } from '../../../shared/review/covers'
import {
  anchorOn,
  apply,
  change,
  docOf,
  facts,
  ferryDoc,
  radioDoc,
  story,
  versionOf,
  type ChangeBody,
} from '../support/story'

const said = { claim: 'c2', rationale: '' }
const corrected = docOf('Twelve people died when the ferry sank on Thursday, the ministry said.')

/** What is done to the story first, by whom, so that every type of change has something to work on. */
const preparations: readonly (readonly [by: Id, body: ChangeBody])[] = [
  [
    'ben',
    {
      type: 'passage.anchored',
      passage: 'p1',
      anchor: { ...story.passages.get('p1')!.anchor, state: 'changed', was: 'Twelve people died' },
    },
  ],
  ['ben', { type: 'comment.added', comment: { id: 'k1', claim: 'c1', text: 'Who counted?' } }],
  ['ben', { type: 'assessment.added', assessment: { ...said, id: 'm7', verdict: 'disputed' } }],
  ['anna', { type: 'assessment.added', assessment: { ...said, id: 'm8', verdict: 'verified' } }],
  [
    'ben',
    {
      type: 'signoff.added',
      signoff: { id: 'g1', claim: 'c1', verdict: 'verified', covers: coversOf(story, 'c1')! },
    },
  ],
  // The sign-off lapses by it.
  ['anna', { type: 'evidence.edited', evidence: 'e1', fields: { locator: 'p. 4' } }],
]

/** Whom the story has it from, and a sentence in which nothing is to be checked. */
const sourced: readonly ChangeBody[] = [
  { type: 'origin.added', origin: { id: 'o1', name: 'Ministry of Ferries', kind: 'institution', also: [] } },
  { type: 'origin.added', origin: { id: 'o2', name: 'Ferry Ministry', kind: 'institution', also: ['FM'] } },
  {
    type: 'attribution.added',
    attribution: {
      id: 't1',
      article: 'a1',
      words: { quote: 'Eleven people died', prefix: '', suffix: ' when', start: 0 },
      origin: 'o1',
      via: 'said',
      state: 'confirmed',
    },
  },
  {
    type: 'attribution.added',
    attribution: { id: 't2', article: 'a2', origin: 'o2', via: 'credit', state: 'rejected' },
  },
  {
    type: 'dismissal.added',
    dismissal: { id: 'x1', kind: 'sentence', key: 'a2 4567', what: 'The horn sounded', article: 'a2' },
  },
]

/** The story with a passage whose words have changed since they were claimed, and some of it reviewed. */
const shaken = [...preparations, ...sourced.map((body) => ['anna', body] as const)].reduce(
  (project, [by, body], i) => apply(project, change(body, `s00${i}`, by, '2026-03-14T07:00:00.000Z')).project,
  story,
)

/** One change of every type that the story allows. */
const bodies: readonly ChangeBody[] = [
  { type: 'project.edited', title: 'The ferry at Brødnik' },
  { type: 'reviewer.added', reviewer: { id: 'cleo', name: 'Cleo', initials: 'C' } },
  { type: 'reviewer.edited', reviewer: 'ben', name: 'Benjamin Okoye', initials: 'BO' },
  { type: 'article.added', article: facts('a3', 'A third'), version: versionOf('v3', radioDoc) },
  { type: 'article.edited', article: 'a1', fields: { outlet: 'Tavastra Post', published: '2026-03-13' } },
  { type: 'article.confirmed', article: 'a2', facts: ['title', 'outlet'] },
  { type: 'article.removed', article: 'a1' },
  {
    type: 'article.corrected',
    article: 'a1',
    version: versionOf('v3', corrected, 'corrected'),
    anchors: [
      {
        passage: 'p1',
        anchor: { ...anchorOn('v3', corrected, 'Twelve people died', 'changed'), was: 'Eleven people died' },
      },
      {
        passage: 'p2',
        anchor: { ...anchorOn('v1', ferryDoc, 'Nobody heard the horn', 'lost'), version: 'v3' },
      },
    ],
  },
  {
    type: 'article.replaced',
    article: 'a1',
    version: { ...versionOf('v3', corrected), reason: 'imported' },
    fields: { title: 'Ferry sinks, twelve dead', published: '2026-03-14' },
    anchors: [
      {
        passage: 'p1',
        anchor: { ...anchorOn('v3', corrected, 'Twelve people died'), state: 'anchored' },
      },
      {
        passage: 'p2',
        anchor: { ...anchorOn('v1', ferryDoc, 'Nobody heard the horn', 'lost'), version: 'v3' },
      },
    ],
  },
  {
    type: 'claim.added',
    claim: { id: 'c3', wording: '' },
    passage: { id: 'p4', article: 'a2', anchor: anchorOn('v2', radioDoc, 'four passengers') },
  },
  { type: 'claim.edited', claim: 'c1', wording: 'Eleven people died.' },
  { type: 'claim.tagged', claim: 'c1', tags: ['casualties', 'to ring'] },
  { type: 'annotations.imported', file: 'export.json', claims: ['c1', 'c2'] },
  { type: 'claim.removed', claim: 'c1' },
  { type: 'claim.split', claim: 'c2', into: 'c3', passages: ['p3'] },
  {
    type: 'passage.added',
    passage: { id: 'p4', claim: 'c1', article: 'a2', anchor: anchorOn('v2', radioDoc, 'four passengers') },
  },
  { type: 'passage.removed', passage: 'p2' },
  { type: 'passage.anchored', passage: 'p1', anchor: anchorOn('v1', ferryDoc, 'ferry carried 64 people') },
  { type: 'passage.confirmed', passage: 'p1' },
  {
    type: 'assessment.added',
    assessment: { id: 'm2', claim: 'c1', verdict: 'disputed', rationale: 'By Ben.' },
  },
  {
    type: 'evidence.added',
    evidence: {
      id: 'e2',
      claim: 'c2',
      kind: 'recording',
      reference: 'Radio Vltana, 8 a.m. news',
      locator: '00:42',
      checked: '',
      stance: 'contradicts',
    },
  },
  { type: 'evidence.edited', evidence: 'e1', fields: { stance: 'contradicts', locator: 'p. 3' } },
  { type: 'evidence.removed', evidence: 'e1' },
  { type: 'comment.added', comment: { id: 'k9', claim: 'c1', thread: 'k1', text: 'I rang her.' } },
  { type: 'comment.edited', comment: 'k1', text: 'Who counted, and when?' },
  { type: 'comment.removed', comment: 'k1' },
  { type: 'comment.resolved', comment: 'k1', resolved: true },
  {
    type: 'resolution.added',
    resolution: { id: 'd1', claim: 'c2', verdict: 'disputed', reason: 'Two crew agree.', over: ['m7', 'm8'] },
  },
  {
    type: 'signoff.added',
    signoff: { id: 'g2', claim: 'c1', verdict: 'verified', covers: coversOf(shaken, 'c1')! },
  },
  { type: 'signoff.withdrawn', signoff: 'g1' },
  { type: 'origin.added', origin: { id: 'o3', name: 'The harbour master', kind: 'institution', also: [] } },
  { type: 'origin.edited', origin: 'o1', fields: { name: 'Ministry of Rivers', also: ['the ministry'] } },
  { type: 'origin.folded', origin: 'o2', into: 'o1' },
  { type: 'origin.removed', origin: 'o1' },
  {
    type: 'attribution.added',
    attribution: { id: 't3', article: 'a2', origin: null, via: 'own', state: 'confirmed' },
  },
  { type: 'attribution.edited', attribution: 't1', fields: { origin: 'o2', state: 'rejected' } },
  { type: 'attribution.removed', attribution: 't1' },
  {
    type: 'dismissal.added',
    dismissal: { id: 'x2', kind: 'match', key: 'c1 a2 0123', what: 'The horn sounded', claim: 'c1' },
  },
  { type: 'dismissal.removed', dismissal: 'x1' },
  { type: 'sourcing.edited', sourcing: { independent: 2, secondary: 3 } },
  { type: 'page.edited', page: 'https://desk.example/checks/ferry' },
  {
    type: 'project.merged',
    file: 'From Ben.claimdesk',
    deltas: [
      { table: 'meta', id: 'project1', before: { ...story.meta }, after: { ...story.meta, id: 'project0' } },
      {
        table: 'claims',
        id: 'c2',
        before: { ...story.claims.get('c2') },
        after: { ...story.claims.get('c2'), number: 3 },
      },
    ],
  },
  { type: 'choice.made', table: 'evidence', id: 'e1', field: 'locator', over: ['s07'] },
  {
    type: 'backup.restored',
    made: '2026-03-12T18:00:00.000Z',
    deltas: [
      { table: 'evidence', id: 'e1', before: { ...story.evidence.get('e1') }, after: null },
      {
        table: 'claims',
        id: 'c2',
        before: { ...story.claims.get('c2') },
        after: { ...story.claims.get('c2'), wording: 'The horn was heard.' },
      },
    ],
  },
  {
    type: 'change.reverted',
    lasting: true,
    deltas: [
      { table: 'evidence', id: 'e1', before: { ...story.evidence.get('e1') }, after: null },
      {
        table: 'claims',
        id: 'c1',
        before: { ...story.claims.get('c1') },
        after: { ...story.claims.get('c1'), wording: 'x' },
      },
    ],
  },
  {
    type: 'change.reverted',
    deltas: [
      {
        table: 'claims',
        id: 'c1',
        before: { ...story.claims.get('c1') },
        after: { ...story.claims.get('c1'), wording: 'x' },
      },
    ],
  },
]

describe.each(bodies.map((body) => [body.type, body] as const))('A change of type %s', (_type, body) => {
  const made = change(body, 's1', 'ben', '2026-03-14T08:00:00.000Z')

  it('changes the project, and its inverse gives back the identical one', () => {
    const before = serializeProject(shaken)
    const done = apply(shaken, made)
    const after = serializeProject(done.project)
    expect(after).not.toBe(before)
    expect(findBreaches(done.project)).toEqual([])

    const undone = apply(done.project, done.inverse)
    expect(serializeProject(undone.project)).toBe(before)
    for (const table of Object.keys(undone.project) as (keyof typeof shaken)[])
      if (table !== 'meta') expect(undone.project[table].sorted()).toEqual(shaken[table].sorted())
    expect(undone.project.meta).toEqual(shaken.meta)

    expect(serializeProject(apply(undone.project, undone.inverse).project)).toBe(after)
  })

  it('comes through JSON and its schema unchanged, and so does its inverse', () => {
    const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
    expect(changeSchema.parse(throughJson(made))).toEqual(throughJson(made))
    const { inverse } = apply(shaken, made)
    expect(changeSchema.parse(throughJson(inverse))).toEqual(throughJson(inverse))
  })

  it('without its author, time or step is refused by the schema', () => {
    for (const key of ['step', 'by', 'at']) {
      expect(changeSchema.safeParse({ ...made, [key]: undefined }).success).toBe(false)
      expect(changeSchema.safeParse({ ...made, [key]: 'not one of these!' }).success).toBe(false)
    }
  })
})

it('The table above has every type of change', () => {
  const types = changeSchema.options.map(({ shape }) => shape.type.value)
  expect(new Set<ChangeType>(bodies.map(({ type }) => type))).toEqual(new Set(types))
})
