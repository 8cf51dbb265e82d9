import { describe, expect, it } from 'vitest'
import { corroborate } from '../../../shared/corroboration/corroborate'
import { createCorpus } from '../../../shared/corroboration/corpus'
import { matrixOf, statementsOf, type Matrix } from '../../../shared/corroboration/matrix'
import { emptyProject, type Project } from '../../../shared/model/project'
import type { AnchorState } from '../../../shared/model/records'
import { anchorOn, apply, change, docOf, facts, noon, versionOf, type ChangeBody } from '../support/story'
import { story as storyText } from './stories'

const texts = {
  a1: 'The Aln bridge was closed on Monday after a crack was found in its northern pier.',
  a2: 'Because of a crack in a pier the bridge over the Aln was closed on Monday, the harbour office said.',
  a3: 'On Monday, in spite of the crack found in its northern pier, the Aln bridge was not closed.',
  a4: 'It was on Tuesday that the Aln bridge was closed, with a crack found in the northern pier.',
  a5: 'Herring is dear this spring, and nobody in the market can say why.',
} as const
type ArticleId = keyof typeof texts
const ids = Object.keys(texts) as ArticleId[]

const outlets: { readonly [A in ArticleId]: string } = {
  a1: 'Courier',
  a2: 'Post',
  a3: 'Radio',
  a4: 'Gazette',
  a5: 'Echo',
}

/** A claim on the first article, with whatever else is done to it; its passage is p1. */
function storyWith(
  more: readonly ChangeBody[] = [],
  named: Partial<Record<ArticleId, string>> = {},
): Project {
  const articles = ids.map((id): ChangeBody => ({
    type: 'article.added',
    article: { ...facts(id, id), outlet: named[id] ?? outlets[id] },
    version: versionOf(`v-${id}`, docOf(texts[id])),
  }))
  const claim: ChangeBody = {
    type: 'claim.added',
    claim: { id: 'c1', wording: '' },
    passage: { id: 'p1', article: 'a1', anchor: anchorIn('a1') },
  }
  const anna: ChangeBody = {
    type: 'reviewer.added',
    reviewer: { id: 'anna', name: 'Anna Brask', initials: 'AB' },
  }
  const changes = [anna, ...articles, claim, ...more].map((body, i) =>
    change(body, `s${String(i).padStart(2, '0')}`),
  )
  return apply(emptyProject('bridge', 'The bridge', noon), ...changes).project
}

const anchorIn = (id: ArticleId, state?: AnchorState) =>
  anchorOn(`v-${id}`, docOf(texts[id]), texts[id], state)

function passage(id: ArticleId, state?: AnchorState): ChangeBody {
  return {
    type: 'passage.added',
    passage: { id: `p2-${id}`, claim: 'c1', article: id, anchor: anchorIn(id, state) },
  }
}

function matrix(project: Project): Matrix {
  const corpus = createCorpus()
  for (const { id, outlet } of project.articles.sorted())
    corpus.put({ ...storyText(id, texts[id as ArticleId], '2026-03-11'), outlet })
  return matrixOf(project, (claim) => corroborate(corpus, statementsOf(project, claim)))
}

const says = ({ rows, outlets: all }: Matrix) =>
  Object.fromEntries(all.map(({ name }, i) => [name, rows[0]?.cells?.[i]?.says]))

describe('A matrix of claims and outlets', () => {
  it('tells who states, attributes, denies, differs, and who is silent', () => {
    expect(says(matrix(storyWith()))).toEqual({
      Courier: 'states',
      Post: 'attributes',
      Radio: 'denies',
      Gazette: 'differs',
      Echo: 'silent',
    })
  })

  it('names whom an outlet has it from, and what differs', () => {
    const [row] = matrix(storyWith()).rows
    expect(row?.cells?.[1]?.entries[0]?.from?.toLowerCase()).toContain('harbour office')
    const [difference] = row?.cells?.[3]?.entries[0]?.differences ?? []
    expect(difference?.kind).toBe('date')
    expect(difference?.there?.words).toContain('Tuesday')
  })

  it('does not say of an outlet whose words others took over that it has them from itself', () => {
    const copied: Record<string, string> = { ...texts, a2: texts.a1, a3: texts.a1 }
    const project = storyWith()
    const corpus = createCorpus()
    for (const { id, outlet } of project.articles.sorted())
      corpus.put({ ...storyText(id, copied[id]!, `2026-03-1${id.slice(1)}`), outlet })
    const found = matrixOf(project, (claim) => corroborate(corpus, statementsOf(project, claim)))
    expect(says(found)).toMatchObject({ Courier: 'states', Post: 'attributes', Radio: 'attributes' })
    expect(found.rows[0]!.cells![1]!.entries[0]!.from).toBe('Courier')
  })

  it('keeps what people attached apart from what was found, and says the same of it', () => {
    const guessed = matrix(storyWith()).rows[0]!.cells![2]!
    expect(guessed.entries).toMatchObject([{ passage: null, confirmed: false }])
    const attached = matrix(storyWith([passage('a3'), passage('a4', 'moved')])).rows[0]!.cells!
    expect(attached[2]).toMatchObject({ says: 'denies', entries: [{ passage: 'p2-a3', confirmed: true }] })
    expect(attached[3]).toMatchObject({ says: 'differs', entries: [{ passage: 'p2-a4', confirmed: false }] })
    expect(attached[0]).toMatchObject({ says: 'states', entries: [{ passage: 'p1', confirmed: true }] })
  })

  it('puts the articles of one outlet together, with what it denies before what it states', () => {
    const found = matrix(storyWith([], { a3: ' post ', a4: 'POST' }))
    expect(found.outlets.map(({ name }) => name)).toEqual(['Courier', 'Post', 'Echo'])
    expect(found.rows[0]!.cells![1]!.entries.map((entry) => entry.says)).toEqual([
      'denies',
      'differs',
      'attributes',
    ])
  })

  it('lets what a person attached count for more than what was found elsewhere in the outlet', () => {
    const found = matrix(storyWith([passage('a2')], { a3: 'Post' }))
    expect(found.rows[0]!.cells![1]).toMatchObject({ says: 'attributes', entries: [{ confirmed: true }, {}] })
  })

  it('leaves articles alone that name no outlet', () => {
    const found = matrix(storyWith([], { a3: '', a4: ' ' }))
    expect(found.outlets.map(({ articles }) => articles)).toEqual([['a1'], ['a2'], ['a3'], ['a4'], ['a5']])
  })

  it('does not compare by a passage whose words are gone', () => {
    const project = storyWith([passage('a3', 'lost')])
    expect(statementsOf(project, 'c1').map(({ article }) => article)).toEqual(['a1'])
    expect(matrix(project).rows[0]!.cells![2]!.entries).toMatchObject([{ passage: null }])
  })

  it('says of a claim that nobody has compared yet neither this nor that', () => {
    expect(matrixOf(storyWith(), () => undefined).rows).toEqual([{ claim: 'c1', cells: null }])
  })
})
