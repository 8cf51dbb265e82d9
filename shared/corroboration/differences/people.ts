import { compounds, roles, shortNames } from '../../text/english-roles'
import { namesIn } from '../../text/names'
import type { TextRange } from '../../text/range'
import { foldForSearch } from '../../text/folding'
import { editDistanceWithin } from '../../text/spelling'
import { peopleNamed } from '../vocabulary'
import type { StoryText } from '../types'
import type { Side } from './sides'

/** A name of a passage, its words folded, with the office or rank that stands before it. */
export interface Named extends TextRange {
  readonly words: readonly string[]
  /** Its last word as the text has it, folded: a country's is not what it is compared by. */
  readonly last: string
  /** The role by its first name in the table; undefined where none is told. */
  readonly role: string | undefined
  /** What comes before the role: “foreign” of “Foreign Minister”. */
  readonly kind: string | undefined
  /** The role's place, up to the name. */
  readonly title: TextRange | undefined
}

const roleOf = new Map(roles.flatMap((line) => line.split(' ').map((word) => [word, line.split(' ')[0]!])))
/** Whether a word, folded, is an office or rank. */
export function isRole(word: string): boolean {
  return roleOf.has(word)
}

/** The same for an office or rank and its short form: “Sen.” and “Senator”. */
export function spellOut(word: string): string {
  return roleOf.get(word) ?? word
}

const firstNames = new Map(
  shortNames.flatMap((line) => line.split(' ').map((word) => [word, line.split(' ')[0]!])),
)

/** The names of a passage, in order, without their titles. */
export function namedIn({ text }: Side, known: ReadonlySet<string>): Named[] {
  return namesIn(text, known).flatMap(({ start, end }) => {
    const parts = Array.from(text.slice(start, end).matchAll(part), ({ 0: written, index }) => ({
      start: start + index,
      end: start + index + written.length,
      word: fold(written),
    }))
    const after = parts.findLastIndex(({ word }) => roleOf.has(word)) + 1
    const name = parts.slice(after).filter(({ word }) => !honorifics.has(word))
    // “Orr-born”, “Maren-led”: made of a name, but none.
    if (name.some(({ start: from, end: to }) => madeOf.test(text.slice(from, to)))) return []
    // “R-Minn.”: a party and a state are no name.
    if (name.length === 0 || /^\p{Lu}-/u.test(text.slice(name[0]!.start, name[0]!.end))) return []
    const title = titleBefore(text, name[0]!.start)
    const last = name.at(-1)!
    const country = peopleNamed(name.map(({ word }) => word).join(' '))
    return [
      {
        start: name[0]!.start,
        end: last.end,
        last: last.word,
        words: country ? [country] : name.map(({ word }) => word),
        role: title?.role,
        kind: title?.kind,
        title: title && { start: title.start, end: last.end },
      },
    ]
  })
}

const part = /(?:\p{L}\.)+|[\p{L}\p{M}\p{N}]+(?:['’-](?!s\b)[\p{L}\p{M}\p{N}]+)*/gu
const madeOf = new RegExp(`-(?:${compounds.replace(/\s+/g, '|')})$`, 'u')
const honorifics = new Set(['mr', 'mrs', 'ms', 'the', 'miss', 's'])
const lead = /((?:[\p{L}.'’-]+ ){0,3})$/u

function titleBefore(
  text: string,
  at: number,
): { role: string; kind: string | undefined; start: number } | undefined {
  const before = lead.exec(text.slice(Math.max(0, at - 60), at))?.[0] ?? ''
  const words = before.trim().split(' ')
  const role = roleOf.get(fold(words.at(-1)!))
  if (!role) return undefined
  const kind = words.length > 1 ? fold(words.at(-2)!) : undefined
  const start = at - (words.at(-1)!.length + 1) - (kind ? words.at(-2)!.length + 1 : 0)
  return { role, kind, start }
}

function fold(word: string): string {
  return foldForSearch(word.replace(/['’]s?$/, '').replaceAll('.', '')).text
}

/** Whether two names may be of one: the last words are the same, and no first names that are not. */
export function mayBeSame({ words: a }: Named, { words: b }: Named): boolean {
  if (a.at(-1) !== b.at(-1)) return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word))
  return a.length < 2 || b.length < 2 || sameFirst(a[0]!, b[0]!)
}

/** Whether two first names are the same, one short or an initial. */
export function sameFirst(a: string, b: string): boolean {
  if (a === b || (firstNames.get(a) ?? a) === (firstNames.get(b) ?? b)) return true
  return (a.length <= 2 || b.length <= 2) && a[0] === b[0]
}

/** Whether two names of two articles may be of one, seen with the first name that each article gives a bare surname. */
export function isSamePerson(a: Named, ours: StoryText, b: Named, theirs: StoryText): boolean {
  if (a.last !== b.last) return mayBeSame(a, b)
  const [first, other] = [firstNameOf(a, ours), firstNameOf(b, theirs)]
  if (first === undefined || other === undefined || sameFirst(first, other)) return true
  // “Stacy” and “Stacey”, “Andrei” and “Andrey”.
  return Math.min(first.length, other.length) > 3 && editDistanceWithin(first, other, 1)
}

/** How much of an article is read for first names. */
const farthest = 20_000

const pair = /(\p{Lu}[\p{L}\p{M}’'-]+) (?:\p{Lu}\. )?(?=(\p{Lu}[\p{L}\p{M}’'-]+))/gu
const known = new WeakMap<StoryText, ReadonlyMap<string, string>>()

/** The first name of a person, for a bare surname the one with which the article has it first. */
function firstNameOf({ words, last }: Named, article: StoryText): string | undefined {
  if (words.length > 1) return words[0]
  let firsts = known.get(article)
  if (!firsts) {
    const found = new Map<string, string>()
    for (const [, written, surname] of article.text.slice(0, farthest).matchAll(pair)) {
      const [first, second] = [fold(written!), fold(surname!)]
      if (!found.has(second) && !honorifics.has(first) && !isRole(first)) found.set(second, first)
    }
    known.set(article, (firsts = found))
  }
  return firsts.get(last)
}
