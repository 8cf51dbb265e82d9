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

/** “The Courier and Radio Vltana, both from Reuters: two outlets, one source”. */
export function sayPath(finding: OriginFinding, outletOf: (article: Id) => string): string {
  const outlets = [...new Set(finding.articles.map(outletOf))]
  const [first = ''] = outlets
  if (isOwn(finding) && outlets.length === 1) return `${first}: its own report`
  if (outlets.length === 1) return `${first}, from ${finding.name}`
  const all = `${outlets.slice(0, -1).join(', ')} and ${outlets.at(-1)}`
  const both = outlets.length === 2 ? 'both' : 'all'
  return `${all}, ${both} from ${finding.name}: ${inWords(outlets.length)} outlets, one source`
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
