import type { NodeJson } from './assemble'

/** The text of a node of the article schema, its textblocks parted by line breaks, as the projection has it. */
export function textOfNode(node: NodeJson): string {
  return linesOf(node).join('\n')
}

function linesOf(node: NodeJson): string[] {
  const content = (node.content ?? []) as readonly (NodeJson & { readonly text?: string })[]
  if (textblocks.has(node.type))
    return [content.map((inline) => (inline.type === 'hard_break' ? '\n' : (inline.text ?? ''))).join('')]
  return content.flatMap(linesOf)
}

const textblocks = new Set(['paragraph', 'heading', 'caption'])
