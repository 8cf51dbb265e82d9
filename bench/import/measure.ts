import { Readability } from '@mozilla/readability'
import { childrenOf, isElement, isText, tagOf, type PageNode, type ParseHtml } from '../../shared/import/dom'
import type { FoundFacts } from '../../shared/import/facts/fact'
import { readPage } from '../../shared/import/html'
import { textOfNode } from '../../shared/import/node-text'
import { isBlock } from '../../shared/import/tags'
import { score, type Score } from './score'

export interface Measured {
  readonly ours: Score
  /** The same without captions, which the benchmark's truth leaves out and an article here keeps. */
  readonly withoutCaptions: Score
  readonly readability: Score
  readonly facts: FoundFacts
  /** Milliseconds from source to blocks. */
  readonly took: number
}

/** What the importer makes of one page, beside what Readability makes of it alone. */
export function measure(html: string, truth: string, parseHtml: ParseHtml): Measured {
  const start = performance.now()
  const page = readPage(html, parseHtml)
  const took = performance.now() - start
  if (!page.ok) throw new Error(page.error)
  const kept = page.value.blocks.filter(({ cut }) => cut === null).map(({ node }) => node)
  const textOf = (nodes: typeof kept) => nodes.map(textOfNode).join('\n')
  return {
    ours: score(truth, textOf(kept)),
    withoutCaptions: score(truth, textOf(kept.filter(({ type }) => type !== 'caption'))),
    readability: score(truth, readabilityAlone(html, parseHtml)),
    facts: page.value.facts,
    took,
  }
}

/** Its text with a break at every block, which is kinder to it than its own that glues blocks together. */
function readabilityAlone(html: string, parseHtml: ParseHtml): string {
  const page = parseHtml(html) as unknown as Document
  const content = new Readability(page, { serializer: (node): PageNode => node }).parse()?.content
  return content ? linesOf(content) : ''
}

function linesOf(node: PageNode): string {
  let text = ''
  for (const child of childrenOf(node)) {
    if (isText(child)) text += child.nodeValue ?? ''
    else if (isElement(child)) {
      const tag = tagOf(child)
      text += isBlock(tag) || tag === 'br' ? `\n${linesOf(child)}\n` : linesOf(child)
    }
  }
  return text
}
