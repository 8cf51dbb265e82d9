import type { Node } from 'prosemirror-model'
import type { ShownPassage } from '../../../renderer/article/types'
import { projectText } from '../../../shared/article/projection'
import { articleSchema } from '../../../shared/article/schema'

/** A document of paragraphs. */
export function docOf(...paragraphs: string[]): Node {
  return articleSchema.node(
    'doc',
    null,
    paragraphs.map((text) =>
      articleSchema.node('paragraph', null, text ? articleSchema.text(text) : undefined),
    ),
  )
}

let count = 0

/** A passage over the first occurrence of a quote. */
export function shown(doc: Node, quote: string, looks: Partial<ShownPassage> = {}): ShownPassage {
  const start = projectText(doc).text.indexOf(quote)
  if (start < 0) throw new Error(`"${quote}" is not in the text`)
  const number = ++count
  return {
    id: `passage-${number}`,
    claim: `claim-${number}`,
    number,
    status: 'unchecked',
    state: 'anchored',
    start,
    end: start + quote.length,
    ...looks,
  }
}
