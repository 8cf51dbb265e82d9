import { languages } from './index'
import { namesDay } from './months'

const words = new Set(
  Object.values(languages).flatMap(({ dateWords, by }) =>
    `${dateWords} ${by}`.toLowerCase().split(/[\s,:]+/),
  ),
)

/** Longer than this, a line says more than when. */
const longest = 140
const figures = /\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b/
const clock = /\b\d{1,2}[:.h]\d{2}\b/
const year = /\b(?:19|20)\d{2}\b/

/** Whether a line says only when a text was published or changed, in any of the languages. */
export function isDateLine(text: string): boolean {
  if (text.length > longest || !/\d/.test(text)) return false
  const others = lettersIn(text)
  const dated = others.some((word) => namesDay(word)) || figures.test(text) || clock.test(text)
  // "10 p.m." heads an entry of a running story.
  const told = dated && (year.test(text) || figures.test(text) || clock.test(text) || others.length > 2)
  return (told || tellsAge(others)) && others.every((word) => words.has(word) || namesDay(word))
}

/** "3 hours ago", "1.204 views". */
function tellsAge(others: readonly string[]): boolean {
  return others.length > 0 && others.length <= 3 && others.some((word) => ages.has(word))
}

const ages = new Set('ago views vor geleden letture views просмотров переглядів'.split(' '))

/** Whether a line holds a date beside other particulars of an article: author, section, tags. */
export function isImprintLine(text: string): boolean {
  if (text.length > longest || /[.!?…]$/.test(text)) return false
  const others = lettersIn(text)
  const dated = figures.test(text) || (year.test(text) && others.some((word) => namesDay(word)))
  return dated && others.some((word) => words.has(word)) && /[|·•–—/:-]/.test(text)
}

function lettersIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’']/g, ' ')
      .match(/\p{L}+(?:\.\p{L}+)*/gu) ?? []
  )
}
