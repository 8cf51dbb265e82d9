import type { Evidence, Id } from '../model/records'
import type { Project } from '../model/project'
import { statusOf } from '../model/status'
import { signoffsOf, type Moved } from '../review/signoffs'
import { isDismissed, lintKey } from './dismissed'
import { foldName } from './origins/names'
import type { Standing } from './standing'

/** What a desk looks over before it publishes, in the order in which it is told. */
export const lintKinds = [
  'no-evidence',
  'same-origin',
  'one-of-sources',
  'unnamed-source',
  'nobody-disputes',
  'signoff-lapsed',
] as const
export type LintKind = (typeof lintKinds)[number]

export interface LintFinding {
  readonly kind: LintKind
  readonly claim: Id
  /** The passages to jump to; all of the claim’s where none is to blame more than another. */
  readonly passages: readonly Id[]
  /** A sentence: what is wrong with it. */
  readonly what: string
  /** By this it is dismissed; see dismissed.ts. */
  readonly key: string
}

/**
 * Looks a claim over like a spell checker: what its verdict, evidence and words promise and do not keep. Findings
 * that somebody has dismissed are left out. `corroboration` is that of the claim’s passages.
 */
export function lintClaim(project: Project, claim: Id, corroboration: Standing): LintFinding[] {
  const status = statusOf(project, claim)
  const evidence = project.evidence.where('claim', claim)
  const passages = project.passages.where('claim', claim)
  const all = passages.map(({ id }) => id)
  const found: LintFinding[] = []
  const report = (kind: LintKind, what: string, at: readonly Id[] = all, about: readonly Id[] = []): void => {
    found.push({ kind, claim, passages: at, what, key: lintKey(kind, [claim, ...about]) })
  }

  if (status === 'verified' && !evidence.some(({ stance }) => stance === 'supports'))
    report('no-evidence', 'It is called verified, but no evidence says so.')

  for (const each of evidence) {
    const same = sameOrigin(project, each, corroboration)
    if (same !== null)
      report(
        'same-origin',
        `The evidence “${each.reference}” has it from ${same}, as the claim itself does.`,
        all,
        [each.id],
      )
  }

  if (corroboration.independentSources <= 1)
    for (const { id, anchor } of passages)
      if (plural.test(anchor.quote))
        report('one-of-sources', 'It speaks of sources, but all reports of it lead to one.', [id], [id])

  const supporting = corroboration.findings.filter(({ supports }) => supports)
  if (
    status === 'single-source' &&
    supporting.length > 0 &&
    supporting.every(({ kind }) => kind === 'unnamed')
  )
    report('unnamed-source', `Its only source, ${supporting[0]!.name}, is not named.`)

  if (status === 'disputed' && !isDisputed(evidence, corroboration))
    report('nobody-disputes', 'It is called disputed, but no article and no evidence says otherwise.')

  const signoffs = signoffsOf(project, claim)
  if (signoffs.length > 0 && signoffs.every(({ moved }) => moved.length > 0)) {
    const [last] = signoffs.toSorted((a, b) => (a.signoff.createdAt < b.signoff.createdAt ? 1 : -1))
    report(
      'signoff-lapsed',
      `Its sign-off has lapsed: ${last!.moved.map((part) => changed[part]).join(', ')}.`,
      all,
      [last!.signoff.id],
    )
  }
  return found.filter(({ key }) => !isDismissed(project, 'lint', key))
}

const changed: { readonly [M in Moved]: string } = {
  verdict: 'the verdict is another',
  wording: 'it was reworded',
  quotes: 'its passages read otherwise',
  evidence: 'the evidence is other',
  versions: 'an article has a new version',
  signer: 'whoever gave it has judged the claim since',
}

/** More than one source, as a text claims it. */
const plural =
  /(?<!\b(?:energy|power|food|water|light|heat|data|income|open|news) )\bsources\b(?! of\b)|\b(?:several (?:people|officials|witnesses)|multiple (?:people|officials|witnesses))\b/iu

/** The origin that evidence from another outlet shares with the claim, where that is all it has; else null. */
function sameOrigin(
  project: Project,
  { kind, reference, stance }: Evidence,
  { findings }: Standing,
): string | null {
  if (kind !== 'another outlet' || stance !== 'supports') return null
  const [name, address] = [foldName(reference), reference.trim().toLowerCase()]
  const outlet = [...project.articles.values()].find(
    (article) =>
      (article.outlet !== '' && foldName(article.outlet) === name) ||
      (article.title !== '' && foldName(article.title) === name) ||
      (article.url !== '' && address.includes(article.url.toLowerCase())),
  )
  if (!outlet) return null
  const origin = findings.find(
    ({ articles, supports, via }) =>
      supports && via !== 'own' && articles.includes(outlet.id) && articles.length > 1,
  )
  return origin?.name ?? null
}

function isDisputed(evidence: readonly Evidence[], { matches, findings }: Standing): boolean {
  return (
    evidence.some(({ stance }) => stance === 'contradicts') ||
    findings.some(({ supports }) => !supports) ||
    matches.some(({ relation }) => relation === 'differs')
  )
}
