import type { OriginKind } from '../../model/sourcing'
import { officeOf, roleNouns, spokesNouns } from './nouns'
import { titles } from './english-people'
import { bare, institution, places } from './terms'
import { either, listed } from './words'

interface Person {
  readonly name: string
  readonly kind: OriginKind
  readonly of?: string
}

/** “spokesman” on its own, “a port spokesman”. */
const speaking = new RegExp(`^(?:(?:an?|the) )?(?:(.+?)(?:['’]s?)? )?(?:${either(spokesNouns)})$`, 'iu')
/** “National Guild for Dockers President”: the office stands behind the whole name. */
const heading = /^((.+) (?:for|of) (?:the )?\p{Lu}.*) (\p{Lu}\S+)$/u
const lastRole = new RegExp(`^(?:${either(roleNouns)})$`, 'iu')
/** Whose office is a place’s: nobody speaks for Lund because they are its mayor. */
const ofPlaces =
  /\b(?:mayor|governor|gov|senator|sen|representative|rep|attorney general|congressman|congresswoman|lawmaker|state|democrat|republican)\b/iu

const rank = new RegExp(`^(?:${either(titles)})\\.\\s`, 'u')

/** Somebody with the institution, or the person, that a phrase says they speak for. */
export function withOffice(name: string, text: string): Person {
  const rest = text
    .replace(name, ' ')
    .replace(/\s(?:who|whose|which)\s.*$/u, '')
    .replace(/[\s,]+/gu, ' ')
    .trim()
  // “one of the port’s keenest users” speaks for nobody.
  const of = /(?:^|\s)(?:one|some|many) of\s/iu.test(rest) ? undefined : officeIn(rest)
  // “the small club Aln Rowers” is Aln Rowers.
  return of === undefined
    ? { name, kind: 'person' }
    : { name, kind: 'person', of: of.replace(/^(?:\p{Ll}[\p{Ll}-]* )+(?=\p{Lu})/u, '').replace(rank, '') }
}

/** The institution in what is said of a person: “the director of the museum”, “interior minister”. */
function officeIn(described: string): string | undefined {
  const speaks = speaking.exec(described)
  if (speaks && (speaks[1] === undefined || institution.test(speaks[1]) || /\p{Lu}/u.test(speaks[1])))
    return speaks[1] === undefined ? 'its' : bare(speaks[1])
  const lower = described.toLowerCase()
  const minister = /\b((?:[\p{L}’'-]+ )?[\p{L}]+) minister\b/iu.exec(described)
  if (minister && !/\bprime$/iu.test(minister[1]!)) return `${minister[1]!} ministry`
  for (const [rank, office] of Object.entries(officeOf)) if (lower.includes(rank)) return office
  const headed = heading.exec(described)
  if (headed && institution.test(headed[2]!) && lastRole.test(headed[3]!)) return bare(headed[1]!)
  // “an expert on ferries at Lund University’s harbour school”
  const owned = /^(.+?)['’]s? /u
    .exec(described)?.[1]
    ?.replace(/^.* (?:of|for|at|from|with|in) (?:the )?(?=\p{Lu})/u, '')
  if (
    owned !== undefined &&
    (institution.test(owned) || /^\p{Lu}/u.test(owned)) &&
    !places.has(owned.toLowerCase()) &&
    !/ (?:an?|the) /u.test(owned) &&
    (institution.test(owned) || !ofPlaces.test(described))
  )
    return bare(owned)
  const [, before = '', whose, placed = ''] = /^(.*?)\b(for|of|at|from|with) (.+)$/iu.exec(described) ?? []
  // “a lawyer for Mr. Maren of Lund & Orr”
  const after =
    whose &&
    placed
      .replace(/^((?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen)\.? \p{Lu}\S*) (?:of|at|from|with) .*$/u, '$1')
      .replace(/^.* (?:at|with) (?=\p{Lu})/u, '')
  if (
    after !== undefined &&
    after.split(' ').length <= 5 &&
    (institution.test(after) || /^\p{Lu}/u.test(after)) &&
    (whose === 'for' || !ofPlaces.test(before))
  )
    return bare(after)
  return /^(?:its|their)\b/iu.test(described) ? 'its' : undefined
}

/** Words before an office that say nothing of what it is. */
const neutral = listed(
  'former|new|current|then|longtime|top|chief|late|own|first|second|third|next|previous|interim|acting',
)

/** What somebody is said to be director, secretary … of: the noun before that, “budget”. */
export function fieldOf(name: string): string | null {
  const field = /['’]s? (?:\p{Ll}+ )*?(\p{Ll}+) \p{Ll}+$/u.exec(name)?.[1]
  return field === undefined || neutral.has(field) ? null : field
}

/** Whether somebody was called by a word: “the analyst” is “the port analyst Ada Vinter” of whom it was told. */
export function isCalled(phrase: string, word: string): boolean {
  return phrase
    .toLowerCase()
    .split(/[\s,]+/u)
    .includes(word)
}

/** Whether a phrase gives somebody the same office as “the president” has, but of something: “president of a bank”. */
export function isOfAnother(phrase: string, office: string): boolean {
  return /^the \p{Ll}+$/iu.test(office) && phrase.includes(`${office.slice('the '.length)} of `)
}
