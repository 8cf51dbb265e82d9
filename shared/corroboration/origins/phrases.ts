import { beforeVerb, days, occasions, states } from './english'
import { documentNouns, institutionNouns, roleNouns, spokesNouns, unnamedNouns } from './nouns'
import { either, listed } from './words'

/** Who is said to have said something, as the sentence puts it. */
export interface Speaker {
  readonly phrase: string
  /** Whether the sentence only points at somebody named before: “she”, “it”. */
  readonly isPronoun: boolean
}

const pronoun = /(?:^|[\s“"‘(])(he|she|it|they|we|i|who)$/iu
/** Not “Ms. Kelly”. */
const trailing = new RegExp(`[\\s,]+(?:${either(beforeVerb)}|\\p{Ll}{3,}ly)$`, 'u')
const day = new RegExp(`,?\\s+(?:${days}),?$`, 'iu')
/** “Then,” and “this month,” say when, on “July 20, 2006,” too. */
const isTime = new RegExp(
  `^(?:${days}|then|later|still|instead|meanwhile|however|of course|in fact|after all|as well|in particular|for (?:example|instance|one|the record)|in turn|for (?:his|her|its|their) part|\\d{4})$`,
  'iu',
)
const date =
  /,?\s+on (?:jan(?:uary|\.)|feb(?:ruary|\.)|march|april|may|june|july|aug(?:ust|\.)|sept(?:ember|\.)|oct(?:ober|\.)|nov(?:ember|\.)|dec(?:ember|\.)) \d{1,2}(?:, \d{4})?,?$/iu
/** “the rules issued on Thursday”: what was done with a paper. */
const done = new RegExp(
  `(?<=\\s(?:${either(documentNouns)})) (?:issued|released|published|filed|addressed|dated|submitted|prepared|delivered|posted|seen|obtained|circulated|signed|written|made|sent|conducted|commissioned|taken)\\b.*$`,
  'u',
)
const bareGroup = /^(?:some |many |other |most |several )?\p{Ll}{3,}(?:s|men|women)(?: and \p{Ll}{3,}s)?$/u
/** A verb in the past, but for those that say who somebody is. */
const pastVerb =
  /\s(?!(?:briefed|retired|elected|appointed|informed|involved|armed|united|experienced|injured|wounded|displaced|detained|identified|named|called|aged|red|published|unidentified|unnamed)\b)\p{Ll}{2,}ed\s|\s(?:to|built|made|got|sent|took|began|went)$|\s(?:built|came|made|got|sent|took|began|went)\s/u
const occasion = new RegExp(`^(?:${either(occasions)})\\b`, 'iu')
const aside = new RegExp(
  `^(?:${either(occasions)})\\b|^\\d{1,3}$|^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|however|though|meanwhile|too|also|citing|quoting)\\b|^\\p{Ll}+ing\\b`,
  'u',
)
const nouns = either([institutionNouns, roleNouns, spokesNouns, unnamedNouns].join('|'))
const isNoun = new RegExp(`(?:^|[\\s-])(?:${nouns})(?:['’]s?)?(?=$|[\\s,.])`, 'iu')
const oneNoun = new RegExp(`^(?:${nouns}|${either(documentNouns)})$`, 'iu')
const isWritten = new RegExp(`^(?:\\p{Ll}+ ){0,2}(?:${either(documentNouns)})(?=$|\\s)`, 'iu')
const determined =
  /^(?:the|a|an|its|his|her|their|our|another|one|two|three|four|five|several|some|many|most|other|both|no|those)\b/iu
const finite =
  /\s(?:was|were|is|are|had|has|have|will|would|could|may|might|can|must|should|did|that|because|but|after|before|when|\p{L}+n[’']t)\s/iu
/** “Oil fell after sources said”: not all of that is who said it. */
const inTime = /\s(?:because|but|after|before|when|while|as)\s/iu
const capital = /\p{Lu}/u
/** “Ada Vinter, D-Aln., the clerk,” and “Ada Vinter, Democrat of Aln, the clerk,” are Ada Vinter, the clerk. */
const party =
  /, (?:[RDI]-\p{Lu}[\p{L}.]*|(?:an? )?(?:Democrat|Republican|independent) (?:of|from) (?:\p{Lu}[\p{L}.]* ?){1,3})(?=,|$)/gu
/** “Ada Vinter of Aln, Md.,” is Ada Vinter of Aln. */
const state = new RegExp(`, (?:${either(states)})\\.?(?=,)`, 'gu')
const lowerFunction = listed('of|the|de|del|van|von|der|den|al|bin|ibn|la|le|di|da|dos|el|and|for|&')

/** Whether a word is what speakers, or documents, are called. */
export function isNamedNoun(word: string): boolean {
  return oneNoun.test(word)
}

/** The noun phrase that ends where a verb of saying begins; null where none does. `left` is the sentence before it. */
export function speakerBefore(left: string): Speaker | null {
  let rest = left.trimEnd()
  // “The pilot went to the mayor and said”: the mayor has not.
  if (/\s(?:and|but|or)$/u.test(rest)) return null
  // “Ada Vinter, who runs the harbour, also said”: the comma stays, it closes what is put in.
  for (let found = trailing.exec(rest); found; found = trailing.exec(rest))
    rest = `${rest.slice(0, found.index)}${found[0].startsWith(',') ? ',' : ''}`
  rest = rest.replace(date, withComma)
  for (let found = day.exec(rest); found; found = day.exec(rest))
    rest = `${rest.slice(0, found.index)}${withComma(found[0])}`
  // “One of the owners – whoever that is – said”
  rest = rest
    .replace(/\s(?:[–—]|--)\s[^–—\u0001]{2,160}?\s(?:[–—]|--)$/u, '')
    .replace(party, '')
    .replace(state, '')
  const isParted = rest.endsWith(',')
  const opened = isParted ? subjectOfAll(rest) : null
  if (opened) return opened
  const segments = rest
    .slice(clauseStart(rest))
    .split(',')
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '' && !isTime.test(segment))
  if (isParted || left.trimEnd().endsWith(','))
    while (segments.length > 1 && aside.test(segments.at(-1)!)) segments.pop()
  const last = segments.at(-1)
  if (last === undefined) return null
  if (!isParted) return phraseAtEnd(last, segments.length === 1)
  const before = segments.at(-2)
  const appended =
    before && (phraseAtEnd(before, segments.length === 2)?.phrase ?? nameAtEnd.exec(before)?.[1])
  // “its chief engineer, Ragna Thiel,” and “Ragna Thiel, the chief engineer,” name one person.
  if (appended && isApposition(appended, last)) return { phrase: `${appended}, ${last}`, isPronoun: false }
  return phraseAtEnd(last, segments.length === 1)
}

/** “a film in which the pilot Ada Vinter” */
const nameAtEnd = /(?:^|\s)(\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)+)$/u

/** What is left of a time that is taken out: the comma behind it, unless one before opened it. */
function withComma(time: string): string {
  return !time.startsWith(',') && time.endsWith(',') ? ',' : ''
}

/** “Standing on the quay” */
const opensDoing = /^(?:and |but )?(?!according\b)\p{L}{2,}ing\s/iu

/** “Jerrold Nadler, who represents the district, said”: what stands before the first comma, where that is a phrase. */
function subjectOfAll(text: string): Speaker | null {
  const start = Array.from(text.matchAll(/[;:“”\n\u0001]|--|\s—\s/gu)).at(-1)
  const segments = text
    .slice(start ? start.index + start[0].length : 0)
    .split(',')
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '' && !isTime.test(segment))
  // “Speaking after the vote, at the port, Ada Vinter, one of the clerks, said”
  while (segments.length > 2 && (startsAside(segments[0]!) || opensDoing.test(segments[0]!))) segments.shift()
  const [first = '', second, ...rest] = segments
  const opening = first.replace(/^(?:and|but|so|yet|then)\s+/iu, '')
  const isSubject =
    second !== undefined &&
    isPhrase(opening) &&
    !finite.test(` ${relativeFree(opening)} `) &&
    !inTime.test(opening) &&
    !startsAside(opening)
  if (!isSubject || opening.split(' ').length > 8) return null
  const tail = rest.length > 0 && !/^which\s/u.test(second) ? [[second, ...rest].at(-2)!, rest.at(-1)!] : null
  if (tail && isApposition(tail[0]!, tail[1]!) && [second, ...rest].length > 2) return null
  if (
    [second, ...rest].some((segment) =>
      /^(?:is|are|was|were|has|have|had|will|would|could|did)\b/iu.test(segment),
    )
  )
    return null
  const isNamed = isApposition(opening, second)
  if (
    !isNamed &&
    rest.length === 0 &&
    !isDescription(second) &&
    !/^(?:who|whose|which|while|not|speaking|aware|eager|keen|unable|asked|one of|in an? |at an? |(?:toward|towards|throughout|amid|upon|despite|following|before|after|during|since) |an?|the|[RDI]-\p{Lu}|\d|\p{Ll}+(?:ing|ed)|born|given|held|known|led|made|sent|taken|written)\b/u.test(
      second,
    )
  )
    return null
  return {
    phrase: isNamed && isName(opening) !== isName(second) ? `${opening}, ${second}` : opening,
    isPronoun: false,
  }
}

const phraseEnd =
  /[.;:“”"?!\n]|\s[-–—]\s|,\s*(?:who|which|where|adding|saying|while|but|and|as|after|before|when|in|on|at|citing)\b|\s(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day|in (?:a|an) |at a |in his |in her |in their |after |during |when |that |as |late |early |earlier |yesterday|today|tonight|(?:this|last) (?:week|weekend|month|morning|afternoon|evening|night|year|spring|summer|fall|winter)\b)/iu

/**
 * The noun phrase with which a text begins, after “according to” or an inverted verb. Where that opens the sentence,
 * the sentence itself begins behind the last comma.
 */
export function speakerAfter(right: string, opens = false): Speaker | null {
  const text = right.replace(/^[\s,]+/u, '')
  const end = text.search(phraseEnd)
  // “the report issued by the port”, “a poll released on Friday”
  const uncut = cutAtInitials(text, end)
  const whole = /^those\s/iu.test(uncut)
    ? uncut
    : uncut.replace(
        /\s(?:\p{Ll}{3,}ed|seen|written|made|sent|held) (?:by|for|to|on|in|at|last|this|exclusively|publicly|\p{Lu})[^,]*/u,
        '',
      )
  const segments = whole.split(',').map((segment) => segment.trim())
  const [first = ''] = segments
  // “According to the papers, Ada Vinter held on to it, …”: behind the comma the sentence itself begins.
  const isCut = segments[1] !== uncut.split(',')[1]?.trim()
  const second = opens && (segments.length < 3 || isCut) ? undefined : segments[1]
  const found = /^(he|she|it|they)\b/iu.exec(first)
  if (found) return { phrase: found[1]!.toLowerCase(), isPronoun: true }
  if (first === '' || !isPhrase(first)) return null
  return {
    phrase: second !== undefined && isApposition(first, second) ? `${first}, ${second}` : first,
    isPronoun: false,
  }
}

/** Where a full stop belongs to an initial or a title, the phrase goes on after it. */
function cutAtInitials(text: string, end: number): string {
  if (end < 0) return text.slice(0, 160)
  const before = text.slice(0, end)
  if (
    text[end] !== '.' ||
    !/(?:^|[\s.-])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Sgt|Capt|Gov|Sen|Rep|Rev|Prof|St|Jr)$/u.test(before)
  )
    return before
  const next = text.slice(end + 1).search(phraseEnd)
  // “U.S. Attorney Ada Vinter” has two of them.
  return next < 0 ? text.slice(0, 160) : cutAtInitials(text, end + 1 + next)
}

/** Where the clause before a verb begins: after a quotation, a semicolon, a conjunction. */
function clauseStart(text: string): number {
  let start = 0
  for (const { 0: mark, index } of text.matchAll(
    /[;:“”"‘\n\u0001]|\s?--\s?|\s?—\s?|\s[-–]\s|[?!]\s|,? (?:but|and then|because|while|although|though|that(?! (?:is|are|was|were|has|have|had) )|if|whether) (?=\S)/giu,
  ))
    start = index + mark.length
  return start
}

function phraseAtEnd(segment: string, isFirst: boolean): Speaker | null {
  const said = pronoun.exec(segment)
  if (said && !/\s(?:who|which|whose|that)\s/iu.test(segment))
    return { phrase: said[1]!.toLowerCase(), isPronoun: true }
  const text = segment
    .replace(/^(?:and|but|so|yet|as|for|when|while|then|though|although|because|including|such as)\s+/iu, '')
    // “groups that are after tolls” are groups.
    .replace(/(?<=\p{L}) that (?:is|are|was|were|has|have|had) .*$/u, '')
    .replace(done, '')
  const isWhole = !finite.test(` ${relativeFree(text)} `) && !startsAside(text)
  if (isWhole && isPhrase(text)) return { phrase: text, isPronoun: false }
  if (!isFirst && !startsAside(text) && isWhole) return null
  return lastPhrase(text)
}

/** “At least one pilot” is somebody. */
function startsAside(text: string): boolean {
  return !/^at (?:least|most)\b/iu.test(text) && occasion.test(text)
}

/** “a lawyer who has read it”: what follows “who” does not make it a clause. */
function relativeFree(text: string): string {
  return text.replace(/\s(?:who|which|whose|that)\s.*$/iu, '')
}

/** A phrase of a clause’s end: the last determiner or run of capitals, with the words that go with it. */
function lastPhrase(text: string): Speaker | null {
  const words = text.split(/\s+/u)
  for (let at = words.length - 1; at >= 0 && at > words.length - 9; at--) {
    const word = words[at]!
    const before = words[at - 1]
    const opens =
      determined.test(word) || (capital.test(word[0] ?? '') && !(before !== undefined && belongs(before)))
    const phrase = words.slice(at).join(' ')
    if (
      opens &&
      isPhrase(phrase) &&
      !inTime.test(` ${relativeFree(phrase)} `) &&
      !(
        before !== undefined &&
        /^(?:of|for|with|in|at|near)$/iu.test(before) &&
        words.slice(0, at).some((each) => determined.test(each) || isNoun.test(each))
      )
    )
      return { phrase, isPronoun: false }
  }
  const bare = words.slice(-1).join(' ')
  return isNoun.test(bare) ? { phrase: bare, isPronoun: false } : null
}

function belongs(word: string): boolean {
  return (
    capital.test(word[0] ?? '') ||
    lowerFunction.has(word.toLowerCase()) ||
    isNoun.test(word) ||
    determined.test(word) ||
    /['’]s?$/u.test(word)
  )
}

function isPhrase(text: string): boolean {
  if (text.length > 140 || text.split(/\s+/u).length > 18) return false
  if (pastVerb.test(`${relativeFree(text)} `)) return false
  return (
    bareGroup.test(text) ||
    isWritten.test(text) ||
    isNoun.test(text) ||
    /(?:^|\s)\p{Lu}[\p{L}\p{M}’']/u.test(text) ||
    determined.test(text)
  )
}

/** “the developer”, “a rising star”: small letters behind an article. */
const someone =
  /^(?!.*\s(?:is|are|was|were|has|had|have|will|would|said)(?:\s|$))(?:[Tt]he|an?|one|its|his|her|their|another) \p{Ll}[\p{Ll}-]*(?: \p{Ll}[\p{Ll}-]*){0,3}$/u

/** One names somebody, the other says who that is. */
function isApposition(a: string, b: string): boolean {
  const [describes, described] = [isDescription(a), isDescription(b)]
  return (describes && isName(b)) || (described && isName(a))
}

function isDescription(text: string): boolean {
  if (/^(?:made|took|went|gave|sent|left|met|won|lost|began)\s/u.test(text)) return false
  return (isNoun.test(text) || someone.test(text)) && !/^\p{Lu}[\p{L}’'-]* \p{Lu}[\p{L}’'-]*$/u.test(text)
}

function isName(text: string): boolean {
  return /^(?:[\p{Ll}-]+ ){0,2}(?:\p{Lu}[\p{L}\p{M}’'.-]*)(?:,? (?:(?:el|al|ben|bin)-\p{Lu}[\p{L}]*|\p{Lu}[\p{L}\p{M}’'.-]*|of|the|de|del|van|von|der|den|al|bin|la|le))*$/u.test(
    text,
  )
}
