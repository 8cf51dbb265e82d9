import { personWords } from './names'
import { titles, toldOfMen, toldOfWomen } from './english-people'
import { men, women } from './given'
import { openers } from './nouns'
import { isHeadline, longestHeadline } from './headlines'
import { isPersonal } from './personal'
import { ownName } from './source'
import { either, escape, listed } from './words'

/** A place where an article names somebody, in full or by surname. */
export interface Mention {
  /** The name in full, as far as the article has it. */
  readonly name: string
  readonly words: readonly string[]
  readonly at: number
  /** Whether a sentence begins with it: it tells of them. */
  readonly isSubject: boolean
  readonly isFull: boolean
  /** Whether it stands within somebody’s words, where “he” of the article does not lead. */
  readonly isQuoted: boolean
}

export type Gender = 'he' | 'she' | null

const opening = listed(openers)
const titled = either(titles)
const word = String.raw`\p{Lu}[\p{L}\p{M}’'-]+`
/** Full stops stand in a name only behind an initial or a title, or else a sentence ends there. */
const part = String.raw`(?:(?:${titled}|Jr|Sr)\.|(?:\p{Lu}\.)+|${word})`
const run = new RegExp(
  String.raw`(?<![\p{L}\p{N}.])${part}(?: (?:[“"‘]\p{Lu}\p{L}+[”"’](?= \p{Lu})|(?:de|del|van|von|der|den|al|bin|la|le|di|da|dos|of)(?= )|${part}))*`,
  'gu',
)
/** “On Monday,” and “But”, and words that say who somebody is: what may stand before the subject of a sentence. */
const lead =
  /^(?:[“"]?(?:and|but|so|yet|then|later|earlier|still|indeed|meanwhile|however|now),? )?(?:(?:on|in|at|after|before|since|when|while|as|for|during|following|speaking|asked|if|once|despite|although|\p{L}{2,}ing) [^,\n]{0,200}, )?(?:[\p{L}’'.-]+,? ){0,4}$/iu
const noLead =
  /\b(?:with|of|by|to|for|from|and|or|than|that|against|about|at|in|on|is|was|are|were|has|had|have|would|will|could|not|who|\p{L}+ed|said|told|says)\b/iu
const titleEnd = new RegExp(`(?:^|[^\\p{L}])(?:${titled}|\\p{Lu})\\.$`, 'u')
const sentenceEnd = /(?:[.!?:;][”"’)]*|\p{Ll}{2}[”"]) (?=[“"\p{Lu}]|$)/gu

/** Whoever was named longer ago than so many names is not meant by “she”. */
const farthest = 40

/** Everybody whom an article names in full, wherever it names them. */
export class People {
  readonly mentions: readonly Mention[]
  private readonly genders = new Map<string, Gender>()
  /** Surnames that more than one of them bears. */
  private readonly shared = new Set<string>()

  constructor(private readonly text: string) {
    const full = fullNames(text)
    const bySurname = new Map<string, Mention>()
    for (const each of full) {
      const surname = each.words.at(-1)!
      const first = bySurname.get(surname)
      if (!first) bySurname.set(surname, each)
      else if (first.words[0] !== each.words[0]) this.shared.add(surname)
    }
    this.mentions = [...full, ...surnamesIn(text, bySurname, full)].sort((a, b) => a.at - b.at)
  }

  /** Whoever bears a name, by surname first. */
  named(name: string): Mention | undefined {
    const full = this.mentions.filter(({ isFull }) => isFull)
    return full.find(({ words }) => words.at(-1) === name) ?? full.find(({ words }) => words.includes(name))
  }

  /** Whether somebody of that name is named in full, or by a surname that somebody has. */
  knows(name: string): boolean {
    const words = personWords(name)
    return this.mentions.some(
      (mention) => words.length > 0 && words.every((word) => mention.words.includes(word)),
    )
  }

  /** The name in full, where it leaves no doubt whose it is. */
  fullOf(name: string): string {
    const words = personWords(name)
    const [surname] = words
    if (words.length !== 1 || this.shared.has(surname!)) return name
    return this.named(surname!)?.name ?? name
  }

  /** Whom an article tells of just before a place: the last one with whom a sentence begins, else the last. */
  last(at: number, from: number, gender: Gender = null): Mention | undefined {
    const past = this.mentions.findLastIndex((mention) => mention.at < at) + 1
    const near = this.mentions
      .slice(Math.max(0, past - farthest), past)
      .filter((mention) => !mention.isQuoted && mention.at >= from && this.mayBe(mention.words, gender))
    return near.findLast(({ isSubject }) => isSubject) ?? near.at(-1)
  }

  /** Whether the text leaves open, or says, that somebody of this name is a he or a she. */
  mayBe(words: readonly string[], gender: Gender): boolean {
    const surname = words.at(-1)
    if (gender === null || surname === undefined) return true
    // “his wife, Ada Vinter” makes no she of every Vinter.
    const isShared = this.shared.has(surname)
    if (isShared && words.length === 1) return true
    const known = this.genderOf(isShared ? words : [surname])
    return known === null || known === gender
  }

  /** “Ada” is a she, in whatever article. */
  private byGivenName(words: readonly string[]): Gender {
    const first = words.length > 1 ? words[0] : this.named(words[0]!)?.words[0]
    return first === undefined ? null : women.has(first) ? 'she' : men.has(first) ? 'he' : null
  }

  /** By what somebody is called, “Ms. Vinter”, or else what stands beside the name more often. */
  private genderOf(words: readonly string[]): Gender {
    const called = words.join(' ')
    const known = this.genders.get(called)
    if (known !== undefined) return known
    const name = words.map(escape).join('\\.? ')
    const isTitled = (words: string) =>
      new RegExp(`\\b(?:${either(words)})\\.?,? (?:\\p{Lu}[\\p{L}.’'-]* ){0,3}${name}\\b`, 'iu').test(
        this.text,
      )
    // Up to the next name: “his” behind that is somebody else’s.
    const near = Array.from(
      this.text.matchAll(new RegExp(`\\b${name}\\b([^.\\n]{0,100})`, 'giu')),
      ([, after = '']) => /^\P{Lu}*/u.exec(after)![0],
    ).join(' ')
    const count = (words: RegExp) => near.match(words)?.length ?? 0
    const [his, hers] = [count(/\b(?:he|his|him|himself)\b/giu), count(/\b(?:she|her|hers|herself)\b/giu)]
    const byTitle = isTitled(toldOfWomen) ? 'she' : isTitled(toldOfMen) ? 'he' : null
    const gender =
      byTitle ?? this.byGivenName(words) ?? (his > 2 * hers ? 'he' : hers > 2 * his ? 'she' : null)
    this.genders.set(called, gender)
    return gender
  }
}

function fullNames(text: string): Mention[] {
  const found: Mention[] = []
  for (const { 0: whole, index } of text.matchAll(run)) {
    const name = nameIn(whole)
    const words = personWords(name)
    // “Maren’s Oct. 3 letter” names nobody in full.
    if (/['’]s? /u.test(name)) continue
    if (words.length < 2 || words.length > 4 || !isPersonal(name) || inHeadline(text, index)) continue
    found.push({ name, words, at: index, ...placeOf(text, index, whole), isFull: true })
  }
  return found
}

/** “Gov. Ada Vinter of Aln” is Ada Vinter. */
function nameIn(whole: string): string {
  const own = (run: string) => ownName(withoutOpener(run)).replace(/['’]s?$/u, '')
  // “Roger Pilon of the guild”
  const name = own(whole.replace(/ (?:of|the|de|del|van|von|der|den|al|bin|la|le|di|da|dos)$/u, ''))
  return name.includes(' of ') ? own(whole.replace(/ of .*$/u, '')) : name
}

function surnamesIn(
  text: string,
  bySurname: ReadonlyMap<string, Mention>,
  full: readonly Mention[],
): Mention[] {
  const taken = new Set(full.map(({ at }) => at))
  const found: Mention[] = []
  for (const { 0: whole, index } of text.matchAll(run)) {
    // Somebody may have the surname He.
    if (taken.has(index) || /^(?:He|She|It|We|You|They|I)$/u.test(whole)) continue
    const words = personWords(ownName(withoutOpener(whole)).replace(/['’]s?$/u, ''))
    const person = words.length === 1 ? bySurname.get(words[0]!) : undefined
    if (person && !inHeadline(text, index))
      found.push({ ...person, at: index, ...placeOf(text, index, whole), isFull: false })
  }
  return found
}

function placeOf(text: string, at: number, whole: string): Pick<Mention, 'isSubject' | 'isQuoted'> {
  const line = text.slice(Math.max(0, text.lastIndexOf('\n', at - 1) + 1, at - 1000), at)
  return {
    // “Maren’s boat sank” tells of the boat.
    isSubject: !/['’]s?$/u.test(whole) && isSubject(text, at),
    isQuoted: line.lastIndexOf('“') > line.lastIndexOf('”'),
  }
}

function isSubject(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - 260), at)
  const line = near.slice(near.lastIndexOf('\n') + 1)
  let start = 0
  for (const { 0: mark, index } of line.matchAll(sentenceEnd))
    if (!titleEnd.test(line.slice(0, index + 1))) start = index + mark.length
  const before = line.slice(start)
  const close = before.replace(/^.*, /u, '')
  return before === '' || (lead.test(before) && !noLead.test(close))
}

function inHeadline(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestHeadline), at)
  const after = text.slice(at, at + longestHeadline)
  const end = after.indexOf('\n')
  return isHeadline(before.slice(before.lastIndexOf('\n') + 1) + (end < 0 ? after : after.slice(0, end)))
}

/** “But Ada Vinter” names Ada Vinter. */
function withoutOpener(found: string): string {
  const [first = '', ...rest] = found.split(' ')
  return rest.length > 0 && opening.has(first.toLowerCase()) ? rest.join(' ') : found
}
