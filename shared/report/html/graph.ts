import type { OriginGraph, OriginNode } from '../../corroboration/origins/graph'
import { html, type Markup } from './markup'

/** Pixels at the size that it is read in. */
const width = 560
const line = 34
const box = { width: 190, height: 24 }
const longest = 27

/** Articles on the left, their origins on the right; origins that are one source stand in one bracket. */
export function drawGraph({ nodes, edges }: OriginGraph, why: string): Markup {
  const articles = nodes.filter(({ role }) => role === 'article')
  const origins = nodes
    .filter(({ role }) => role === 'origin')
    .toSorted((a, b) => (a.source ?? 0) - (b.source ?? 0))
  const rows = Math.max(articles.length, origins.length)
  const place = new Map<string, { x: number; y: number }>()
  const stack = (list: readonly OriginNode[], x: number) =>
    list.forEach(({ id }, i) => place.set(id, { x, y: 6 + ((rows - list.length) / 2 + i) * line }))
  stack(articles, 1)
  stack(origins, width - box.width - 22)
  const height = rows * line + 6
  return html`<svg
    class="graph"
    viewBox="0 0 ${width} ${height}"
    width="${width}"
    height="${height}"
    role="img"
    aria-label="${why}"
  >
    ${edges.map(({ from, to, via }) => {
      const [a, b] = [place.get(from), place.get(to)]
      if (!a || !b) return html``
      const [x1, y1] = [a.x + box.width, a.y + box.height / 2]
      const [x2, y2] = [b.x, b.y + box.height / 2]
      const bend = (x1 + x2) / 2
      return html`<path class="edge" d="M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2 - 5} ${y2}"
          ><title>${via}</title></path
        ><path class="tip" d="M${x2} ${y2}l-6 -3.5v7z" />`
    })}
    ${nodes.map((node) => drawNode(node, place.get(node.id)!))} ${brackets(origins, place)}
  </svg>`
}

function drawNode({ label, role, supports }: OriginNode, { x, y }: { x: number; y: number }): Markup {
  const short = label.length > longest ? `${label.slice(0, longest - 1)}…` : label
  return html`<g class="node ${role}${supports ? '' : ' against'}"
    ><title>${label}</title><rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="2" /><text
      x="${x + 9}"
      y="${y + 16}"
      >${short}</text
    ></g
  >`
}

/** Several origins that count once. */
function brackets(
  origins: readonly OriginNode[],
  place: ReadonlyMap<string, { x: number; y: number }>,
): Markup[] {
  const sources = new Map<number, OriginNode[]>()
  for (const node of origins) {
    const source = node.source ?? -1
    sources.set(source, [...(sources.get(source) ?? []), node])
  }
  return [...sources.values()]
    .filter((list) => list.length > 1)
    .map((list) => {
      const [first, last] = [place.get(list[0]!.id)!, place.get(list.at(-1)!.id)!]
      const x = first.x + box.width + 4
      return html`<path class="bracket" d="M${x} ${first.y}h6v${last.y + box.height - first.y}h-6"
        ><title>counts as one source</title></path
      >`
    })
}
