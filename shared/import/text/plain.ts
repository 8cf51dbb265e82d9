import type { ImportedArticle } from '../../article/imported'
import { articleFromText } from '../../article/plain-text'
import { ok, type Result } from '../../model/result'
import { cleanText } from '../../text/clean'
import { bylineIn } from '../cues/people'
import { readDate } from '../facts/dates'
import { isHost, judgeText } from './judge'
import { joinUnits, unitsOf } from './units'

/**
 * An article from a text that was copied off a page: what was copied along with it is cut, and its lines
 * about author, date and place of publication are its facts. See `articleFromText` for the rest.
 */
export function articleFromPlainText(text: string): Result<ImportedArticle, string> {
  const units = unitsOf(cleanText(text))
  const cuts = judgeText(units)
  const article = articleFromText(joinUnits(units.filter((_, i) => cuts[i] === null)))
  if (!article.ok) return article
  const cut = units.flatMap(({ text }, i) => (cuts[i] ? [{ text, reason: cuts[i] }] : []))
  const lines = cut.filter(({ reason }) => reason === 'byline' || reason === 'date').map((line) => line.text)
  const found = {
    outlet: lines.find(isHost),
    byline: lines.map(bylineIn).find((name) => name !== null) ?? undefined,
    published: lines.map(readDate).find((date) => date !== null) ?? undefined,
  }
  const facts = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
  const sources = Object.fromEntries(Object.keys(facts).map((name) => [name, 'text' as const]))
  return ok({ ...article.value, ...facts, cut, sources })
}
