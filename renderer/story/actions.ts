import { pairsOf, tellingsOf, type Contested } from '../../shared/corroboration/contested'
import type { Side } from '../../shared/corroboration/disagreements'
import type { LintFinding } from '../../shared/corroboration/lint'
import type { Statement } from '../../shared/corroboration/types'
import type { Project } from '../../shared/model/project'
import type { Claim, Id } from '../../shared/model/records'
import type { Dismissal } from '../../shared/model/sourcing'
import { showArticle } from '../article/navigate'
import { anchorAt, goToClaim } from '../claims/actions'
import { quoted, shorten } from '../claims/words'
import { act, asMyself, tell } from '../project/act'
import { newId } from '../project/clock'
import { stage, useDesk } from '../project/desk'
import { useReplica, type ChangeRequest } from '../project/replica'
import { kindWords, lintWords } from './words'

const outdated = 'The text has changed since the articles were compared. Try again in a moment.'
const undo = { label: 'Undo', command: 'edit.undo' } as const

function project(): Project {
  return useReplica.getState().replica!.project
}

/** Shows words of an article, selected; the keyboard goes there too with `focus`. */
export function goToWords({ article, start, end }: Statement, focus: boolean): void {
  if (!project().articles.has(article)) return tell('This article is no longer in the project.')
  showArticle(article)
  useDesk.setState({ claim: null, passage: null })
  stage.view?.select({ start, end }, { focus })
  stage.view?.reveal({ start, end })
}

/** The words of a side that differ, or its whole passage where it lacks them. */
export function wordsOf({ article, words, start, end }: Side): Statement {
  return { article, ...(words ?? { start, end }) }
}

/** All who tell a fact, in the order of their tellings. */
export function tellersOf(fact: Contested): readonly Side[] {
  return tellingsOf(fact).flatMap(({ sides }) => sides)
}

/** One of them by its place, and the surest of those who tell it differently. */
export function pairWith(fact: Contested, place: number): readonly Side[] {
  const teller = tellersOf(fact)[place]
  if (!teller) return []
  const pair = pairsOf(fact).find(({ here, there }) => isAt(here, teller) || isAt(there, teller))
  return pair ? [pair.here, pair.there] : [teller]
}

function isAt(side: Side, other: Side): boolean {
  const [one, two] = [wordsOf(side), wordsOf(other)]
  return one.article === two.article && one.start === two.start && one.end === two.end
}

/** What making a claim of passages would do. */
export type ClaimPlan =
  | { readonly kind: 'new' }
  /** A claim has some of them and gets the others. */
  | { readonly kind: 'attach'; readonly claim: Claim; readonly missing: readonly Side[] }
  | { readonly kind: 'has'; readonly claim: Claim }

export function planFor(tables: Pick<Project, 'claims' | 'passages'>, sides: readonly Side[]): ClaimPlan {
  const on = sides.map((side) => claimsOn(tables, side))
  const counts = new Map<Claim, number>()
  for (const claim of on.flat()) counts.set(claim, (counts.get(claim) ?? 0) + 1)
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  if (!most) return { kind: 'new' }
  const [claim, having] = most
  if (having === sides.length) return { kind: 'has', claim }
  return { kind: 'attach', claim, missing: sides.filter((_, at) => !on[at]!.includes(claim)) }
}

/** The claims with a passage on the words that differ, or on the whole passage where it lacks them. */
function claimsOn({ claims, passages }: Pick<Project, 'claims' | 'passages'>, side: Side): Claim[] {
  const { start, end } = wordsOf(side)
  const on = passages
    .where('article', side.article)
    .filter(({ anchor }) => anchor.state !== 'lost' && anchor.start < end && start < anchor.end)
  return [...new Set(on.map(({ claim }) => claim))].flatMap((id) => claims.get(id) ?? [])
}

/** The first claim that has all of these passages. */
export function claimOnAll(
  tables: Pick<Project, 'claims' | 'passages'>,
  [first, ...others]: readonly Side[],
): Claim | undefined {
  const on = first ? claimsOn(tables, first) : []
  return on.find((claim) => others.every((side) => claimsOn(tables, side).includes(claim)))
}

/** How many passages, in words: `both`, `all 27`. */
function allOf(sides: readonly Side[]): string {
  return sides.length === 2 ? 'both' : `all ${sides.length}`
}

/** Makes passages that disagree one claim, unchecked, as far as they are not; one step to undo. */
export function claimIt(sides: readonly Side[]): void {
  const plan = planFor(project(), sides)
  if (plan.kind === 'has') {
    goToClaim(plan.claim.id)
    return tell(`Claim #${plan.claim.number} has ${allOf(sides)} passages already.`)
  }
  const passages = (plan.kind === 'new' ? sides : plan.missing).map(passageOn)
  const claim = plan.kind === 'new' ? newId() : plan.claim.id
  const requests = passages.flatMap((passage, at): ChangeRequest[] => {
    if (!passage) return []
    return plan.kind === 'new' && at === 0
      ? [{ type: 'claim.added', claim: { id: claim, wording: '' }, passage }]
      : [{ type: 'passage.added', passage: { ...passage, claim } }]
  })
  if (requests.length < passages.length) return tell(outdated)
  asMyself(() => {
    if (!act(requests)?.ok) return
    goToClaim(claim)
    const number = project().claims.get(claim)?.number ?? 0
    tell(
      plan.kind === 'new'
        ? `Claim #${number} has ${allOf(sides)} passages. It is unchecked.`
        : `Attached to claim #${number}.`,
      'plain',
      undo,
    )
  })
}

interface Words extends Statement {
  readonly quote: string
}

/** A passage on words that were found; null where the article reads otherwise by now. */
function passageOn({ article, start, end, quote }: Words) {
  const anchor = anchorAt(article, { start, end })
  return anchor?.quote === quote ? { id: newId(), article, anchor } : null
}

/** Attaches words that the program found for a claim, which is to say that they do say so. */
export function attachWords(claim: Id, words: Words): void {
  const passage = passageOn(words)
  const number = project().claims.get(claim)?.number
  if (!passage || number === undefined) return tell(outdated)
  asMyself(() => {
    if (act([{ type: 'passage.added', passage: { ...passage, claim } }])?.ok)
      tell(`Attached to claim #${number}.`, 'plain', undo)
  })
}

/** Dismisses all that is told differently of a fact, or only what one of those who tell it does; one step to undo. */
export function dismissContested(fact: Contested, place: number | null = null): void {
  const only = place === null ? undefined : tellersOf(fact)[place]
  const { one, without } = kindWords[fact.kind]
  const tellings = tellingsOf(fact)
  const own = only && tellings.find(({ sides }) => sides.includes(only))
  const ordered = own ? [own, ...tellings.filter((telling) => telling !== own)] : tellings
  const said = ordered.map(({ words }) => (words === null ? without : quoted(shorten(words, 60))))
  const what = `${one}: ${said.join(', ')}`
  const pairs = pairsOf(fact).filter(({ here, there }) => !only || isAt(here, only) || isAt(there, only))
  dismiss(
    pairs.map(({ key, here }) => ({ id: newId(), kind: 'discrepancy', key, what, article: here.article })),
  )
}

export function dismissLint({ key, kind, claim }: LintFinding): void {
  const number = project().claims.get(claim)?.number
  dismiss([{ id: newId(), kind: 'lint', key, what: `#${number ?? '?'}: ${lintWords[kind]}`, claim }])
}

function dismiss(dismissals: readonly Omit<Dismissal, 'createdAt' | 'createdBy'>[]): void {
  asMyself(() => {
    if (act(dismissals.map((dismissal) => ({ type: 'dismissal.added', dismissal })))?.ok)
      tell('Dismissed for good.', 'plain', undo)
  })
}

/** Shows again what somebody has dismissed. */
export function takeBack(dismissals: readonly Dismissal[]): void {
  asMyself(() => {
    if (act(dismissals.map(({ id }) => ({ type: 'dismissal.removed', dismissal: id })))?.ok)
      tell('It is in the list again.', 'plain', undo)
  })
}
