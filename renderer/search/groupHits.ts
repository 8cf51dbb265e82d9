import type { Project } from '../../shared/model/project'
import type { Hit, SearchResult } from '../../shared/text/search'

export interface FoundGroup {
  readonly title: string
  readonly hits: readonly { readonly key: string; readonly hit: Hit }[]
  /** How many there are in all, also beyond those that came. */
  readonly total: number
}

const titles = { article: 'Articles', claim: 'Claims', note: 'Notes', evidence: 'Evidence' } as const
type Heading = keyof typeof titles

const headingOf = ({ kind }: Hit): Heading => (kind === 'passage' ? 'claim' : kind)

/** The hits under their headings; a claim that is found by several of its texts is there once. */
export function groupHits(project: Project, { hits, total }: SearchResult): FoundGroup[] {
  const groups: Record<Heading, { key: string; hit: Hit }[]> = {
    article: [],
    claim: [],
    note: [],
    evidence: [],
  }
  const seen = new Set<string>()
  for (const hit of hits) {
    const key = keyOf(hit)
    if (seen.has(key) || (hit.kind !== 'article' && !project.claims.has(hit.claim))) continue
    seen.add(key)
    groups[headingOf(hit)].push({ key, hit })
  }
  // Articles come last in the answer, so what was cut off is of them.
  const cut = total - hits.length
  return (Object.keys(titles) as Heading[])
    .map((heading) => ({
      title: titles[heading],
      hits: groups[heading],
      total: groups[heading].length + (heading === 'article' ? cut : 0),
    }))
    .filter((group) => group.hits.length > 0)
}

function keyOf(hit: Hit): string {
  switch (hit.kind) {
    case 'article':
      return `article ${hit.article} ${hit.range.start}`
    case 'claim':
    case 'passage':
      return `claim ${hit.claim}`
    case 'note':
      return `note ${hit.note}`
    case 'evidence':
      return `evidence ${hit.evidence}`
  }
}
