import { roles } from '../../text/english-roles'
import { impersonalWords } from './english-people'
import { isHeadline } from './headlines'
import { documentNouns } from './nouns'
import { escape, listed } from './words'

export const capitals = String.raw`\p{Lu}[\p{L}\p{M}’'-]*(?: (?:of|for|and|the|de|del|van|von|al|la)(?= \p{Lu})| \p{Lu}\.(?= \p{Lu})| \p{Lu}[\p{L}\p{M}’'-]*)*`
const impersonal = listed(impersonalWords)
const documents = listed(documentNouns)
/** What stands before an office that another has, or nobody has any longer. */
const other = '(?<!\\b(?:[Vv]ice|[Dd]eputy|[Ff]ormer|[Aa]ssistant|[Aa]cting) )'

/** A text with its headlines made blank, so that offsets stay: they call nobody anything. */
export function proseOf(text: string): string {
  return text.replace(/^[^\n]+$/gmu, (line) => (isHeadline(line) ? ' '.repeat(line.length) : line))
}

/** “the Vinter family” of “her family”: of whom it was said to be last. */
export function ownerIn(text: string, owned: string): string | null {
  return lastMatch(text, new RegExp(`(${capitals}['’]s? ${escape(owned)})\\b`, 'gu'))
}

/** The name that stands last beside a word, “the power company Skarnkraft” or “Mayor Ada Vinter”; not behind “the documents,”. */
export function besideIn(text: string, words: string): string | null {
  if (documents.has(words.toLowerCase())) return null
  const head = words.split(' ').map(escape).map(anyCase).join(' ')
  const found = lastMatch(text, new RegExp(`${other}\\b${head},? (${capitals})`, 'gu'))
  const isName =
    found !== null && /^\p{Lu}/u.test(found) && !impersonal.has(found.split(' ')[0]!.toLowerCase())
  return isName ? found : null
}

/** Whom a text calls by an office, before the name or behind it, the last first: “Gov. Ada Vinter”, “Ada Vinter, a two-term governor”. */
export function calledIn(text: string, office: string): string[] {
  const line = roles.find((each) => each.split(' ').includes(office.toLowerCase()))
  const forms = line ? line.split(' ') : [office]
  const any = forms.map((form) => `${anyCase(escape(form))}${form.length < 5 ? '\\.?' : ''}`).join('|')
  const found = [
    ...text.matchAll(new RegExp(`${other}\\b(?:${any}) (${capitals})`, 'gu')),
    ...text.matchAll(
      new RegExp(`(${capitals}), (?:(?:an?|the|who is an?) )?(?:[\\p{L}’'-]+ ){0,4}(?:${any})\\b`, 'gu'),
    ),
  ]
  return found.toSorted((a, b) => b.index - a.index).map(([, name]) => name!)
}

/** “Ports Ministry”, “Ministry of Ports”: what a text calls in full what it calls by one word later. */
export function properIn(text: string, head: string): string | null {
  const title = `${head[0]!.toUpperCase()}${head.slice(1)}`
  const all = text.matchAll(
    new RegExp(
      `((?:\\p{Lu}[\\p{L}’'-]* )+(?:(?!says|said|told|and|tells)[\\p{Ll}-]+ )?(?:${escape(head)}|${escape(title)})(?!\\p{L})(?: of (?:the )?\\p{Lu}[\\p{L}]*(?: \\p{Lu}[\\p{L}]*)*)?|${escape(title)} of (?:the )?\\p{Lu}[\\p{L}]*(?: \\p{Lu}[\\p{L}]*)*)`,
      'gu',
    ),
  )
  return (
    Array.from(all, ([found]) => found.replace(/^(?:The|A|An|In|On|At|But) /u, '')).findLast((found) =>
      /\p{Lu}/u.test(found.replace(/^\p{Lu}\p{Ll}* (?=\p{Ll})/u, '')),
    ) ?? null
  )
}

/** What stands last behind one of several words, by its capitals. */
export function behindAny(text: string, words: Iterable<string>): string | null {
  const any = [...words].map(escape).map(anyCase).join('|')
  const found = lastMatch(text, new RegExp(`\\b(?:${any}),? (${capitals})`, 'gu'))
  return found !== null && /^\p{Lu}/u.test(found) ? found : null
}

function lastMatch(text: string, pattern: RegExp): string | null {
  let last: string | null = null
  for (const match of text.matchAll(pattern)) last = match[1] ?? null
  return last
}

/** A word as it stands in a sentence or at its head; with the flag `i` capitals would not tell names. */
function anyCase(word: string): string {
  return word.replace(/^\\?\p{L}/u, (first) => `[${first.toLowerCase()}${first.toUpperCase()}]`)
}
