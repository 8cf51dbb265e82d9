import type { OriginKind } from '../../model/sourcing'
import { describedIn, peopleIn } from './described'
import { shortOffices } from './english-people'
import { nameBehindOffice } from './given'
import { agencyOf, personWords } from './names'
import {
  documentNouns,
  mediaNouns,
  ownedNouns,
  partisanNouns,
  roleNouns,
  spokesNouns,
  unnamedNouns,
} from './nouns'
import { withOffice } from './office'
import { isPersonal } from './personal'
import { bare, institution, onPaper, places, role } from './terms'
import { either, listed } from './words'

/** Who a statement comes from. */
export interface Source {
  readonly name: string
  readonly kind: OriginKind
  /** The institution that a person speaks for, as far as the text says; it counts as one source with them. */
  readonly of?: string
}

const unnamed = new RegExp(`(?:^|\\s)(?:${either(unnamedNouns)})(?=$|[\\s,.])`, 'iu')
const lastRole = new RegExp(`(?:^|[\\s-])(?:${either(roleNouns)})$`, 'iu')
const partisan = new RegExp(`^the \\p{Lu}\\p{L}+ (?:${either(partisanNouns)})$`, 'iu')
const counted =
  /^(?:(?:at least|about|some) )?(?:one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|most|both|none|all|few|another) (?:of|among) /iu
const number = /^an? (?:growing |small |large )?(?:number|handful|couple|majority|host|dozen) of /iu
const spokes = new RegExp(`(?:${either(spokesNouns)})`, 'iu')
const spokesFor = new RegExp(`(?:${either(spokesNouns)})s?,? (?:for|of|at|from|with) (.+)$`, 'iu')
const spokesOf = new RegExp(`^(.+?)['’]s? (?:chief |press )?(?:${either(spokesNouns)})\\b`, 'iu')
const spokesBy = new RegExp(`^(?:an? |the )?(.+?)(?<!\\sof) (?:${either(spokesNouns)})\\b`, 'iu')
/** “a spokesman for Mayor Ada Vinter” */
const spokesOnly = new RegExp(
  `^(?:(?:an?|the|one) )?(?:\\p{L}+ )?(${either(spokesNouns)})s?,? (?:for|of) (.+)$`,
  'iu',
)
/** How no phrase begins that names a speaker. */
const noSpeaker =
  /^(?:to|from|in|on|at|by|for|of|as|if|that|which|what|when|where|why|how|said|says|told|serves|including|also|just|not|over|near|outside|inside|across|behind|beside|amid|despite)\s|^(?!(?:acting|outgoing|incoming|leading|managing|presiding|retiring|ruling|sitting|visiting)\s)\p{Ll}+ing\s/iu
const ownedBy = listed(ownedNouns)
const media = listed(mediaNouns)
const written = new RegExp(`(?:^|\\s)(?:${either(documentNouns)})$`, 'iu')
const adjuncts = listed(
  'prime|vice|deputy|former|chief|acting|foreign|interior|defence|defense|health|finance|justice|fire|police|republican|democrat|democratic|conservative|labour|even|but|and|needless|representative|house|white|majority|minority|assistant',
)
const pointers = listed('the|its|his|her|their|our|a|an|another|one|two|three|four|some|several|many')

/** “Vinter on the quay”: where somebody is, is not what they are called. */
const somewhere =
  /^(\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){0,3}) (?:on|in|at|during|from|outside|inside|before|after) .*$/u
/** “Ms. Vinter’s apology”: what somebody utters they say. */
const uttered =
  /^(.*\p{L})['’]s? (?:[\p{Ll}-]+ )?(?:account|apology|announcement|comments|e-?mail|letter|memo|message|post|remarks|speech|statement|testimony|tweet)s?$/u
const someone = /^(?:an?|another|one|some) /iu
/** Nouns that are made for whoever does something, behind an article. */
const agent =
  /^(?:[Tt]he|[Aa]n?|[Aa]nother|[Oo]ne) (?:[\p{L}\d’'-]+ ){0,3}(?:\p{Ll}+(?:man|woman|ist|ian|er|or|eer)|[\p{L}\d-]+-year-old|star|pro|hopeful|native|veteran|chief|boss|mogul)$/u
function isSomebody(run: string): boolean {
  const last = run.split(' ').at(-1)!
  return (
    !institution.test(run) &&
    !unnamed.test(last) &&
    !/^(?:The|An?)\b/u.test(run) &&
    (run.includes(' ') || !/\p{Ll}s$/u.test(run))
  )
}

/** Whether a phrase speaks of people whom nobody names. */
export function isUnnamed(phrase: string): boolean {
  return unnamed.test(phrase)
}

/**
 * Reads a noun phrase as a source; null where it names nobody who could speak. Behind a comma it may tell who
 * somebody is.
 */
export function sourceOf(phrase: string): Source | null {
  const aside = phrase.search(/, (?:the|an?) /u)
  return read(phrase) ?? (aside > 0 ? read(phrase.slice(0, aside)) : null)
}

function read(phrase: string): Source | null {
  const text = phrase
    .replace(/\s+/gu, ' ')
    .replace(/[\s,;.]+$/u, '')
    .replace(/\b(Jr|Sr)$/u, '$1.')
    .replace(/\s*\([^)]*(?:\)|$)/gu, '')
    .replace(/\s(?:that|which|who)$/iu, '')
    // “Ada Vinter continues to say”: what somebody does is not what they are called.
    .replace(
      /^((?:\p{Lu}[\p{L}’'.-]* )+)(?:appears|begins|continues|keeps|remains|seems|starts|tries|wants)\b.*$/u,
      '$1',
    )
    // “Ada Vinter, D-Aln.”, “Representative Ada Vinter”: she speaks for nobody.
    .replace(/, [RDI]-\p{Lu}[\p{L}.]*/gu, '')
    .replace(/\b(?:Representatives?|Reps\.) (?=\p{Lu}[\p{L}.’'-]* \p{Lu})/gu, 'Rep. ')
    .replace(/^[-–—•*]\s*|^(?:at (?:least|most)|close to|nearly|almost|more than|up to|as many as) /iu, '')
    .replace(somewhere, (whole, run: string) => (isSomebody(run) && !noSpeaker.test(whole) ? run : whole))
    .replace(/^(?:even|only|then|now|indeed)[ -](?=\S)/iu, '')
    .replace(/^(?:(?:the|an?) )?(?:\p{Ll}+ )?(?:statement|release|letter|e-?mail|memo) (?:from|by) /iu, '')
    .replace(uttered, '$1')
    .replace(/^the (?:same|next|following|previous) (?:day|night|week|month|year) (?:that )?(?=\S)/iu, '')
    // “Vinter, who advises the board,”: what somebody does is not what they are called.
    .replace(/^((?:\p{Lu}\p{Ll}{1,3}\. )?\p{Lu}[\p{L}’'-]+), (?:who|whose|which) .*$/u, '$1')
    .replace(/\b(?:A\.?G|D\.?A)\.?$/u, (short) => shortOffices[short.replaceAll('.', '')]!)
    .trim()
  if (text === '' || !/\p{L}/u.test(text) || noSpeaker.test(text)) return null
  if (/^(?:he|she|it|they|we|i|you|this|that) /iu.test(text)) return null
  const ofSome = /^(?:\p{Ll}+ )?(?:of|among) (?:the |its |his |her |their |those )?(\p{L}.*)$/iu.exec(
    text.replace(/^(?:at least|about|some) /iu, ''),
  )
  if (/^(?:those|every|each|people|persons|somebody|someone)\b/iu.test(text))
    return { name: bare(text), kind: 'unnamed' }
  // “one of her lawyers, Ada Vinter” is Ada Vinter.
  const whom = ofSome && text.includes(', ') ? personIn(text.slice(text.indexOf(', ') + 2)) : null
  if (whom !== null && counted.test(text)) return withOffice(whom, text)
  if ((ofSome && counted.test(text)) || number.test(text)) return { name: bare(text), kind: 'unnamed' }
  const agency = agencyOf(text.replace(/ (?:news agency|newswire|news)$/iu, ''))
  if (agency) return { name: agency, kind: 'agency' }
  if (isMedia(text)) return { name: bare(text), kind: 'outlet' }
  if (/\p{Lu}.* (?:newspaper|magazine|tabloid|broadcaster|website)$/u.test(text))
    return { name: bare(text), kind: 'outlet' }
  const people = peopleIn(text)
  if (people !== null) return people
  const group = calledGroupIn(text)
  if (group !== null) return { name: group, kind: 'institution' }
  const described = describedIn(text)
  if (described !== null) return described
  const client = spokesOnly.exec(text)?.[2]
  const whose = client === undefined || client.includes(',') ? null : personIn(client)
  if (whose !== null) return { name: bare(text), kind: 'person', of: whose }
  const name = personIn(text)
  if (name !== null) return withOffice(name, text)
  const called = appositionIn(text)
  if (called !== null) return { name: called, kind: 'institution' }
  const office =
    spokesFor.exec(text)?.[1] ??
    (spokes.test(text) ? (spokesOf.exec(text)?.[1] ?? spokesBy.exec(text)?.[1]) : undefined)
  if (
    office !== undefined &&
    (institution.test(office) || /\p{Lu}/u.test(office)) &&
    !/^(?:his|her|its|their|the|an?|one|another)$/iu.test(office)
  )
    return { name: bare(office), kind: 'institution' }
  const head = text.replace(
    /\s(?:of|for|at|from|with|in|on|who|which|close|familiar|briefed|near|to|about|within|inside|behind)\s.*$/iu,
    '',
  )
  if (/^(?:\p{L}+ )?\p{L}{3,}(?<!s)s$/u.test(head) && head !== text && !institution.test(head))
    return { name: bare(text), kind: 'unnamed' }
  // “the House speaker”, “the team captain”: the last word says what it is.
  const isRole =
    (lastRole.test(head) || partisan.test(head)) &&
    !unnamed.test(head.split(' ').at(-1)!) &&
    !spokes.test(head)
  const owning = /^(.*\p{Lu}.*)['’]s? (?:\p{Ll}+ )*\p{Ll}+$/u.exec(text)?.[1]
  if (owning !== undefined && lastRole.test(head))
    return { name: text, kind: 'person', of: personIn(owning) ?? bare(owning) }
  // “A former governor” is nobody by name.
  if (isRole && someone.test(text)) return { name: bare(text), kind: 'unnamed' }
  if (isRole) return withOffice(text, text)
  const isGroup = institution.test(head) && !unnamed.test(head.split(' ').at(-1) ?? '')
  if (!isGroup && unnamed.test(head)) return { name: bare(text), kind: 'unnamed' }
  const owner = /^(.+)['’]s? (\p{L}+)$/u.exec(head)
  if (owner && ownedBy.has(owner[2]!.toLowerCase()) && /^\p{Lu}/u.test(owner[1]!))
    return { name: bare(text), kind: 'institution', of: owner[1]! }
  if (isGroup || institution.test(text)) return { name: bare(text), kind: 'institution' }
  if (role.test(head))
    return someone.test(text) ? { name: bare(text), kind: 'unnamed' } : { name: text, kind: 'person' }
  if (written.test(head)) return { name: bare(text), kind: 'institution' }
  if (/^(?:\p{L}+ )?(?:[\p{L}-]+ ){0,2}\p{Ll}{2,}(?<!s)s$/u.test(head))
    return { name: bare(text), kind: 'unnamed' }
  if (agent.test(head)) return { name: text, kind: /^the /iu.test(head) ? 'person' : 'unnamed' }
  return /^\p{Lu}/u.test(head.split(' ').at(-1) ?? '') ? properName(text) : null
}

/** A person’s name in a phrase: capitals beside what somebody is, or two and more of them on their own. */
function personIn(text: string): string | null {
  const runs = [
    ...text.matchAll(
      /\p{Lu}[\p{L}\p{M}’'.-]*(?: (?:(?:de|del|van|von|der|den|al|bin|ibn|la|le|di|da|dos|el)[ -])*\p{Lu}[\p{L}\p{M}’'.-]*)*/gu,
    ),
  ]
  for (const whole of text.split(',').map((each) => each.trim())) {
    const free = whole.replace(/ (?:who|whose|which) .*$/u, '')
    const segment = free.replace(/(?<=\p{L}) (?:of|for|from|at|in|with) .*$/iu, (tail) =>
      /\p{Lu}\S* \S*$/u.test(free.slice(0, -tail.length)) && !endsInOffice(tail) ? '' : tail,
    )
    const run = runs.map(({ 0: each }) => each).find((each) => segment.endsWith(each))
    if (run === undefined || /['’]s?$/u.test(run)) continue
    const words = personWords(run)
    if (unnamed.test(` ${run.split(' ').at(-1)!}`)) continue
    const before = segment.slice(0, segment.length - run.length).trim()
    if (/^[RDI]-/u.test(whole) || words.length === 0 || institution.test(run.split(' ').slice(-1).join(' ')))
      continue
    const own = ownName(run)
    // “the Chinese CDC”
    if (/^\p{Lu}{2,6}$/u.test(own)) continue
    const isDescribed =
      /(?:^|\s)\p{Ll}{3,}$/u.test(before) &&
      own.split(' ').length >= 2 &&
      !/(?:^|\s)(?:and|the|with|but|than)$/u.test(before)
    const hasRole =
      isDescribed ||
      role.test(before) ||
      own !== run ||
      text.split(',').some((each) => each.trim() !== whole && role.test(each))
    if (own === run && /(?:^|\s)(?:of|for|in|at|from|near|to|with|against)$/iu.test(before)) continue
    if (onPaper.test(before)) continue
    if (
      hasRole ||
      (before === '' &&
        words.length >= 2 &&
        words.length <= 4 &&
        isPersonal(own) &&
        !institution.test(segment) &&
        !words.some((word) => places.has(word)))
    )
      return own
  }
  return null
}

/** “… for Dockers President Ada Vinter”: whom the words end with, behind an office. */
function endsInOffice(text: string): boolean {
  const [, before] = /^(.*\S) \p{Lu}\S* \p{Lu}\S*$/u.exec(text) ?? []
  return before !== undefined && lastRole.test(before)
}

/** “The union, Dock Hands United”: what is described as an institution alone is one, whatever it is called. */
function calledGroupIn(text: string): string | null {
  const [first = '', second, ...rest] = text.split(',').map((each) => each.trim())
  const described = /^(?:the|its|an?) (?:\p{Ll}+ )?\p{Ll}+$/iu.test(first) && institution.test(first)
  if (!described || role.test(first) || second === undefined || rest.length > 0) return null
  return properRun.test(second) ? second : null
}

const properRun = /^\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*$/u

/** “the harbour company, Ostmere Port”: of an institution what it is called. */
function appositionIn(text: string): string | null {
  const [first = '', second, ...rest] = text.split(',').map((each) => each.trim())
  if (second === undefined || rest.length > 0) return null
  const isCalled = (each: string) => properRun.test(each)
  if (isCalled(second) && (institution.test(first) || role.test(first))) return second
  return isCalled(first) && institution.test(second) ? first : null
}

/** A name without the rank or office before it. */
export function ownName(run: string): string {
  const behind = nameBehindOffice(run)
  if (behind !== null) return behind
  const words = run.split(' ')
  // “Ada King” may have the name of an office.
  const last = words
    .slice(0, -1)
    .findLastIndex(
      (word) =>
        role.test(word) ||
        institution.test(word) ||
        places.has(word.toLowerCase()) ||
        adjuncts.has(word.toLowerCase()),
    )
  return last >= 0 ? words.slice(last + 1).join(' ') : words.join(' ')
}

/** “The Valley Tribune”: capitals throughout, and a word that papers and stations have. */
function isMedia(text: string): boolean {
  const words = text.replace(/^the /iu, '').split(' ')
  return (
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}|^(?:of|and|the)$/u.test(word)) &&
    media.has(
      words
        .at(-1)!
        .toLowerCase()
        .replace(/['’]s?$/u, ''),
    )
  )
}

function properName(text: string): Source {
  const words = text.split(' ')
  const isPlace = words.some((word) => places.has(word.toLowerCase()))
  const isPerson =
    !isPlace && words.length === 1 && !pointers.has(words[0]!.toLowerCase()) && !/^\p{Lu}{2,}$/u.test(text)
  return { name: bare(text), kind: isPerson ? 'person' : 'institution' }
}
