import type { Leaf, Wrap } from './leaves'
import type { CutReason } from './reasons'

/** A node of the article schema, as JSON. */
export interface NodeJson {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly unknown[]
}

/** A leaf and what was decided about it. */
export interface Judged {
  readonly leaf: Leaf
  /** Null when it is part of the article. */
  readonly cut: CutReason | null
}

/** A top-level block of an imported document; one that is cut says why. */
export interface ImportedBlock {
  readonly node: NodeJson
  readonly cut: CutReason | null
}

/**
 * Puts leaves into the lists and quotes that they stand in. Where one list holds both what is kept and what
 * is cut it becomes several, so that every block is one or the other.
 */
export function assemble(judged: readonly Judged[]): ImportedBlock[] {
  const runs = split(judged, (a, b) => a.cut === b.cut && sameWrap(a.leaf, b.leaf, 0))
  return runs.flatMap((run) => {
    const { cut } = run[0]!
    return build(
      run.map(({ leaf }) => leaf),
      0,
    ).map((node) => ({ node, cut }))
  })
}

function build(leaves: readonly Leaf[], depth: number): NodeJson[] {
  return split(leaves, (a, b) => sameWrap(a, b, depth)).flatMap((run) => {
    const wrap = run[0]!.wraps[depth]
    if (!wrap) return run.map(leafNode)
    const content = build(run, depth + 1)
    return [wrapNode(wrap, content)]
  })
}

function wrapNode(wrap: Wrap, content: readonly NodeJson[]): NodeJson {
  if (wrap.kind === 'list_item' || wrap.kind === 'blockquote') return { type: wrap.kind, content }
  // Text directly in a list, beside its items, is an item too.
  const items = content.map((node) =>
    node.type === 'list_item' ? node : { type: 'list_item', content: [node] },
  )
  const attrs = wrap.kind === 'ordered_list' ? { attrs: { order: wrap.order } } : {}
  return { type: wrap.kind, ...attrs, content: items }
}

function leafNode(leaf: Leaf): NodeJson {
  switch (leaf.kind) {
    case 'heading':
      return { type: 'heading', attrs: { level: leaf.level }, content: leaf.content }
    case 'table':
      return { type: 'table', content: leaf.rows ?? [] }
    case 'rule':
      return { type: 'horizontal_rule' }
    default:
      return { type: leaf.kind, content: leaf.content }
  }
}

function sameWrap(a: Leaf, b: Leaf, depth: number): boolean {
  const first = a.wraps[depth]
  return first !== undefined && first.id === b.wraps[depth]?.id
}

/** Parts a list where two neighbours do not belong together. */
function split<T>(list: readonly T[], together: (a: T, b: T) => boolean): T[][] {
  const runs: T[][] = []
  for (const item of list) {
    const run = runs.at(-1)
    if (run && together(run.at(-1)!, item)) run.push(item)
    else runs.push([item])
  }
  return runs
}
