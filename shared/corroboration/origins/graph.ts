import type { Id } from '../../model/records'
import type { AttributionWay, OriginKind } from '../../model/sourcing'
import type { StoryText } from '../types'
import type { OriginFinding } from './finding'

/** Articles, origins and independent sources, for drawing: each article leads to its origins, these to their source. */
export interface OriginGraph {
  readonly nodes: readonly OriginNode[]
  readonly edges: readonly OriginEdge[]
}

export interface OriginNode {
  /** Unlike that of any other node of the graph. */
  readonly id: string
  readonly role: 'article' | 'origin'
  readonly label: string
  /** Of an origin. */
  readonly kind?: OriginKind
  /** Of an origin: origins of one number are one source. */
  readonly source?: number
  /** The article or the origin. */
  readonly record: Id
  /** False where only passages that contradict the statement lead there. */
  readonly supports: boolean
}

export interface OriginEdge {
  readonly from: string
  readonly to: string
  readonly via: AttributionWay
}

type Finding = Omit<OriginFinding, 'path'>

export function drawPaths(
  findings: readonly Finding[],
  sources: number,
  supporting: ReadonlySet<number>,
  articleOf: (id: Id) => StoryText | undefined,
): { graph: OriginGraph; paths: string[]; why: string } {
  const label = (id: Id) => articleOf(id)?.outlet.trim() || articleOf(id)?.title.trim() || 'an article'
  const articles = [...new Set(findings.flatMap((finding) => finding.articles))].sort()
  const reports = findings.flatMap((finding) => finding.reports)
  const nodes: OriginNode[] = [
    ...articles.map((id) => ({
      id: `article ${id}`,
      role: 'article' as const,
      label: label(id),
      record: id,
      supports: reports.some(({ article, supports }) => supports && article === id),
    })),
    ...findings.map(({ origin, name, kind, source, supports }) => ({
      id: `origin ${origin}`,
      role: 'origin' as const,
      label: name,
      kind,
      source,
      record: origin,
      supports,
    })),
  ]
  const edges = findings.flatMap(({ origin, articles: from, via }) =>
    from.map((id) => ({ from: `article ${id}`, to: `origin ${origin}`, via })),
  )
  const paths = findings.map((finding) => pathOf(finding, label))
  return { graph: { nodes, edges }, paths, why: reasonOf(findings, sources, supporting) }
}

/** “A → Reuters ← B: two outlets, one source” */
function pathOf({ name, kind, articles, via }: Finding, label: (id: Id) => string): string {
  const outlets = [...new Set(articles.map(label))]
  const [first = '', ...rest] = outlets
  if (kind === 'outlet' && via === 'own' && rest.length === 0) return `${first}: its own report`
  const arrow = [`${first} → ${name}`, ...rest.map((outlet) => `← ${outlet}`)].join(' ')
  return `${arrow}: ${outlets.length === 1 ? 'one outlet' : `${inWords(outlets.length)} outlets`}, one source`
}

function reasonOf(findings: readonly Finding[], sources: number, supporting: ReadonlySet<number>): string {
  const names = [...supporting].map((source) => {
    const of = findings.filter((finding) => finding.source === source && finding.supports)
    return of.map(({ name }) => name).join(' and ')
  })
  const against = sources - supporting.size
  const rest =
    against > 0 ? ` ${capital(inWords(against))} more ${against === 1 ? 'says' : 'say'} otherwise.` : ''
  if (names.length === 0) return `Nothing that supports it was found.${rest}`
  if (names.length === 1) return `All reports of it lead to ${names[0]}.${rest}`
  return `${capital(inWords(names.length))} independent sources: ${names.join('; ')}.${rest}`
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function inWords(n: number): string {
  return numbers[n] ?? String(n)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
