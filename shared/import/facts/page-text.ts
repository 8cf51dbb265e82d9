import type { Judged } from '../assemble'
import { bylineIn, bylineWithin } from '../cues/people'
import { cleanByline, isAuthor } from './bylines'
import { readDate } from './dates'
import type { Leaf } from '../leaves'
import type { FoundFacts } from './fact'

/** Facts that stand in the text, and how surely the author does. */
export interface TextFacts {
  readonly facts: FoundFacts
  /** Whether the author is named between the title and the text, where authors are. */
  readonly signed: boolean
}

/** Facts in the lines that were cut because they name an author or a date. */
export function readTextFacts(judged: readonly Judged[], outlet: string): TextFacts {
  const title = judged.findIndex(({ cut }) => cut === 'title')
  const text = judged.findIndex(({ leaf, cut }, i) => i > title && cut === null && leaf.kind === 'paragraph')
  const lines = judged.flatMap(({ leaf, cut }, i) => {
    if (cut !== 'byline' && cut !== 'date') return []
    const inHead = title !== -1 && i > title && i < text
    return [{ inHead, author: authorIn(leaf, inHead, outlet), date: readDate(leaf.text) }]
  })
  // What stands above the title may be the date of today.
  lines.sort((a, b) => Number(b.inHead) - Number(a.inHead))
  const signed = lines.find(({ author }) => author !== null)
  const date = (lines.find(({ author, date }) => author && date) ?? lines.find(({ date }) => date))?.date
  return {
    facts: {
      ...(signed?.author ? { byline: { value: signed.author, from: 'text' } } : {}),
      ...(date ? { published: { value: date, from: 'text' } } : {}),
    },
    signed: signed?.inHead === true,
  }
}

/** The author whom a line introduces, or whose name stands alone where the page says that authors stand. */
function authorIn({ text, parts }: Leaf, inHead: boolean, outlet: string): string | null {
  const line = withoutDate(text)
  const isPlace = inHead && parts.some(({ reason }) => reason === 'byline' || reason === 'author')
  const alone = isPlace && fullName.test(line) ? line : null
  const name = bylineIn(line) ?? alone ?? (inHead ? bylineWithin(text) : null) ?? ''
  const clean = cleanByline(name, outlet)
  return isAuthor(clean, outlet) ? clean : null
}

const fullName = /^(?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}.'’-]+$/u

/** "By Ann Lee - 11/18/19 11:04 PM" without what comes after the name. */
function withoutDate(line: string): string {
  return line
    .replace(/\s(?:on|am|le|el|il|em|op)\s\p{Lu}\p{L}+(?:day|tag|,).*$/su, '')
    .replace(/\s*(?:[|·•／]|[–—-]\s|\n|@|\d{1,4}[./:-]\d|(?:\s\p{L}{2,3})?\s\d).*$/su, '')
    .trim()
}
