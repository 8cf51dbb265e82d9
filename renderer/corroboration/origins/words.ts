import type { OriginFinding } from '../../../shared/corroboration/origins/finding'
import type { Id } from '../../../shared/model/records'
import type { OriginKind } from '../../../shared/model/sourcing'
import { isOwn } from './known'

export const kindWords: Readonly<Record<OriginKind, string>> = {
  agency: 'News agency',
  institution: 'Institution',
  person: 'Person',
  outlet: 'Outlet',
  unnamed: 'Not named',
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function inWords(n: number): string {
  return numbers[n] ?? String(n)
}

/** `A`, `A and B`, `A, B and C` */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** “The Courier and Radio Vltana, both from Reuters: two outlets, one source”. */
export function sayPath(finding: OriginFinding, outletOf: (article: Id) => string): string {
  const outlets = [...new Set(finding.articles.map(outletOf))]
  const [first = ''] = outlets
  if (isOwn(finding) && outlets.length === 1) return `${first}: its own report`
  if (outlets.length === 1) return `${first}, from ${finding.name}`
  const both = outlets.length === 2 ? 'both' : 'all'
  return `${listed(outlets)}, ${both} from ${finding.name}: ${inWords(outlets.length)} outlets, one source`
}

/** Who of those who have it from there says otherwise: `Radio Vltana says otherwise`; empty where nobody does. */
export function sayAgainst(
  { articles, reports, supports }: OriginFinding,
  outletOf: (article: Id) => string,
): string {
  if (!supports) return 'says otherwise'
  const supporting = new Set(reports.flatMap((report) => (report.supports ? [report.article] : [])))
  const others = [...new Set(articles.filter((id) => !supporting.has(id)).map(outletOf))]
  if (others.length === 0) return ''
  return `${listed(others)} ${others.length === 1 ? 'says' : 'say'} otherwise`
}

/** What was said is heard by many and rests on one: told where that makes a difference, else empty. */
export function sayWitnesses({ kind, via, articles }: OriginFinding): string {
  const speaks = kind === 'person' || kind === 'institution'
  if (via !== 'said' || !speaks || articles.length < 2) return ''
  return `That it was said: ${inWords(articles.length)} witnesses. That it is so: one source.`
}

/** `1 independent source`, of the passages that support it. */
export function saySources(n: number): string {
  return n === 1 ? '1 independent source' : `${n === 0 ? 'No' : n} independent sources`
}
