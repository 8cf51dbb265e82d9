import type { Disagreement } from '../../shared/corroboration/disagreements'
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

/** The words of one side that differ, or its whole passage where it lacks them. */
export function wordsOf(one: Disagreement, which: 'here' | 'there'): Statement {
  const { article, words, start, end } = one[which]
  return { article, ...(words ?? { start, end }) }
}

/** What making a claim of a disagreement would do. */
export type ClaimPlan =
  | { readonly kind: 'new' }
  /** A claim has one side of it and gets the other. */
  | { readonly kind: 'attach'; readonly claim: Claim; readonly side: 'here' | 'there' }
  | { readonly kind: 'has'; readonly claim: Claim }

export function planFor(tables: Pick<Project, 'claims' | 'passages'>, one: Disagreement): ClaimPlan {
  const here = claimsOn(tables, one.here)
  const there = claimsOn(tables, one.there)
  const both = here.find((claim) => there.includes(claim))
  if (both) return { kind: 'has', claim: both }
  if (here[0]) return { kind: 'attach', claim: here[0], side: 'there' }
  if (there[0]) return { kind: 'attach', claim: there[0], side: 'here' }
  return { kind: 'new' }
}

/** The claims with a passage on the words that differ, or on the whole passage where it lacks them. */
function claimsOn({ claims, passages }: Pick<Project, 'claims' | 'passages'>, side: Disagreement['here']) {
  const { start, end } = side.words ?? side
  const on = passages
    .where('article', side.article)
    .filter(({ anchor }) => anchor.state !== 'lost' && anchor.start < end && start < anchor.end)
  return [...new Set(on.map(({ claim }) => claim))].flatMap((id) => claims.get(id) ?? [])
}

/** Makes both passages of a disagreement one claim, unchecked, as far as they are not; one step to undo. */
export function claimIt(one: Disagreement): void {
  const plan = planFor(project(), one)
  if (plan.kind === 'has') {
    goToClaim(plan.claim.id)
    return tell(`Claim #${plan.claim.number} has both passages already.`)
  }
  const [here, there] = [passageOn(one.here), passageOn(one.there)]
  if (!here || !there) return tell(outdated)
  const claim = plan.kind === 'new' ? newId() : plan.claim.id
  const requests: ChangeRequest[] =
    plan.kind === 'new'
      ? [
          { type: 'claim.added', claim: { id: claim, wording: '' }, passage: here },
          { type: 'passage.added', passage: { ...there, claim } },
        ]
      : [{ type: 'passage.added', passage: { ...(plan.side === 'here' ? here : there), claim } }]
  asMyself(() => {
    if (!act(requests)?.ok) return
    goToClaim(claim)
    const number = project().claims.get(claim)?.number ?? 0
    tell(
      plan.kind === 'new'
        ? `Claim #${number} has both passages. It is unchecked.`
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

export function dismissDisagreement({ key, kind, here, there }: Disagreement): void {
  const words = ({ quote, start, words: marked }: Disagreement['here']) =>
    marked
      ? quoted(shorten(quote.slice(marked.start - start, marked.end - start), 60))
      : kindWords[kind].without
  const what = `${kindWords[kind].one}: ${words(here)}, ${words(there)}`
  dismiss({ id: newId(), kind: 'discrepancy', key, what, article: here.article })
}

export function dismissLint({ key, kind, claim }: LintFinding): void {
  const number = project().claims.get(claim)?.number
  dismiss({ id: newId(), kind: 'lint', key, what: `#${number ?? '?'}: ${lintWords[kind]}`, claim })
}

function dismiss(dismissal: Omit<Dismissal, 'createdAt' | 'createdBy'>): void {
  asMyself(() => {
    if (act([{ type: 'dismissal.added', dismissal }])?.ok) tell('Dismissed for good.', 'plain', undo)
  })
}

/** Shows again what somebody has dismissed. */
export function takeBack({ id }: Dismissal): void {
  asMyself(() => {
    if (act([{ type: 'dismissal.removed', dismissal: id }])?.ok)
      tell('It is in the list again.', 'plain', undo)
  })
}
