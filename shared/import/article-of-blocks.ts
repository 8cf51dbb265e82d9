import { docFromJson } from '../article/document'
import { noFacts, noWords, type ArticleFacts, type ImportedArticle } from '../article/imported'
import { docDepth, findFlaw } from '../model/safety'
import { fail, ok, type Result } from '../model/result'
import type { ImportedBlock } from './assemble'
import { docOfBlocks } from './document'
import type { FoundFacts } from './facts/fact'
import { textOfNode } from './node-text'

/**
 * An article for a project of the blocks and facts that an importer found. Refused with a reason when no word
 * of it is left, or when it nests deeper than a project may.
 */
export function articleOfBlocks(
  blocks: readonly ImportedBlock[],
  facts: FoundFacts,
): Result<ImportedArticle, string> {
  const kept = blocks.filter(({ cut }) => cut === null)
  if (!/\p{L}/u.test(kept.map(({ node }) => textOfNode(node)).join('\n'))) return fail(noWords)
  const doc = docOfBlocks(blocks)
  if (findFlaw(doc, 'doc', docDepth))
    return fail('its lists and quotes are nested too deeply. Paste its plain text instead.')
  const fits = docFromJson(doc)
  if (!fits.ok) throw new Error(`An imported text does not fit the article schema: ${fits.error}`)
  const entries = Object.entries(facts).filter(([, fact]) => fact !== undefined)
  const values = Object.fromEntries(
    entries.map(([name, { value }]) => [name, value]),
  ) as Partial<ArticleFacts>
  const sources = Object.fromEntries(entries.map(([name, { from }]) => [name, from]))
  const cut = blocks.flatMap(({ node, cut: reason }) =>
    reason === null ? [] : [{ text: textOfNode(node), reason }],
  )
  return ok({ ...noFacts, ...values, doc, cut, sources, notices: [] })
}
