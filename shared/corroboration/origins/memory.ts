import type { TextRange } from '../../text/range'
import { personWords } from './names'
import { institutionNouns, partisanNouns, roleNouns, spokesNouns } from './nouns'
import { People, type Gender } from './people'
import type { Speaker } from './phrases'
import { sourceOf, type Source } from './source'
import { either, listed } from './words'

const institutions = listed(institutionNouns)
const partisan = new RegExp(`^the (?:\\p{L}+ ){0,2}(?:${either(partisanNouns)})$`, 'iu')
const spokes = new RegExp(`\\b(?:${either(spokesNouns)})\\b`, 'iu')
/** Nouns that stand for whichever institution was named last. */
const generic = listed(
  'company|firm|group|operator|maker|manufacturer|airline|agency|union|party|organisation|organization|office|department|ministry|museum|hospital|court|bank|commission|committee|board|council|regulator|service|team|club|university|association|police|campaign|government|army|military|force|port|family|network',
)
const capitals = String.raw`\p{Lu}[\p{L}\p{M}’'-]*(?: (?:of|for|and|the|de|del|van|von|al|la)(?= \p{Lu})| \p{Lu}[\p{L}\p{M}’'-]*)*`
/** Whom an article has named so far, so that “she”, “the ministry” and “Maren” can be told. */
export class Memory {
  private readonly sources: { source: Source; phrase: string; at: number; end: number }[] = []
  private readonly people: People

  constructor(private readonly text: string) {
    this.people = new People(text)
  }

  /** Whom a speaker of a sentence is; `paragraph` is where its paragraph begins. */
  resolve(speaker: Speaker, { start: at, end }: TextRange, paragraph: number): Source | null {
    const found = speaker.isPronoun
      ? this.pointedAt(speaker.phrase, at, paragraph)
      : this.named(speaker.phrase, at, end)
    if (found) this.sources.push({ source: found, phrase: speaker.phrase, at, end })
    return found
  }

  /** Whom the article tells of before a place, within a few sentences. */
  personBefore(at: number): Source | null {
    const last = this.people.last(at, at - 600)
    return last ? this.person(last.name) : null
  }

  private pointedAt(word: string, at: number, paragraph: number): Source | null {
    if (word === 'who' || word === 'i' || word === 'we') return null
    if (word === 'he' || word === 'she') return this.personPointedAt(word, at, paragraph)
    const fits = ({ source }: { source: Source }) => word === 'they' || source.kind !== 'person'
    const last = this.sources.findLast(fits)
    if (last && last.at >= paragraph) return last.source
    return this.lastInstitution(at, paragraph) ?? last?.source ?? null
  }

  /** “she”: who spoke last in the paragraph, whom it tells of, then the same before it. */
  private personPointedAt(word: Gender, at: number, paragraph: number): Source | null {
    const last = this.sources.findLast(
      ({ source }) =>
        source.kind === 'unnamed' ||
        (source.kind === 'person' && this.people.mayBe(personWords(source.name).at(-1) ?? '', word)),
    )
    if (last && last.at >= paragraph) return last.source
    const named = this.people.last(at, paragraph, word)
    if (named) return this.person(named.name)
    const earlier = this.people.last(paragraph, 0, word)
    if (earlier && (!last || (earlier.isSubject && earlier.at > last.end))) return this.person(earlier.name)
    return last?.source ?? null
  }

  private named(phrase: string, at: number, end: number): Source | null {
    const source = sourceOf(phrase)
    if (!source) return null
    const person =
      /^(?:his|her) /iu.test(phrase) && spokes.test(phrase) ? this.speaksFor(phrase, at, end) : null
    if (person?.kind === 'person')
      return { name: `a spokesman for ${person.name}`, kind: 'person', of: person.name }
    const owned = /^(?:his|her|their) ((?:[\p{L}’'-]+ )?[\p{L}’'-]+)$/iu.exec(phrase)?.[1]
    if (source.kind === 'institution' && owned !== undefined) {
      const owner = ownerBefore(this.text.slice(Math.max(0, at - 600), end), owned)
      if (owner !== null) return sourceOf(owner) ?? { name: owner, kind: 'institution' }
      const whose = /^their /iu.test(phrase) ? null : this.pointedAt('he', at, 0)
      if (whose?.kind === 'person') return sourceOf(`${whose.name}’s ${owned}`)
    }
    const isBare = source.of === undefined && phrase.replace(/^the /iu, '') === source.name
    if (source.kind === 'person' && isBare && this.isInstitution(source.name))
      return { name: source.name, kind: 'institution' }
    if (source.kind === 'person') return this.withInstitution(this.fullPerson(source, at), at)
    const words = phrase.replace(/[.,]$/u, '').split(/\s+/u)
    const isPointing = /^(?:the|its|his|her|their)$/iu.test(words[0]!) && words.length <= 3
    const head = words
      .at(-1)!
      .toLowerCase()
      .replace(/['’]s?$/u, '')
    if (source.kind === 'institution' && isPointing && !/\p{Lu}/u.test(words.slice(1).join(' ')))
      return this.antecedent(words.slice(1).join(' '), head, at) ?? source
    return source
  }

  /** Whose spokesman: whom the sentence tells of itself, or else the one that “he” was before it. */
  private speaksFor(phrase: string, at: number, end: number): Source | null {
    const cue = this.text.slice(at, end).toLowerCase().lastIndexOf(phrase.toLowerCase())
    const near = cue > 0 ? this.people.last(at + cue, at) : undefined
    return near?.isSubject ? this.person(near.name) : this.pointedAt('he', at, 0)
  }

  /** “the ministry” is the Ministry of Ferries that was named before; “the power company” the company beside it. */
  private antecedent(described: string, head: string, at: number): Source | null {
    const known = this.sources.findLast(
      ({ source, at: when }) =>
        when < at &&
        source.kind === 'institution' &&
        source.name.toLowerCase().split(/\s+/u).includes(head) &&
        source.name.split(' ').length > described.split(' ').length,
    )
    if (known) return known.source
    const before = this.text.slice(0, at)
    const beside = lastMatch(before, new RegExp(`\\b${anyCase(escape(head))},? (${capitals})`, 'gu'), 1)
    if (beside !== null && /^\p{Lu}/u.test(beside) && beside.toLowerCase() !== head)
      return { name: beside, kind: 'institution' }
    const title = `${head[0]!.toUpperCase()}${head.slice(1)}`
    const proper = lastMatch(
      before,
      new RegExp(
        `((?:\\p{Lu}[\\p{L}’'-]* )+(?:[\\p{Ll}-]+ )?(?:${escape(head)}|${escape(title)})(?: of (?:the )?\\p{Lu}[\\p{L}]*(?: \\p{Lu}[\\p{L}]*)*)?|${escape(title)} of (?:the )?\\p{Lu}[\\p{L}]*(?: \\p{Lu}[\\p{L}]*)*)`,
        'gu',
      ),
      1,
    )
    if (proper !== null && /\p{Lu}/u.test(proper.replace(/^\p{Lu}\p{Ll}* (?=\p{Ll})/u, '')))
      return sourceOf(proper.replace(/^(?:The|A|An|In|On|At|But) /u, ''))
    if (!generic.has(head) || described.split(' ').length > 1) return null
    return head === 'company' ||
      head === 'firm' ||
      head === 'group' ||
      head === 'operator' ||
      head === 'union'
      ? this.lastInstitution(at, 0)
      : null
  }

  private lastInstitution(at: number, from: number): Source | null {
    return (
      this.sources.findLast(
        ({ source, at: when }) => source.kind === 'institution' && when >= from && when < at,
      )?.source ?? null
    )
  }

  /** A surname alone, or an office alone, is whoever has been called that in full. */
  private fullPerson(source: Source, at: number): Source {
    const words = personWords(source.name)
    if (words.length === 0 || partisan.test(source.name)) {
      const head = source.name
        .replace(/^(?:the|its|his|her|their) /iu, '')
        .split(/ (?:of|for|in) /u)[0]!
        .toLowerCase()
      const known = this.sources.findLast(
        (other) => other.source.kind === 'person' && other.phrase.toLowerCase().includes(head),
      )
      const beside = lastMatch(
        this.text.slice(0, at),
        new RegExp(`\\b${head.split(' ').map(escape).map(anyCase).join(' ')},? (${capitals})`, 'gu'),
        1,
      )
      if (known) return known.source
      if (beside !== null && /^\p{Lu}/u.test(beside)) return this.person(beside)
      return /^the /iu.test(source.name) && /^the (?:[\p{L}-]+ ){0,3}[\p{Ll}-]+$/iu.test(source.name)
        ? (this.personPointedAt(null, at, at) ?? source)
        : source
    }
    if (words.length > 1) return source
    const full = this.people.named(words[0]!)
    const known = this.sources.find(
      (other) =>
        other.source.kind === 'person' &&
        other.source.of !== undefined &&
        personWords(other.source.name).at(-1) === words[0],
    )
    return {
      ...source,
      ...(known?.source ?? {}),
      name: full ? this.person(full.name).name : (known?.source.name ?? source.name),
    }
  }

  /** Whether a bare name is that of a company or the like, by what stands beside it anywhere in the article. */
  private isInstitution(name: string): boolean {
    if (!name.includes(' ') && /^\p{Lu}/u.test(name)) {
      if (this.people.named(personWords(name)[0] ?? '')) return false
      const isTitled = new RegExp(`\\b(?:${either(roleNouns)})\\.? ${escape(name)}\\b`, 'iu').test(this.text)
      return !isTitled && !this.isSpokenOfAsPerson(name)
    }
    if (this.isSpokenOfAsPerson(name.split(' ').at(-1)!)) return false
    const any = [...institutions].join('|')
    return new RegExp(
      `(?<!\\bof (?:the )?(?:\\p{L}+ )?)\\b(?:${any}),? ${escape(name)}\\b|\\b${escape(name)} (?:${any})\\b|\\b${escape(name)}, (?:the|an?|which)\\b[^,.]{0,40}\\b(?:${any})\\b`,
      'iu',
    ).test(this.text)
  }

  /** Whether “he” and “she” follow a name more often than “it” does. */
  private isSpokenOfAsPerson(name: string): boolean {
    const near = Array.from(
      this.text.matchAll(new RegExp(`\\b${escape(name)}\\b[^.]{0,80}`, 'gu')),
      ([found]) => found,
    ).join(' ')
    const count = (words: RegExp) => near.match(words)?.length ?? 0
    return count(/\b(?:he|she|his|her|him|himself|herself)\b/gu) > count(/\b(?:it|its|itself)\b/gu)
  }

  private person(name: string): Source {
    const read = sourceOf(name)
    const known = this.sources.findLast(
      ({ source }) =>
        source.kind === 'person' && personWords(source.name).at(-1) === personWords(name).at(-1),
    )
    return known?.source ?? (read?.kind === 'person' ? read : { name, kind: 'person' })
  }

  private withInstitution(source: Source, at: number): Source {
    if (source.of === undefined) return source
    const { of, ...person } = source
    const named =
      of === 'its' || of === 'their'
        ? this.lastInstitutionNamed(at)
        : (this.antecedent(of, of.split(' ').at(-1)!.toLowerCase(), at)?.name ?? of)
    return named === undefined ? person : { ...person, of: named }
  }

  /** “its chief engineer”: the institution that was named last, speaking or not. */
  private lastInstitutionNamed(at: number): string | undefined {
    const before = this.text.slice(Math.max(0, at - 300), at)
    const beside = lastMatch(
      before,
      new RegExp(`\\b(?:${[...institutions].map(anyCase).join('|')}),? (${capitals})`, 'gu'),
      1,
    )
    if (beside !== null && /^\p{Lu}/u.test(beside)) return beside
    return this.lastInstitution(at, 0)?.name
  }
}

/** “the Vinter family” of “her family”: of whom it was said to be last. */
function ownerBefore(text: string, owned: string): string | null {
  return lastMatch(text, new RegExp(`(${capitals}['’]s? ${escape(owned)})\\b`, 'gu'), 1)
}

function lastMatch(text: string, pattern: RegExp, group: number): string | null {
  let last: string | null = null
  for (const match of text.matchAll(pattern)) last = match[group] ?? null
  return last
}

/** A word as it stands in a sentence or at its head; with the flag `i` capitals would not tell names. */
function anyCase(word: string): string {
  return word.replace(/^\p{L}/u, (first) => `[${first.toLowerCase()}${first.toUpperCase()}]`)
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}
