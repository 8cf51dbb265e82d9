import type { OriginGraph, OriginNode } from '../../../shared/corroboration/origins/graph'

/** A node of the drawing, in pixels. */
export interface Placed {
  readonly node: OriginNode
  readonly x: number
  readonly y: number
}

export interface Drawing {
  readonly nodes: readonly Placed[]
  readonly edges: readonly { readonly path: string; readonly key: string; readonly to: string }[]
  /** Where several origins are one source: from the first of them to the last. */
  readonly sources: readonly { readonly from: number; readonly to: number }[]
  readonly height: number
}

export const [width, row] = [340, 26]
export const [left, right] = [146, 194]

/** Articles on the left, origins on the right, those of one source together. */
export function layOut({ nodes, edges }: OriginGraph): Drawing {
  const origins = nodes
    .filter(({ role }) => role === 'origin')
    .sort((a, b) => (a.source ?? 0) - (b.source ?? 0))
  const articles = nodes.filter(({ role }) => role === 'article')
  const first = (id: string) =>
    Math.min(
      ...edges.filter(({ from }) => from === id).map(({ to }) => origins.findIndex((o) => o.id === to)),
    )
  const sorted = articles.toSorted((a, b) => first(a.id) - first(b.id))
  const rows = Math.max(sorted.length, origins.length)
  const place = (list: readonly OriginNode[], x: number) =>
    list.map((node, i): Placed => ({ node, x, y: row * (i + 0.5 + (rows - list.length) / 2) }))
  const placed = [...place(sorted, left), ...place(origins, right)]
  const at = new Map(placed.map((each) => [each.node.id, each]))
  const lines = edges.flatMap(({ from, to }) => {
    const [a, b] = [at.get(from), at.get(to)]
    if (!a || !b) return []
    const middle = (a.x + b.x) / 2
    return [
      { key: `${from} ${to}`, to, path: `M${a.x} ${a.y}C${middle} ${a.y} ${middle} ${b.y} ${b.x} ${b.y}` },
    ]
  })
  const ends = new Map<number, { from: number; to: number }>()
  for (const { node, y } of placed)
    if (node.source !== undefined) ends.set(node.source, { from: ends.get(node.source)?.from ?? y, to: y })
  const sources = [...ends.values()].filter(({ from, to }) => from < to)
  return { nodes: placed, edges: lines, sources, height: rows * row }
}
