import type { Project } from '../model/project'
import { verdicts, type Id, type Verdict } from '../model/records'
import { latestAssessments } from '../model/status'
import { cohensKappa, krippendorffsAlpha, percentAgreement } from './coefficients'
import type { Figure } from './figure'

/** What of a project the agreement is read from. */
export type Judgements = Pick<Project, 'claims' | 'passages' | 'assessments'>

/** The verdicts that stand on one claim, by reviewer, in order of reviewer id. */
export interface Judged {
  readonly claim: Id
  readonly given: readonly { readonly reviewer: Id; readonly verdict: Verdict }[]
}

/** Two reviewers over the claims that both have judged. */
export interface PairAgreement {
  readonly one: Id
  readonly other: Id
  readonly claims: number
  readonly percent: Figure
  readonly kappa: Figure
  /** How often `one` gave the first verdict where `other` gave the second. */
  readonly table: Readonly<Record<Verdict, Readonly<Record<Verdict, number>>>>
  /** The claims on which they differ, by number. */
  readonly differing: readonly Judged[]
}

export interface Agreement {
  /** Who has given verdicts that stand, and on how many claims; whoever judged most comes first. */
  readonly reviewers: readonly { readonly reviewer: Id; readonly claims: number }[]
  /** How many claims two or more reviewers have judged. */
  readonly shared: number
  readonly percent: Figure
  readonly alpha: Figure
  /** Every two reviewers who have judged some claim both; those with most claims first. */
  readonly pairs: readonly PairAgreement[]
  /** The claims on which any two differ, by number. */
  readonly differing: readonly Judged[]
}

/**
 * How far the reviewers of a project agree, over the claims with a passage in `article` or, with null, over all.
 * What counts is each reviewer's own latest verdict; a withdrawn one is a missing one, and what was decided about
 * a split claim afterwards changes nothing of it.
 */
export function agreementOf(project: Judgements, article: Id | null = null): Agreement {
  const judged = judgedClaims(project, article)
  const shared = judged.filter(({ given }) => given.length > 1)
  const units = shared.map(({ given }) => given.map(({ verdict }) => verdict))
  const counts = new Map<Id, number>()
  for (const { given } of judged)
    for (const { reviewer } of given) counts.set(reviewer, (counts.get(reviewer) ?? 0) + 1)
  const reviewers = [...counts]
    .map(([reviewer, claims]) => ({ reviewer, claims }))
    .sort((a, b) => b.claims - a.claims || (a.reviewer < b.reviewer ? -1 : 1))
  return {
    reviewers,
    shared: shared.length,
    percent: percentAgreement(units),
    alpha: krippendorffsAlpha(units),
    pairs: pairsOf(shared),
    differing: shared.filter(differs),
  }
}

function judgedClaims(project: Judgements, article: Id | null): Judged[] {
  const claims =
    article === null
      ? [...project.claims.values()]
      : [...new Set(project.passages.where('article', article).map(({ claim }) => claim))].flatMap(
          (id) => project.claims.get(id) ?? [],
        )
  return claims
    .sort((a, b) => a.number - b.number)
    .map(({ id }) => ({
      claim: id,
      given: latestAssessments(project.assessments.where('claim', id)).flatMap(({ createdBy, verdict }) =>
        verdict === null ? [] : [{ reviewer: createdBy, verdict }],
      ),
    }))
}

function pairsOf(shared: readonly Judged[]): PairAgreement[] {
  const met = new Map<string, { one: Id; other: Id; claims: Judged[] }>()
  for (const { claim, given } of shared)
    for (const [i, one] of given.entries())
      for (const other of given.slice(i + 1)) {
        const key = `${one.reviewer} ${other.reviewer}`
        const pair = met.get(key) ?? { one: one.reviewer, other: other.reviewer, claims: [] }
        pair.claims.push({ claim, given: [one, other] })
        met.set(key, pair)
      }
  return [...met.values()].map(pairAgreement).sort((a, b) => b.claims - a.claims)
}

function pairAgreement({ one, other, claims }: { one: Id; other: Id; claims: Judged[] }): PairAgreement {
  const table = Object.fromEntries(
    verdicts.map((row) => [row, Object.fromEntries(verdicts.map((column) => [column, 0]))]),
  ) as Record<Verdict, Record<Verdict, number>>
  const pairs = claims.map(({ given }) => [given[0]!.verdict, given[1]!.verdict] as const)
  for (const [row, column] of pairs) table[row][column]++
  return {
    one,
    other,
    claims: claims.length,
    percent: percentAgreement(pairs),
    kappa: cohensKappa(pairs),
    table,
    differing: claims.filter(differs),
  }
}

function differs({ given }: Judged): boolean {
  return given.some(({ verdict }) => verdict !== given[0]!.verdict)
}
