import type { ImportedArticle } from '../../article/imported'
import type { ImportContext } from '../context'
import { fail, type Result } from '../../model/result'
import { articleOfBlocks } from '../article-of-blocks'
import { assemble } from '../assemble'
import { depthOf } from '../dom'
import { readDate } from '../facts/dates'
import { tidy, type FoundFact, type FoundFacts } from '../facts/fact'
import { isNobody, isProgramsTitle } from '../facts/given-by-programs'
import { readLeaves } from '../read-leaves'
import { saveAgain } from '../zip/directory'
import type { DocxContent } from './content'

/** Deeper than tables in tables and lists in lists of any document. */
const deepest = 200

/** The article of a Word file: all of its text, with its headings, lists, tables, quotes and notes. */
export async function articleFromDocx(
  bytes: Uint8Array,
  _fileName: string,
  { documents, parseHtml }: ImportContext,
): Promise<Result<ImportedArticle, string>> {
  const read = await documents.docx(bytes)
  if (!read.ok) return read
  const { body } = parseHtml(`<!doctype html><html><head></head><body>${read.value.html}</body></html>`)
  if (body && depthOf(body) > deepest) return fail(`its lists and tables are nested too deeply. ${saveAgain}`)
  const leaves = body ? readLeaves(body) : []
  const first = leaves.find(({ kind }) => kind === 'heading')
  // A heading that the text opens with; one further down is the head of a part of it.
  const heading = first && leaves.indexOf(first) < 3 ? first.text : ''
  return articleOfBlocks(assemble(leaves.map((leaf) => ({ leaf, cut: null }))), factsOf(read.value, heading))
}

function factsOf({ title, creator, created }: DocxContent, heading: string): FoundFacts {
  const named = tidy(title)
  const found: { title?: FoundFact; byline?: FoundFact; published?: FoundFact } = {}
  if (heading !== '') found.title = { value: tidy(heading), from: 'text' }
  else if (named !== '' && !isProgramsTitle(named)) found.title = { value: named, from: 'file' }
  const author = tidy(creator)
  if (author !== '' && !isNobody(author)) found.byline = { value: author, from: 'file' }
  const date = readDate(created)
  if (date !== null) found.published = { value: date, from: 'file' }
  return found
}
