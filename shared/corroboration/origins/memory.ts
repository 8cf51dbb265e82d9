import type { TextRange } from '../../text/range'
import { behindAny, besideIn, calledIn, ownerIn, properIn, proseOf } from './beside'
import { generic, isInstitutionIn, namedLast } from './bodies'
import { personWords } from './names'
import { institutionNouns, leadingNouns, mediaNouns, partisanNouns, roleNouns, spokesNouns } from './nouns'
import { fieldOf, isCalled, isOfAnother } from './office'
import { People, type Gender, type Mention } from './people'
import type { Speaker } from './phrases'
import { sourceOf, type Source } from './source'
import { bare, institution, isMany } from './terms'
import { either, listed } from './words'

const institutions = listed(institutionNouns)
const media = listed(mediaNouns)
const partisan = new RegExp(`^the (?:\\p{L}+ ){0,2}(?:${either(partisanNouns)})$`, 'iu')
const spokes = new RegExp(`\\b(?:${either(spokesNouns)})\\b`, 'iu')
/** “the lawmaker”, “the former Aln governor”, “the harbour’s oldest pilot”: somebody by what they are. */
const describing = new RegExp(`^the (?:[^,]+ )?(?:${either(`${roleNouns}|${spokesNouns}`)})$`, 'iu')
const bodily = new RegExp(`(?:^|\\s)(?:${either(institutionNouns)})\\s`, 'iu')
/** “Police Chief Ada Vinter”: not what the police are called. */
const titled = new RegExp(`^(?:${either(roleNouns)})\\b`, 'iu')
const leading = new RegExp(`^(?:${either(leadingNouns)})$`, 'iu')
const paper = new RegExp(
  `^the (?:${either(mediaNouns)}|blog|magazine|outlet|paper|site|station|tabloid)$`,
  'iu',
)
/** How a paragraph begins that goes on about whoever was told of before. */
const pointing = new RegExp(
  `^(?:He|She|The (?:\\p{Ll}+ ){0,2}(?:${either(roleNouns)})|The \\p{Lu}\\p{L}+ (?:${either(partisanNouns)}))\\s`,
  'u',
)

/** Where somebody is said to have said something: a sentence, its paragraph, and the place in it. */
export interface Place extends TextRange {
  readonly paragraph: number
  readonly at: number
  /** Whether it stands behind what was said: then the sentence tells of somebody else, “Ada Vinter is ill, he said”. */
  readonly isClosing: boolean
  /** Whether it is said as papers say it, “Politico reports that …”. */
  readonly isReporting: boolean
}

interface Known {
  readonly source: Source
  readonly phrase: string
  readonly at: number
  readonly end: number
}

/** Whom an article has named so far, so that “she”, “the ministry” and “Maren” can be told. */
export class Memory {
  private readonly sources: Known[] = []
  private readonly people: People
  private readonly prose: string

  constructor(private readonly text: string) {
    this.people = new People(text)
    this.prose = proseOf(text)
  }

  /** Whom a speaker of a sentence is. */
  resolve(speaker: Speaker, place: Place): Source | null {
    const meant = speaker.isPronoun
      ? this.pointedAt(speaker.phrase, place)
      : this.named(speaker.phrase, place)
    const found = meant && place.isReporting ? asOutlet(meant, speaker.phrase) : meant
    if (found) this.sources.push({ source: found, phrase: speaker.phrase, at: place.start, end: place.end })
    return found
  }

  /** Whom the article tells of before a place, within a few sentences. */
  personBefore(at: number): Source | null {
    const last = this.people.last(at, at - 600)
    return last ? this.person(last.name) : null
  }

  private pointedAt(word: string, place: Place): Source | null {
    if (word === 'who' || word === 'i' || word === 'we') return null
    if (word === 'he' || word === 'she') return this.personPointedAt(word, place)
    if (word === 'they') return this.group(place)
    const last = this.sources.findLast(({ source }) => source.kind !== 'person')
    if (last && last.at >= place.paragraph) return last.source
    return this.lastInstitution(place.start, place.paragraph) ?? last?.source ?? null
  }

  /** “they”: whoever spoke last, where that is more than one, or else people whom nobody names. */
  private group({ paragraph }: Place): Source | null {
    const last = this.sources.at(-1)
    const isOne = last?.source.kind === 'person' && !/ and |^they$/u.test(last.phrase)
    if (last && !isOne) return last.source
    const near = this.sources.findLast(({ source }) => source.kind !== 'person')
    return near && near.at >= paragraph ? near.source : last ? { name: 'they', kind: 'unnamed' } : null
  }

  /** “she”: of whom the sentence tells, who spoke last in the paragraph or is told of since, then the same before it. */
  private personPointedAt(word: Gender, { start, paragraph, at, isClosing }: Place): Source | null {
    const own = this.people.last(at, start, word)
    if (own?.isSubject && !isClosing) return this.person(own.name)
    const last = this.sources.findLast(
      ({ source }) =>
        (source.kind === 'unnamed' && !isMany(source.name)) ||
        (source.kind === 'person' && this.people.mayBe(personWords(source.name), word)),
    )
    if (last && last.at >= paragraph) {
      const since = this.people.last(start, last.end, word)
      return since?.isSubject ? this.person(since.name) : last.source
    }
    const near = this.people.last(start, paragraph, word)
    // “The mayor spoke of her husband, Bo Lund. “He rows,” she said”: a paragraph that goes on about somebody.
    const goesOn = near && !near.isSubject && last && pointing.test(this.text.slice(paragraph, start))
    const named = goesOn ? undefined : (near ?? own)
    if (named) return this.person(named.name)
    const earlier = this.people.last(paragraph, 0, word)
    if (earlier && (!last || isSince(earlier, last))) return this.person(earlier.name)
    return last?.source ?? null
  }

  private named(phrase: string, place: Place): Source | null {
    const source = sourceOf(phrase)
    const { start: at, end } = place
    if (paper.test(phrase))
      return this.sources.findLast((known) => known.source.kind === 'outlet')?.source ?? source
    if (!source) return null
    if (source.kind === 'unnamed' && /^the \p{Ll}+$/u.test(phrase))
      return this.sources.findLast((known) => isCalled(known.phrase, source.name))?.source ?? source
    const person = this.spokenFor(phrase, source, place)
    if (person) {
      const name = /^(?:his|her) /iu.test(phrase) ? `a spokesman for ${person.name}` : bare(phrase)
      return { name, kind: 'person', of: person.name }
    }
    const owned = /^(?:his|her|their) ((?:[\p{L}’'-]+ )?[\p{L}’'-]+)$/iu.exec(phrase)?.[1]
    if (source.kind === 'institution' && owned !== undefined) {
      const owner = ownerIn(this.text.slice(Math.max(0, at - 600), end), owned)
      if (owner !== null) return sourceOf(owner) ?? { name: owner, kind: 'institution' }
      const whose = /^their /iu.test(phrase) ? null : this.pointedAt('he', place)
      if (whose?.kind === 'person') return sourceOf(`${whose.name}’s ${owned}`)
    }
    const isBare = source.of === undefined && phrase.replace(/^the /iu, '') === source.name
    if (source.kind === 'person' && isBare && isInstitutionIn(this.text, source.name, this.people))
      return { name: source.name, kind: 'institution' }
    if (source.kind === 'person') return this.withInstitution(this.fullPerson(source, place), at)
    // “the 14th-ranked Vinter”
    const surname = /^(?:the )?(?:[\p{Ll}\d]+(?:-\p{Ll}+)+ )(\p{Lu}\p{Ll}+)$/u.exec(phrase)?.[1]
    const called = surname === undefined ? undefined : this.people.named(surname.toLowerCase())
    if (called) return this.person(called.name)
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

  /** Whose spokesman: “his”, of whom the sentence tells itself or else who “he” was before it; “a Vinter spokesman”. */
  private spokenFor(phrase: string, source: Source, place: Place): Source | null {
    if (!spokes.test(phrase)) return null
    if (/^(?:his|her) /iu.test(phrase)) {
      const cue = this.text.slice(place.start, place.end).toLowerCase().lastIndexOf(phrase.toLowerCase())
      const near = cue > 0 ? this.people.last(place.start + cue, place.start) : undefined
      const found = near?.isSubject ? this.person(near.name) : this.pointedAt('he', place)
      return found?.kind === 'person' ? found : null
    }
    const words = source.kind === 'institution' ? personWords(source.name) : []
    const known = words.length > 0 ? this.people.named(words.at(-1)!) : undefined
    return known && words.every((word) => known.words.includes(word)) ? this.person(known.name) : null
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
    const before = this.prose.slice(0, at)
    const beside = besideIn(before, head)
    if (beside !== null && beside.toLowerCase() !== head && !titled.test(beside))
      return { name: beside, kind: 'institution' }
    const proper = properIn(before, head)
    if (proper !== null) return sourceOf(proper)
    if (!generic.has(head) || described.split(' ').length > 1) return null
    return namedLast.has(head) ? this.lastInstitution(at, 0) : null
  }

  private lastInstitution(at: number, from: number): Source | null {
    return (
      this.sources.findLast(
        ({ source, at: when }) => source.kind === 'institution' && when >= from && when < at,
      )?.source ?? null
    )
  }

  /** A surname alone, or an office alone, is whoever has been called that in full. */
  private fullPerson(source: Source, place: Place): Source {
    const words = personWords(source.name)
    if (words.length === 0 || partisan.test(source.name) || describing.test(source.name))
      return this.described(source, place)
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

  /** Who is meant by what somebody is: who spoke under that name, who was called so, or whom the article tells of. */
  private described(source: Source, place: Place): Source {
    const office = source.name
      .replace(/^(?:the|its|his|her|their) /iu, '')
      .split(/ (?:of|for|in) /u)[0]!
      .toLowerCase()
    const known = this.sources.findLast(
      (other) =>
        (other.source.kind === 'person' || spokes.test(office)) &&
        other.phrase.toLowerCase().includes(office) &&
        // “a spokesman for Prosecutor Ada Vinter” is not the prosecutor.
        (!spokes.test(other.phrase) || spokes.test(office)),
    )
    const beside = besideIn(this.prose.slice(0, place.at), office)
    // “the president”, where the text tells of one, is not whoever is president of a bank and spoke last.
    if (known && (beside === null || !isOfAnother(known.phrase, source.name))) return known.source
    const head = office.split(' ').at(-1)!
    // “the president’s budget director” is not whoever directs something else.
    const field = fieldOf(source.name)
    if (field !== null && !this.prose.slice(0, place.start).toLowerCase().includes(`${field} ${head}`))
      return source
    if (beside !== null) return this.person(this.people.fullOf(beside))
    if (!/^the /iu.test(source.name)) return source
    // “the Coast Radio host” is not the host of something else.
    const own = source.name.split(' ').some((each) => media.has(each.toLowerCase()))
    const called = own
      ? undefined
      : calledIn(this.prose.slice(0, place.at), head).find((name) => this.people.knows(name))
    if (called !== undefined) return this.person(this.people.fullOf(called))
    // “The Senate historian” is nobody of whom the article has told, “the former Aln governor” is.
    const isOpen =
      !/ (?:of|for|in) |['’]s? \p{Ll}+$/u.test(source.name) && (leading.test(head) || !bodily.test(office))
    return isOpen ? (this.personPointedAt(null, { ...place, paragraph: place.start }) ?? source) : source
  }

  private person(name: string): Source {
    const read = sourceOf(name)
    const words = personWords(name)
    const known = this.sources.findLast(({ source }) => {
      const other = source.kind === 'person' ? personWords(source.name) : []
      return (
        other.length > 0 && other.at(-1) === words.at(-1) && (other.length === 1 || other[0] === words[0])
      )
    })
    return known?.source ?? (read?.kind === 'person' ? read : { name, kind: 'person' })
  }

  private withInstitution(source: Source, at: number): Source {
    if (source.of === undefined) return source
    const { of, ...person } = source
    const named =
      of === 'its' || of === 'their'
        ? this.lastInstitutionNamed(at)
        : /\p{Lu}/u.test(of)
          ? of
          : (this.antecedent(of, of.split(' ').at(-1)!.toLowerCase(), at)?.name ?? of)
    return named === undefined ? person : { ...person, of: named }
  }

  /** “its chief engineer”: the institution that was named last, speaking or not. */
  private lastInstitutionNamed(at: number): string | undefined {
    const beside = behindAny(this.prose.slice(Math.max(0, at - 300), at), institutions)
    return beside ?? this.lastInstitution(at, 0)?.name
  }
}

/** Whether somebody was told of since a source spoke. */
function isSince({ isSubject, at }: Mention, { end }: Known): boolean {
  return isSubject && at > end
}

/** A bare name that nobody has in the article, and that is no institution’s, as the outlet that it is then. */
function asOutlet(source: Source, phrase: string): Source {
  const isBare =
    source.kind === 'institution'
      ? /^\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?$/u.test(source.name) && !institution.test(source.name)
      : source.kind === 'person' && source.name === phrase && !phrase.includes(' ')
  return isBare ? { ...source, kind: 'outlet' } : source
}
