import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange } from '../../../shared/changes/apply'
import { sentenceKey } from '../../../shared/corroboration/dismissed'
import { coverageOf, stateAt, sumCounts, updateCoverage } from '../../../shared/coverage/coverage'
import { openSentences, stepToOpen } from '../../../shared/coverage/find'
import { firstEndingAfter, needsIn } from '../../../shared/coverage/needs'
import { textOfDoc } from '../../../shared/article/projection'
import type { Delta } from '../../../shared/changes/change'
import type { Id } from '../../../shared/model/records'
import type { Project } from '../../../shared/model/project'
import { changeOf, moveArbitrary } from '../support/moves'
import { anchorOn, apply, change, docOf, facts, story, versionOf, type ChangeBody } from '../support/story'

const doc = docOf(
  'Eleven boats were tied up below the lock. The square was quiet.',
  'Ada Lunde said that about nine of 30 pumps were reportedly broken. They failed on Monday.',
)
const text = textOfDoc(doc)
const needs = needsIn(text)
const sentences = Array.from({ length: needs.count }, (_, i) => text.slice(needs.starts[i], needs.ends[i]))

const after = (project: Project, ...bodies: ChangeBody[]) =>
  apply(project, ...bodies.map((body) => change(body))).project

const empty = after(story, {
  type: 'article.added',
  article: facts('lock', 'The lock'),
  version: versionOf('vl', doc),
})
const covered = { article: 'lock', needs, text: () => text }

const claimOn = (quote: string, claim = 'boats'): ChangeBody => ({
  type: 'claim.added',
  claim: { id: claim, wording: '' },
  passage: { id: `on ${claim}`, article: 'lock', anchor: anchorOn('vl', doc, quote) },
})
const verify = (claim = 'boats'): ChangeBody => ({
  type: 'assessment.added',
  assessment: { id: `of ${claim}`, claim, verdict: 'verified', rationale: '' },
})
const setAside = (quote: string, id = 'aside'): ChangeBody => ({
  type: 'dismissal.added',
  dismissal: {
    id,
    kind: 'sentence',
    key: sentenceKey({ article: 'lock', quote }),
    what: quote,
    article: 'lock',
  },
})

const statesIn = (project: Project) => {
  const coverage = coverageOf(project, covered)
  return sentences.map((_, i) => stateAt(coverage, i))
}

describe('How a sentence stands', () => {
  it('is open until something in it is claimed, and checked once all that is claimed in it is', () => {
    expect(sentences).toHaveLength(3)
    expect(statesIn(empty)).toEqual(['open', 'open', 'open'])
    const claimed = after(empty, claimOn('boats were'))
    expect(statesIn(claimed)).toEqual(['claimed', 'open', 'open'])
    const checked = after(claimed, verify())
    expect(statesIn(checked)).toEqual(['checked', 'open', 'open'])
    const twice = after(checked, claimOn('Eleven', 'eleven'))
    expect(statesIn(twice)).toEqual(['claimed', 'open', 'open'])
    expect(statesIn(after(twice, verify('eleven')))).toEqual(['checked', 'open', 'open'])
  })

  it('is claimed again where the words of a checked passage have changed', () => {
    const checked = after(empty, claimOn('boats were'), verify())
    const anchor = { ...anchorOn('vl', doc, 'boats were'), state: 'changed' as const }
    const changed = after(checked, { type: 'passage.anchored', passage: 'on boats', anchor })
    expect(statesIn(changed)).toEqual(['claimed', 'open', 'open'])
  })

  it('leaves it out of what is to be checked where it was set aside, also in a version with other marks', () => {
    const aside = after(empty, setAside(sentences[2]!))
    expect(statesIn(aside)).toEqual(['open', 'open', 'aside'])
    expect(coverageOf(aside, covered).counts).toEqual({ checked: 0, claimed: 0, aside: 1, needed: 2 })
    const typeset = text.replace('They failed', 'They  failed')
    const again = { article: 'lock', needs: needsIn(typeset), text: () => typeset }
    expect(stateAt(coverageOf(aside, again), 2)).toBe('aside')
    expect(statesIn(after(aside, { type: 'dismissal.removed', dismissal: 'aside' }))).toEqual(statesIn(empty))
  })
})

describe('The way through open sentences', () => {
  const indexOf = (words: string) => firstEndingAfter(needs, text.indexOf(words))

  it('is that of reading, or from the one most worth checking', () => {
    const coverage = coverageOf(empty, covered)
    expect(openSentences(coverage, 'reading')).toEqual([0, 1, 2])
    expect(openSentences(coverage, 'worth')).toEqual([1, 0, 2])
  })

  it('goes on from the sentence one is at, round the end, past what is not open', () => {
    const coverage = coverageOf(after(empty, claimOn('about nine')), covered)
    const at = (index: number) => ({ start: needs.starts[index]!, end: needs.ends[index]! })
    expect(stepToOpen(coverage, 'reading', at(0), 1)).toEqual({ index: 2, round: false })
    expect(stepToOpen(coverage, 'reading', at(2), 1)).toEqual({ index: 0, round: true })
    expect(stepToOpen(coverage, 'reading', at(2), -1)).toEqual({ index: 0, round: false })
    expect(stepToOpen(coverage, 'worth', at(indexOf('Ada')), 1)).toEqual({ index: 0, round: false })
    expect(stepToOpen(coverage, 'worth', at(2), 1)).toEqual({ index: 0, round: true })
    expect(stepToOpen(coverage, 'worth', null, 1)).toEqual({ index: 0, round: false })
  })

  it('ends where none is open', () => {
    const all = after(empty, ...sentences.map((sentence, i) => setAside(sentence, `aside ${i}`)))
    expect(stepToOpen(coverageOf(all, covered), 'reading', null, 1)).toBeNull()
  })
})

describe('Coverage kept up to date', () => {
  it('is what it would be from nothing, whatever is done, and never checks more than needs it', () => {
    const quotes = ['boats were', 'about nine', 'Monday', 'lock. The', 'They failed']
    const own = fc.record({ kind: fc.nat(4), a: fc.nat(20), b: fc.nat(20) })
    fc.assert(
      fc.property(fc.array(fc.oneof(moveArbitrary, own), { maxLength: 25 }), (moves) => {
        let project = empty
        let coverage = coverageOf(project, covered)
        let made = 0
        const fresh = () => `f${String(++made).padStart(4, '0')}`
        for (const move of moves) {
          const body =
            'kind' in move
              ? ours(project, move, quotes, fresh)
              : changeOf(project, move, fresh, { step: 's1', by: 'anna' })
          const applied = body && applyChange(project, change(body, fresh()))
          if (!applied?.ok || !applied.value.project.articles.has('lock')) continue
          if (applied.value.project.articles.get('lock')!.version !== 'vl') continue
          const { project: next, deltas } = applied.value
          coverage = updateCoverage(coverage, project, next, covered, claimsIn(deltas))
          project = next
          const anew = coverageOf(project, covered)
          expect([...coverage.states]).toEqual([...anew.states])
          expect(coverage.counts).toEqual(anew.counts)
          const { checked, claimed, needed, aside } = coverage.counts
          expect(checked + claimed).toBeLessThanOrEqual(needed)
          expect(needed + aside).toBe(needs.count)
        }
      }),
    )
  })

  it('is the identical object after what does not touch the article', () => {
    const project = after(empty, claimOn('boats were'))
    const coverage = coverageOf(project, covered)
    const next = after(project, { type: 'project.edited', title: 'Another' })
    expect(updateCoverage(coverage, project, next, covered, new Set(['c1']))).toBe(coverage)
  })

  it('adds up', () => {
    const one = coverageOf(after(empty, claimOn('boats were'), verify()), covered).counts
    expect(sumCounts([one, one])).toEqual({ checked: 2, claimed: 0, aside: 0, needed: 6 })
  })
})

/** What people do to the coverage of the article, since moves at random seldom meet it. */
function ours(
  project: Project,
  { kind, a, b }: { kind: number; a: number; b: number },
  quotes: readonly string[],
  fresh: () => Id,
): ChangeBody | null {
  const claims = project.claims.sorted()
  const claim = claims[a % claims.length]?.id
  const [aside] = project.dismissals.sorted().filter((one) => one.kind === 'sentence')
  const anchor = anchorOn('vl', doc, quotes[b % quotes.length]!)
  if (kind === 0) return { ...claimOn(anchor.quote, fresh()) }
  if (kind === 1) return setAside(sentences[a % sentences.length]!, fresh())
  if (kind === 2) return aside ? { type: 'dismissal.removed', dismissal: aside.id } : null
  if (!claim) return null
  if (kind === 3) return { type: 'passage.added', passage: { id: fresh(), claim, article: 'lock', anchor } }
  const verdict = b % 3 === 0 ? null : 'disputed'
  return { type: 'assessment.added', assessment: { id: fresh(), claim, verdict, rationale: '' } }
}

/** As the window knows them of a step. */
function claimsIn(deltas: readonly Delta[]): Set<Id> {
  const ids = deltas.flatMap(({ table, id, before, after: now }) =>
    table === 'claims' ? [id] : [before?.['claim'], now?.['claim']],
  )
  return new Set(ids.filter((id) => typeof id === 'string'))
}
