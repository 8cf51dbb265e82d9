import { describe, expect, it } from 'vitest'
import { createCorpus } from '../../../shared/corroboration/corpus'
import { corroborate, type Corroboration } from '../../../shared/corroboration/corroborate'
import { lintClaim } from '../../../shared/corroboration/lint'
import { textOfDoc } from '../../../shared/article/projection'
import { emptyProject, type Project } from '../../../shared/model/project'
import { coversOf } from '../../../shared/review/covers'
import { statusOf } from '../../../shared/model/status'
import { anchorOn, apply, change, docOf, facts, noon, versionOf, type ChangeBody } from '../support/story'

const flat =
  'The bridge over the Aln was closed at dawn on Monday after a crack was seen in its northern pier.'

/** A project of two articles with claim `c` on the first sentence of each; the outlets are Post and Herald. */
function desk(first: string, second: string, ...bodies: ChangeBody[]): Project {
  const docs = [docOf(first), docOf(second)] as const
  const sentence = (text: string) => text.slice(0, text.indexOf('.') + 1)
  const made: ChangeBody[] = [
    { type: 'reviewer.added', reviewer: { id: 'anna', name: 'Anna Brask', initials: 'AB' } },
    { type: 'reviewer.added', reviewer: { id: 'ben', name: 'Ben Okoye', initials: 'BO' } },
    {
      type: 'article.added',
      article: { ...facts('a1', 'One'), outlet: 'Tolsund Post' },
      version: versionOf('v1', docs[0]),
    },
    {
      type: 'article.added',
      article: { ...facts('a2', 'Two'), outlet: 'Aln Herald' },
      version: versionOf('v2', docs[1]),
    },
    {
      type: 'claim.added',
      claim: { id: 'c', wording: '' },
      passage: { id: 'p1', article: 'a1', anchor: anchorOn('v1', docs[0], sentence(first)) },
    },
    {
      type: 'passage.added',
      passage: { id: 'p2', claim: 'c', article: 'a2', anchor: anchorOn('v2', docs[1], sentence(second)) },
    },
    ...bodies,
  ]
  return made.reduce(
    (now, body, i) => apply(now, change(body, `s${10 + i}`)).project,
    emptyProject('project1', 'The bridge', noon),
  )
}

function whole(project: Project): Corroboration {
  const corpus = createCorpus()
  for (const article of project.articles.values())
    corpus.put({ ...article, text: textOfDoc(project.versions.get(article.version)!.doc) })
  const passages = project.passages.where('claim', 'c')
  return corroborate(
    corpus,
    passages.map(({ article, anchor: { start, end } }) => ({ article, start, end })),
  )
}

const lint = (project: Project) => lintClaim(project, 'c', whole(project))
const kinds = (project: Project) => lint(project).map(({ kind }) => kind)
const judged = (verdict: 'verified' | 'disputed' | 'single-source'): ChangeBody => ({
  type: 'assessment.added',
  assessment: { id: 'm1', claim: 'c', verdict, rationale: '' },
})
const evidence = (
  kind: 'document' | 'another outlet',
  reference: string,
  stance: 'supports' | 'contradicts' = 'supports',
): ChangeBody => ({
  type: 'evidence.added',
  evidence: { id: 'e1', claim: 'c', kind, reference, locator: '', checked: '', stance },
})
const quoted = ['The bridge is shut, the police said.', 'Police said that the bridge is shut.'] as const

describe('A claim is told of', () => {
  it('when it is verified without evidence', () => {
    expect(kinds(desk(...quoted, judged('verified')))).toEqual(['no-evidence'])
    expect(kinds(desk(...quoted, judged('verified'), evidence('document', 'Order 12')))).toEqual([])
    expect(
      kinds(desk(...quoted, judged('verified'), evidence('document', 'Order 12', 'contradicts'))),
    ).toEqual(['no-evidence'])
  })

  it('when its evidence is an outlet that has it from the same origin', () => {
    const [found] = lint(desk(...quoted, judged('verified'), evidence('another outlet', 'Aln Herald')))
    expect(found).toMatchObject({ kind: 'same-origin', passages: ['p1', 'p2'] })
    expect(found!.what).toBe('The evidence “Aln Herald” has it from police, as the claim itself does.')
    expect(kinds(desk(...quoted, judged('verified'), evidence('another outlet', 'Radio Aln')))).toEqual([])
  })

  it('when it speaks of sources and has one', () => {
    const found = lint(desk('The bridge is shut, sources said.', 'The bridge is shut, a witness said.'))
    expect(found).toMatchObject([{ kind: 'one-of-sources', passages: ['p1'] }])
  })

  it('but not when its sources are those of power or of money', () => {
    for (const of of ['It has two power sources.', 'It has other sources of income.'])
      expect(kinds(desk(of, of))).toEqual([])
  })

  it('when its only source is not named', () => {
    const unnamed = [
      'The bridge is shut, a witness said.',
      'A witness said that the bridge is shut.',
    ] as const
    expect(kinds(desk(...unnamed, judged('single-source')))).toEqual(['unnamed-source'])
    expect(kinds(desk(...quoted, judged('single-source')))).toEqual([])
  })

  it('when it is disputed and nobody disputes it', () => {
    expect(kinds(desk(...quoted, judged('disputed')))).toEqual(['nobody-disputes'])
    expect(
      kinds(desk(...quoted, judged('disputed'), evidence('document', 'Order 12', 'contradicts'))),
    ).toEqual([])
  })

  it('when its sign-off has lapsed', () => {
    const proved = desk(
      flat,
      'Boats wait at the bridge.',
      judged('verified'),
      evidence('document', 'Order 12'),
    )
    const status = statusOf(proved, 'c')
    if (status === 'unchecked' || status === 'split') throw new Error('It has a verdict')
    const signed = apply(
      proved,
      change(
        {
          type: 'signoff.added',
          signoff: { id: 'g1', claim: 'c', verdict: status, covers: coversOf(proved, 'c')! },
        },
        's90',
        'ben',
      ),
    ).project
    expect(kinds(signed)).toEqual([])
    const changed = apply(
      signed,
      change({ type: 'evidence.edited', evidence: 'e1', fields: { locator: 'p. 2' } }, 's91'),
    ).project
    expect(lint(changed)).toMatchObject([
      { kind: 'signoff-lapsed', what: 'Its sign-off has lapsed: the evidence is other.' },
    ])
  })
})

it('A finding that was dismissed is not told again', () => {
  const project = desk(...quoted, judged('verified'))
  const [found] = lint(project)
  const dismissal = { id: 'd1', kind: 'lint' as const, key: found!.key, what: found!.what, claim: 'c' }
  expect(lint(apply(project, change({ type: 'dismissal.added', dismissal }, 's92')).project)).toEqual([])
})

describe('A claim with passages in several articles', () => {
  it('has no match that is one of its own passages, and every article that tells it', () => {
    const project = desk(...quoted)
    const found = whole(project)
    expect(found.matches.filter(({ relation }) => relation !== 'related')).toEqual([])
    expect(found).toMatchObject({ independentSources: 1, suggestion: 'single-source' })
    expect(found.findings[0]!.articles).toEqual(['a1', 'a2'])
  })

  it('is matched by the other article when only one passage is claimed, unless that was dismissed', () => {
    const project = desk(flat, flat.replace('a crack', 'a fault'))
    const corpus = createCorpus()
    for (const article of project.articles.values())
      corpus.put({ ...article, text: textOfDoc(project.versions.get(article.version)!.doc) })
    const statement = { article: 'a1', start: 0, end: flat.length }
    expect(corroborate(corpus, [statement]).matches).toMatchObject([{ article: 'a2' }])
    expect(corroborate(corpus, [statement], { isDismissed: () => true }).matches).toEqual([])
    expect(corroborate(corpus, []).independentSources).toBe(0)
  })
})
