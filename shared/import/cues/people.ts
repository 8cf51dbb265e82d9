import { bareText } from '../leaves'
import { languages } from './index'

const all = Object.values(languages)
const listOf = (list: string) => list.split(',').map((word) => word.replace(/\s+/g, ' ').trim())
const escaped = (phrases: readonly string[]) =>
  phrases.map((phrase) => phrase.replace(/[.+*?]/g, '\\$&')).join('|')

/** Words that introduce an author, the longest first. */
const bys = all.flatMap(({ by }) => listOf(by)).sort((a, b) => b.length - a.length)

/** The words before an author's name, with the name after them. */
const credited = new RegExp(`^(?:${escaped(bys)})(?![\\p{L}\\p{N}])[:\\s]*(.*)$`, 'isu')

/** The same in the midst of a line: "13 March, by Ann Lee | Rivers". */
const creditedWithin = new RegExp(
  `[\\s\\d](?:${escaped(bys)})(?![\\p{L}\\p{N}])[:\\s]+((?:\\p{Lu}[\\p{L}.'’-]*)(?: \\p{Lu}[\\p{L}.'’-]*){0,3})`,
  'u',
)

/** The author whom a line of particulars names among them, or null. */
export function bylineWithin(text: string): string | null {
  return text.length > longestByline ? null : (creditedWithin.exec(text)?.[1]?.trim() ?? null)
}

const longestByline = 120

/** "By Ann Lee", "Von Eva Groß, Kiew": words that introduce an author, then the name. Null when it is no such line. */
export function bylineIn(text: string): string | null {
  if (text.length > longestByline || /[.!?…]["”’]?$/.test(text)) return null
  const name = credited.exec(text.trim())?.[1]?.trim() ?? ''
  const [first] = name.split(/[\s,]+/)
  return first && /^[\p{Lu}\p{Lo}"“'‘(@]/u.test(first) ? name : null
}

/** Whether a line only says who wrote the article; `known` is the name where the page tells it. */
export function isByline(text: string, known: string): boolean {
  if (text.length > longestByline) return false
  if (bylineIn(text) !== null) return true
  const name = bareText(known)
  const said = bareText(text)
  return name.length > 3 && said.length <= name.length + 40 && said.includes(name)
}

const profession = new RegExp(
  `(?<![\\p{L}])(?:${escaped(all.flatMap(({ professions }) => listOf(professions)))})(?![\\p{L}])`,
  'iu',
)

/** "Ann Lee is a reporter for …": a name, then what the person does. */
export function namesProfession(text: string, known: string): boolean {
  const [sentence = ''] = /^.*?(?:[.!?](?=\s|$)|$)/su.exec(text) ?? []
  if (!profession.test(sentence)) return false
  const name = known.trim()
  if (name.length > 3 && sentence.startsWith(name)) return true
  return (
    /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:is|has|covers|writes|was|ist|schreibt|est|es|è|é|jest|—|–|-)\s/u.test(
      sentence,
    ) && verb.test(sentence)
  )
}

const verb =
  /(?<!\p{L})(?:is an?|is the|is our|is \p{Lu}\S*['’]s|has been an?|covers|writes|ist|schreibt|est|es|è|é|jest)(?!\p{L})|—|–/u

/** A line of nothing but addresses: e-mail, web, a handle. */
export function isContactLine(text: string): boolean {
  const words = text.trim().split(/[\s,;|]+/)
  return (
    words.length <= 4 &&
    words.every((word) => /^@\w+$|^\S+@\S+\.\w+$|^[\w-]+(?:\.[\w-]+)+\/@?[\w.-]+$/i.test(word))
  )
}
