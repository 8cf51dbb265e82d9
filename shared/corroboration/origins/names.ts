import type { OriginKind } from '../../model/sourcing'
import { agencies, demonyms } from './english'
import { givenNames } from './english-people'
import { institutionNouns, roleNouns, spokesNouns } from './nouns'
import { either, listed, listOf } from './words'

/** An origin as a text names it. */
export interface Named {
  readonly name: string
  readonly kind: OriginKind
}

const agencyByForm = new Map<string, string>()
for (const [name, forms] of Object.entries(agencies))
  for (const form of [name, ...listOf(forms)]) agencyByForm.set(plain(form), name)

/** The name by which an agency is compared, or undefined when this is none. */
export function agencyOf(name: string): string | undefined {
  const written = name.trim()
  const found = agencyByForm.get(plain(written))
  // Short forms are words and initials of much else when they are not written as they always are.
  const isShort = written.length <= 4
  return isShort && written.toLowerCase() === written && written !== 'dpa' ? undefined : found
}

/** Given names by the lines of the table that they stand in. */
const given = new Map<string, number[]>()
givenNames.forEach((line, at) => {
  for (const name of line.split(' ')) given.set(name, [...(given.get(name) ?? []), at])
})

const countries = new Map<string, string>()
for (const [country, forms] of Object.entries(demonyms))
  for (const form of listOf(forms)) countries.set(form, country)

const spellings: Readonly<Record<string, string>> = {
  defence: 'defense',
  centre: 'center',
  organisation: 'organization',
  labour: 'labor',
  railroad: 'rail',
  railway: 'rail',
}
const dropped = listed('the|a|an|of|for|and|in|on|at|to|from|s|its|his|her|their|our|another|one')
const roles = listed(`${roleNouns}|${spokesNouns}|former|acting|vice|senior|junior|chief|retired`)
const institutions = listed(institutionNouns)
/** Who speaks for somebody is somebody else. */
const spokesFor = new RegExp(`(?:^|\\s)(?:${either(spokesNouns)}) (?:for|of) `, 'iu')
const suffixes = listed('jr|sr|ii|iii|iv|the')

/** A name without case, typography and the words that every name may have or lack; countries for demonyms. */
export function foldName(name: string): string {
  return [...new Set(partsOf(name).map(({ key }) => key))].sort().join(' ')
}

interface Part {
  readonly key: string
  readonly isProper: boolean
  /** Whether it is written in capitals, as initials are. */
  readonly isShort: boolean
}

function partsOf(name: string): Part[] {
  const agency = agencyOf(name)
  // “N.A.A.C.P.” is “NAACP”.
  const bare = name.replace(/(?<!\p{L})(?:\p{Lu}\.){2,}/gu, (initials) => initials.replaceAll('.', ''))
  const words =
    (agency ?? bare.replace(/\bUnited States(?: of America)?\b/gu, 'US'))
      .normalize('NFC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return words.flatMap((word) => {
    const lower = word.toLowerCase()
    if (dropped.has(lower)) return []
    const country = countries.get(lower)
    const key = country ?? spellings[lower] ?? (/^\p{Lu}.+ian$/u.test(word) ? lower.slice(0, -1) : lower)
    const isProper =
      country !== undefined || (/^\p{Lu}/u.test(word) && !institutions.has(lower) && !roles.has(lower))
    return [{ key, isProper, isShort: /^\p{Lu}{2,6}$/u.test(word) }]
  })
}

function plain(text: string): string {
  return text.toLowerCase().replace(/^the /, '').replace(/\s+/g, ' ').trim()
}

/** The words of a person’s own name, without rank, office and age. */
export function personWords(name: string): string[] {
  // “Maren’s lawyer” and “a spokesman for Maren” are not Maren.
  if (/\p{L}['’]s? (?:[\p{Ll}-]+ )*[\p{Ll}-]+$/u.test(name) || spokesFor.test(name)) return []
  const hasCapitals = /\p{Lu}/u.test(name)
  const run = hasCapitals
    ? name.match(/\p{Lu}[\p{L}\p{M}’'-]*\.?(?: (?:de|del|van|von|der|den|al|bin|ibn|la|le|di|da|dos|el))*/gu)
    : name.split(/\s+/).filter((word) => !dropped.has(word))
  const words = (run ?? [])
    .flatMap((part) => part.split(' '))
    .map((word) =>
      word
        .replace(/\.$/, '')
        .replace(/['’]s?$/, '')
        .toLowerCase(),
    )
  // “King Vinter” has a rank, “Ada King” a surname.
  const isOwn = (word: string, at: number) =>
    !institutions.has(word) &&
    (!roles.has(word) || (at === words.length - 1 && at > 0 && !roles.has(words[at - 1]!)))
  const own = words.filter(isOwn).filter((word) => !countries.has(word) && !suffixes.has(word))
  // In a text without capitals one word alone may be anything, two in a row are first name and surname.
  return hasCapitals || own.length > 1 ? own : []
}

/** Whether two names are names of one origin. Symmetric; whoever groups by it closes it over chains. */
export function isSameOrigin(a: Named, b: Named): boolean {
  if (foldName(a.name) === foldName(b.name)) return a.kind === b.kind || foldName(a.name) !== ''
  if (agencyOf(a.name) ?? agencyOf(b.name)) return false
  if (a.kind === 'unnamed' || b.kind === 'unnamed') return false
  if (a.kind === 'outlet' || b.kind === 'outlet') return false
  if (a.kind === 'person' && b.kind === 'person')
    return isSamePerson(personWords(a.name), personWords(b.name))
  if (a.kind === 'person') return isSurnameOf(b, a)
  if (b.kind === 'person') return isSurnameOf(a, b)
  return isSameInstitution(partsOf(a.name), partsOf(b.name))
}

function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  const [last, other] = [a.at(-1), b.at(-1)]
  if (last === undefined || other === undefined) return false
  const [first, second] = [a.length > 1 ? a[0]! : '', b.length > 1 ? b[0]! : '']
  if (last === other)
    return (
      first === '' ||
      second === '' ||
      isNear(first, second) ||
      isInitial(first, second) ||
      areShort(first, second) ||
      a.slice(0, -1).some((given) => given.length > 1 && b.slice(0, -1).includes(given))
    )
  return first !== '' && first === second && isNear(last, other)
}

/** “Bob” for “Robert”. */
function areShort(a: string, b: string): boolean {
  return (given.get(a) ?? []).some((line) => given.get(b)?.includes(line))
}

/** A bare surname, which an article that never gives the name in full leaves open. */
function isSurnameOf({ name }: Named, person: Named): boolean {
  const words = personWords(person.name)
  return words.length > 1 && !/\s/u.test(name.trim()) && personWords(name)[0] === words.at(-1)
}

function isInitial(a: string, b: string): boolean {
  return (a.length === 1 || b.length === 1) && a[0] === b[0]
}

/** Two spellings of a name: a letter or two apart, in words of some length. */
function isNear(a: string, b: string): boolean {
  if (a === b) return true
  const longest = Math.max(a.length, b.length)
  return longest >= 5 && distance(a, b) <= (longest >= 8 ? 2 : longest >= 6 && a[0] === b[0] ? 2 : 1)
}

function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}

/** “HMA” for “Harbour Masters’ Association”: the first letters of the whole name, in order. */
function isShortFor(short: readonly Part[], whole: readonly Part[]): boolean {
  const [only] = short
  if (short.length !== 1 || !only!.isShort || whole.length < 2) return false
  return only!.key === whole.map(({ key }) => key[0]).join('')
}

/** One name may leave out what the other has, but neither may have a word of its own of the same sort. */
function isSameInstitution(a: readonly Part[], b: readonly Part[]): boolean {
  if (isShortFor(a, b) || isShortFor(b, a)) return true
  const of = (parts: readonly Part[], proper: boolean) =>
    new Set(parts.filter(({ isProper }) => isProper === proper).map(({ key }) => singular(key)))
  const [common, others] = [of(a, false), of(b, false)]
  const [proper, properToo] = [of(a, true), of(b, true)]
  if (!isWithinEither(common, others) || !isWithinEither(proper, properToo)) return false
  const shared = [...common].filter((word) => others.has(word)).length
  const sharedProper = [...proper].filter((word) => properToo.has(word)).length
  return shared + sharedProper > 0 && (shared > 0 || common.size === 0 || others.size === 0)
}

function isWithinEither(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  return [...few].every((word) => many.has(word))
}

function singular(word: string): string {
  return word.length > 4 && word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.length > 3 && word.endsWith('s') && !word.endsWith('ss')
      ? word.slice(0, -1)
      : word
}
