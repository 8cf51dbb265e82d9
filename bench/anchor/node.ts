import { Readability } from '@mozilla/readability'
import { parseHtml } from '../../electron/cli/page'
import { childrenOf, isElement, isText, type PageNode } from '../../shared/import/dom'
import { readPage } from '../../shared/import/html'
import { textOfNode } from '../../shared/import/node-text'

export { measureEdits, measurePages, copiedSentences, sentencesFrom, spansFrom } from './measure'

/** The text of a page as it comes in here, and as Readability alone has it. */
export function textsOf(html: string): { readonly ours: string; readonly readability: string } {
  const page = readPage(html, parseHtml)
  if (!page.ok) throw new Error(page.error)
  const kept = page.value.blocks.filter(({ cut }) => cut === null)
  const parsed = new Readability(parseHtml(html) as unknown as Document, {
    serializer: (node): PageNode => node,
  }).parse()
  return {
    ours: kept.map(({ node }) => textOfNode(node)).join('\n'),
    readability: parsed?.content ? plainText(parsed.content).trim() : '',
  }
}

/** As a program without knowledge of blocks would take it: all texts, with the white space of the source. */
function plainText(node: PageNode): string {
  return Array.from(childrenOf(node), (child) => {
    if (isText(child)) return child.nodeValue ?? ''
    return isElement(child) ? plainText(child) : ''
  }).join('')
}
