import type { ImportedArticle } from '../../article/imported'
import { articleFromText } from '../../article/plain-text'
import { ok, type Result } from '../../model/result'
import { cleanText } from '../../text/clean'
import { bylineIn } from '../cues/people'
import { readDate } from '../facts/dates'
import type { ImportedBlock, NodeJson } from '../assemble'
import { docOfBlocks } from '../document'
import { bareText } from '../leaves'
import { textOfNode } from '../node-text'
import { isHost, judgeText, type TextCuts } from './judge'
import { joinUnits, unitsOf, type Unit } from './units'

/**
 * An article from a text that was copied off a page: what was copied along with it is cut and stays in its
 * place, and its lines about author, date and place of publication are its facts. See `articleFromText` for
 * the rest.
 */
export function articleFromPlainText(text: string): Result<ImportedArticle, string> {
  const units = unitsOf(cleanText(text))
  const cuts = judgeText(units)
  const article = articleFromText(joinUnits(units.filter((_, i) => cuts[i] === null)))
  if (!article.ok) return article
  const cut = units.flatMap(({ text }, i) => (cuts[i] ? [{ text, reason: cuts[i] }] : []))
  if (cut.length === 0) return ok({ ...article.value, cut })
  const lines = cut.filter(({ reason }) => reason === 'byline' || reason === 'date').map((line) => line.text)
  const found = {
    outlet: lines.find(isHost),
    byline: lines.map(bylineIn).find((name) => name !== null) ?? undefined,
    published: lines.map(readDate).find((date) => date !== null) ?? undefined,
  }
  const facts = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
  const sources = Object.fromEntries(Object.keys(facts).map((name) => [name, 'text' as const]))
  const doc = docOfBlocks(placed(units, cuts, article.value.doc.content as readonly NodeJson[]))
  return ok({ ...article.value, ...facts, doc, cut, sources })
}

/**
 * The blocks that the kept units became, with those that are cut in between. Reading has joined some lines and
 * taken bullets off: letters and figures before it tell where a unit was.
 */
function placed(units: readonly Unit[], cuts: TextCuts, kept: readonly NodeJson[]): ImportedBlock[] {
  const blocks: ImportedBlock[] = []
  let next = 0
  let read = 0
  let wanted = 0
  const takeKept = () => {
    for (; next < kept.length && read < wanted; next++) {
      read += bareText(textOfNode(kept[next]!)).length
      blocks.push({ node: kept[next]!, cut: null })
    }
  }
  units.forEach((unit, i) => {
    const cut = cuts[i] ?? null
    if (cut === null) wanted += bareText(unit.raw).length
    else {
      takeKept()
      blocks.push({ node: nodeOf(unit), cut })
    }
  })
  wanted = Infinity
  takeKept()
  return blocks
}

function nodeOf({ text, item }: Unit): NodeJson {
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text }] }
  if (!item) return paragraph
  return { type: 'bullet_list', content: [{ type: 'list_item', content: [paragraph] }] }
}
