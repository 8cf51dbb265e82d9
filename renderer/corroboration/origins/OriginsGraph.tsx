import { useMemo } from 'react'
import type { OriginGraph } from '../../../shared/corroboration/origins/graph'
import type { OriginFinding } from '../../../shared/corroboration/origins/finding'
import { shorten } from '../../claims/words'
import { layOut, width, type Placed } from './layOut'

/** What finds room beside a node. */
const longest = 20

interface Props {
  readonly graph: OriginGraph
  readonly findings: readonly OriginFinding[]
  /** The same in words. */
  readonly label: string
}

/**
 * Outlets on the left, whom they have it from on the right. A full dot and line have been confirmed, an open dot
 * and a broken line are what the program found; a square says otherwise than the claim.
 */
export function OriginsGraph({ graph, findings, label }: Props) {
  const { nodes, edges, sources, height } = useMemo(() => layOut(graph), [graph])
  const confirmed = new Set(
    findings.filter((finding) => finding.confirmed).map(({ origin }) => `origin ${origin}`),
  )
  return (
    <svg className="origins-graph" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {edges.map(({ key, path, to }) => (
        <path key={key} className={confirmed.has(to) ? 'edge confirmed' : 'edge'} d={path} />
      ))}
      {sources.map(({ from, to }) => (
        <path key={from} className="one-source" d={`M${width - 143} ${from}V${to}`} />
      ))}
      {nodes.map((placed) => (
        <Node key={placed.node.id} placed={placed} confirmed={confirmed.has(placed.node.id)} />
      ))}
    </svg>
  )
}

function Node({ placed: { node, x, y }, confirmed }: { placed: Placed; confirmed: boolean }) {
  const isArticle = node.role === 'article'
  const look = isArticle ? 'node article' : `node ${confirmed ? 'confirmed' : 'found'}`
  return (
    <g className={node.supports ? look : `${look} against`}>
      <title>{node.label}</title>
      {node.supports ? (
        <circle cx={x} cy={y} r={isArticle ? 2.5 : 4.5} />
      ) : (
        <rect x={x - 4} y={y - 4} width={8} height={8} />
      )}
      <text x={isArticle ? x - 8 : x + 12} y={y} textAnchor={isArticle ? 'end' : 'start'}>
        {shorten(node.label, longest)}
      </text>
    </g>
  )
}
