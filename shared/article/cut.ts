import type { Node } from 'prosemirror-model'

/** Whether a node holds blocks that are left out of the article. */
export function isCut(node: Node): boolean {
  return node.type.name === 'cut'
}
