import { docFromJson } from '../article/document'
import { noFacts, noWords, type ArticleFacts, type ImportedArticle } from '../article/imported'
import { docDepth, findFlaw } from '../model/safety'
import { fail, ok, type Result } from '../model/result'
import type { ImportedBlock } from './assemble'
import { depthOf, sourceDepth, type PageDocument, type ParseHtml } from './dom'
import { docOfBlocks } from './document'
import { extract, type Extent } from './extract'
import type { FactName, FactSource, FoundFacts } from './facts/fact'
import { readPageFacts } from './facts/page'
import { readTextFacts, type TextFacts } from './facts/page-text'
import { textOfNode } from './node-text'

/** What a page became: every block of it, with the reason for each that is no part of the article. */
export interface PageArticle {
  readonly blocks: readonly ImportedBlock[]
  readonly facts: FoundFacts
}

/** Deeper than pages nest, and shallow enough for every walk over one. */
const deepestPage = 400
/** Counted in its source, where elements that somebody forgot to close add up. */
const deepestSource = 2000

/**
 * The article of a page of HTML and its facts. Nothing of the page is run or fetched. Refused with a
 * sentence when it nests too deeply or has no words.
 */
export function readPage(
  html: string,
  parseHtml: ParseHtml,
  extent: Extent = 'page',
): Result<PageArticle, string> {
  if (sourceDepth(html) > deepestSource) return fail(tooDeep)
  const page: PageDocument = parseHtml(html)
  if (page.documentElement && depthOf(page.documentElement) > deepestPage) return fail(tooDeep)
  const stated = readPageFacts(page, html)
  const value = (name: FactName) => stated[name]?.value ?? ''
  const known = { title: value('title'), byline: value('byline'), outlet: value('outlet'), url: value('url') }
  const judged = extract(page, known, extent)
  return ok({ blocks: judged.blocks, facts: merge(stated, readTextFacts(judged.judged, known.outlet)) })
}

/** What a page states goes before what its text tells, but for authors in a field that pages fill by habit. */
function merge(stated: FoundFacts, { facts, signed }: TextFacts): FoundFacts {
  const { byline } = facts
  return { ...facts, ...stated, ...(signed && byline && stated.byline?.from === 'meta' ? { byline } : {}) }
}

const pasteInstead = 'Open it in a browser, copy the article and paste it here.'
const tooDeep = `its parts are nested more than ${deepestPage} deep, as in no article. ${pasteInstead}`

/** The same as an article for a project, with what was cut in its place. */
export function articleFromHtml(
  html: string,
  parseHtml: ParseHtml,
  extent: Extent = 'page',
): Result<ImportedArticle, string> {
  const page = readPage(html, parseHtml, extent)
  if (!page.ok) return page
  const { blocks, facts } = page.value
  const kept = blocks.filter(({ cut }) => cut === null).map(({ node }) => node)
  const doc = docOfBlocks(blocks)
  if (!/\p{L}/u.test(kept.map(textOfNode).join('\n'))) return fail(noWords)
  if (findFlaw(doc, 'doc', docDepth))
    return fail(`its lists and quotes are nested too deeply. ${pasteInstead}`)
  const fits = docFromJson(doc)
  if (!fits.ok) throw new Error(`An extracted page does not fit the article schema: ${fits.error}`)
  const found = Object.entries(facts) as [FactName, { value: string; from: FactSource }][]
  const values = Object.fromEntries(found.map(([name, { value }]) => [name, value])) as Partial<ArticleFacts>
  const cut = blocks.flatMap(({ node, cut: reason }) =>
    reason === null ? [] : [{ text: textOfNode(node), reason }],
  )
  const sources = Object.fromEntries(found.map(([name, { from }]) => [name, from]))
  return ok({ ...noFacts, ...values, doc, cut, sources, notices: [] })
}
