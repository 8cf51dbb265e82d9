import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAnnotations } from '../../../shared/annotations/parse'
import { planImport } from '../../../shared/annotations/plan'
import { changeSchema } from '../../../shared/changes/change'
import { parseProject } from '../../../shared/model/parse'
import type { Project } from '../../../shared/model/project'
import { serializeProject } from '../../../shared/model/serialize'
import { fixtureText } from '../support/fixtures'
import { apply, change, docOf, versionOf } from '../support/story'
import { about, address, annotation, at, bring, claimOf, desk, reply } from './desk'

describe('Importing again', () => {
  const annotations = [
    annotation('h1', 'The ferry carried 64 people.', { tags: ['verified', 'toll'], comment: 'First' }),
    reply('h2', ['h1'], { author: 'Bodil', comment: 'Second' }),
    annotation('h3', 'Eleven people died'),
    annotation('h4', 'Nowhere at all'),
  ]
  const first = bring(annotations).project

  it('adds nothing, and lists again what has no place', () => {
    const { plan } = bring(annotations, first)
    expect(plan).toMatchObject({ changes: [], placed: [], count: 0, known: 3, deleted: 0, authors: [] })
    expect(plan.unplaced).toHaveLength(1)
  })

  it('adds nothing after the text was corrected, the claims were reworded and the tags taken off', () => {
    const doc = docOf('Twelve people died. The ferry had 64 people. Nobody heard the horn.')
    const anchors = first.passages.where('article', 'a1').map(({ id, anchor }) => ({
      passage: id,
      anchor: { ...anchor, version: 'v9', start: 0, end: 5, quote: 'Twelv', state: 'changed' as const },
    }))
    const claim = claimOf(first, 'h1').id
    const now = apply(
      first,
      change(
        { type: 'article.corrected', article: 'a1', version: versionOf('v9', doc, 'corrected'), anchors },
        't1',
      ),
      change({ type: 'claim.tagged', claim, tags: [] }, 't2'),
      change({ type: 'claim.edited', claim, wording: 'The ferry carried 64.' }, 't3'),
    ).project
    expect(bring(annotations, now).plan).toMatchObject({ changes: [], known: 3 })
  })

  it('does not bring back what somebody has deleted, nor its replies', () => {
    const removed = apply(
      first,
      change({ type: 'claim.removed', claim: claimOf(first, 'h1').id }, 't1'),
    ).project
    expect(bring(annotations, removed).plan).toMatchObject({ changes: [], deleted: 2, known: 1 })
  })

  it('brings everything in again after it was undone', () => {
    const { project, inverse } = bring(annotations)
    const undone = apply(project, inverse!).project
    expect(serializeProject(undone)).toBe(serializeProject(desk))
    expect(serializeProject(bring(annotations, undone).project)).toBe(serializeProject(project))
  })

  it('adds what an author has written since as another note, of the time of the change', () => {
    const edited = { ...annotations[0]!, comment: 'On second thought', updated: '2026-03-20T07:00:00.000Z' }
    const { project, plan } = bring([edited], first)
    const claim = claimOf(project, 'h1').id
    expect(plan).toMatchObject({ count: 1, placed: [] })
    expect(project.assessments.where('claim', claim).at(-1)).toMatchObject({
      verdict: 'verified',
      rationale: 'On second thought',
      createdAt: '2026-03-20T07:00:00.000Z',
    })
    expect(bring([edited], project).plan.changes).toEqual([])
  })

  it('in two copies of a project makes the same records', () => {
    const rows = (project: Project) =>
      (['claims', 'passages', 'assessments', 'reviewers'] as const).map((name) => project[name].sorted())
    expect(rows(bring([...annotations].reverse()).project)).toEqual(rows(first))
  })
})

const texts = [
  'Eleven people died',
  'The ferry carried 64 people.',
  'Nobody heard the horn',
  'Nowhere',
  '',
  'the',
]
const anyAnnotation = fc.record({
  id: fc.constantFrom('h1', 'h2', 'h3', 'h4', 'h5', 'h6'),
  author: fc.constantFrom('', 'Ada Quist', 'ada quist', 'Ben Okoye', '🕯️'),
  created: fc.constantFrom(null, '2026-03-14T08:00:00.000Z', '2026-03-15T08:00:00.000Z'),
  updated: fc.constantFrom(null, '2026-03-16T08:00:00.000Z'),
  targets: fc.array(
    fc
      .tuple(fc.constantFrom(...texts), fc.constantFrom(address, 'a2', 'h1', ''))
      .map(([quote, source]) => about(quote, { source })),
    { minLength: 1, maxLength: 3 },
  ),
  tags: fc.uniqueArray(fc.constantFrom('verified', 'Disputed', 'toll', 'harbour'), { maxLength: 3 }),
  comment: fc.constantFrom('', 'Why?', 'When?'),
  answers: fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom('h1', 'h2', 'h3', 'x'), { maxLength: 2 }) },
  ),
})
const anyFile = fc.uniqueArray(anyAnnotation, { selector: ({ id }) => id, maxLength: 6 })

describe('Whatever the annotations are', { timeout: 60_000 }, () => {
  it('the project stays whole, can be undone exactly, and a second import adds nothing', () => {
    fc.assert(
      fc.property(anyFile, fc.constantFrom(null, 'a1'), (annotations, fallback) => {
        const { plan, project, inverse } = bring(annotations, desk, { fallback })
        for (const made of plan.changes)
          expect(changeSchema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made)
        expect(bring(annotations, project, { fallback }).plan).toMatchObject({ changes: [], count: 0 })
        if (!inverse) return
        const text = serializeProject(project)
        const reread = parseProject(text)
        expect(reread.ok && serializeProject(reread.value.project)).toBe(text)
        expect(serializeProject(apply(project, inverse).project)).toBe(serializeProject(desk))
      }),
      { numRuns: 300 },
    )
  })
})

describe('The fixtures', () => {
  const sample = parseProject(fixtureText('sample/story.claimdesk'))
  if (!sample.ok) throw new Error(sample.error.kind)
  const { project } = sample.value
  const by = project.reviewers.sorted()[0]!.id
  const plan = (name: string) => {
    const parsed = parseAnnotations(fixtureText(`annotations/${name}`))
    if (!parsed.ok) throw new Error(parsed.error.kind)
    const request = { annotations: parsed.value.annotations, file: name, fallback: null }
    return planImport(project, request, { envelope: { step: 'i', at, by }, introduction: [] })
  }

  it('of Hypothesis come in on the sample story, with what does not', () => {
    const { placed, unplaced, authors, replies } = plan('hypothesis.json')
    expect(placed.map(({ quote }) => quote)).toEqual([
      '140 metres from the Šelmice bank',
      'The crossing is closed until further notice.',
      'Eleven people died.',
    ])
    expect(placed[2]!.number).toBe(1)
    expect(replies).toBe(2)
    expect(unplaced.map(({ annotation: id }) => id)).toEqual(['kX4page', 'kX7gone', 'kX8other', 'kX9twice'])
    expect(authors).toEqual([
      { name: 'Ada Quist', count: 2, isNew: true },
      { name: 'bodil', count: 2, isNew: true },
      { name: 'Ines Okafor-Dahl', count: 1, isNew: false },
    ])
  })

  it('of the W3C come in on the sample story', () => {
    const { placed, unplaced } = plan('web-annotations.json')
    expect(placed.map(({ number, quote }) => [number, quote])).toEqual([
      [7, 'About 1,900 people use it on a working day'],
      [7, 'was carrying 64 people from Brødnik to Šelmice'],
      [8, 'Twenty-two divers were searching'],
    ])
    expect(unplaced.map(({ annotation: id }) => id)).toEqual(['https://annotations.example/81'])
  })
})
