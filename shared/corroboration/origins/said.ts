import {
  actVerbs,
  askingOn,
  goingOn,
  heldNouns,
  objectVerbs,
  plainSayVerbs,
  quoteVerbs,
  sayVerbs,
  speechActs,
} from './english'
import { listed, listOf, either } from './words'
import { isUnnamed, sourceOf } from './source'
import { speakerAfter, speakerBefore, type Speaker } from './phrases'
import { isTold } from './finite'
import { inverted } from './inverted'
import { papersIn } from './papers'
import { placed, placeOf, startOf } from './placing'
import { inRelative } from './relative'
import { clause, withoutQuotes, type Said } from './spans'
import { onOccasion, quotingIn } from './spoken'
import { subjectOf } from './subject'
import { tellingIn } from './telling'
import { places } from './terms'
import { endOfAct, endOfCall } from './scope'

const according =
  /\baccording to\s+|\b(?:as )?(?:first )?(?:reported|confirmed|(?<=(?:\bas|\bwas|\bwere|\bbeen|[,\u0001]) )announced|quoted)(?: (?:earlier|first|(?:on )?\p{L}+day|last \p{Ll}+))? by\s+|(?<=, )per (?=(?!(?:annum|capita|cent|day|head|hour|month|person|week|year)\b)\p{L})/giu
/** Whom a teller has it from: “…, Reuters reported, citing two officials”. */
const citing = /[,\u0001]\s+(?:citing|quoting)\s+/giu
const goesOn = new RegExp(
  `(?:(?:,|\\s(?:--|[–—]))\\s+(?:\\p{Ll}+ly )?(?:${either(`${goingOn}|${askingOn}`)})|\\s(?:after|by|while) (?:${either(goingOn)}))(?=[\\s:,])`,
  'giu',
)
/** “a film of her saying that …” */
const heard = new RegExp(
  `\\b(?:of|heard|hear|hears|shows|showed|showing|caught|recorded|filmed) (him|her|them|\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?) (?:${either(goingOn)})(?=\\s)`,
  'giu',
)
/** “the port agrees with Vinter’s view that …”: the clause is hers. */
const held = new RegExp(
  `(?<![\\p{L}])((?:\\p{Lu}[\\p{L}.-]*\\s){0,3}\\p{Lu}[\\p{L}.-]*)['’]s? (?:\\p{Ll}+ )?(?:${either(heldNouns)}) that(?=\\s)`,
  'gu',
)
const called: Readonly<Record<string, string>> = { him: 'he', her: 'she', them: 'they' }
/** “Added the mayor: …” */
const opensInverted = new RegExp(
  `^(?:said|added|wrote|asked|replied)(?=\\s(?:the|an?|\\p{Lu})[^,.\\u0001]{1,80}[:,]\\s*\\u0001)`,
  'iu',
)
/** “She met the crews and said that …”: the subject of the sentence goes on. */
const goesOnSaying = new RegExp(
  `(?<=\\s)(?:and|but) (?:also |then |later |\\p{Ll}+ly |on [^,]{3,20}, )?(${either(plainSayVerbs)})(?=[\\s,:])`,
  'giu',
)
const acts = new RegExp(`(?<=\\s)(?:${speechActs.replace(/\s*\n\s*/g, '')})`, 'giu')
const verbs = new RegExp(`(?<![\\p{L}’'-])(?:${either(`${sayVerbs}|${quoteVerbs}`)})(?![\\p{L}’'-])`, 'giu')
const doing = listed(actVerbs)
const objects = listed(objectVerbs)
const quoting = new Set(listOf(quoteVerbs))

/** So near to its beginning a sentence still tells who spoke the one before it: “Ada Vinter asked.” */
const nearQuote = 60

/** Every attribution in a sentence, in order; words within quotation marks attribute nothing. */
export function saidIn(sentence: string, afterQuote = false): Said[] {
  const text = withoutQuotes(sentence)
  let turnedFirst: Said | undefined
  const found: Said[] = [...papersIn(text, sentence), ...tellingIn(text)]
  const whole = { start: 0, end: text.length }
  for (const { 0: cue, index } of text.matchAll(according)) {
    const speaker = speakerAfter(sentence.slice(index + cue.length), text.slice(0, index).trim() === '')
    if (!speaker) continue
    const place = placeOf(text, index, speaker, true)
    found.push({ start: index, end: index + cue.length, speaker, place, scope: whole })
  }
  for (const { 0: cue, index } of text.matchAll(citing)) {
    const speaker = citedAt(sentence, index + cue.length)
    // “citing his health and an inquiry into the campaign” names no one either.
    const source =
      speaker && !speaker.isPronoun && sourceOf(speaker.phrase.replace(/\s(?:into|over|about)\s.*$/u, ''))
    // “citing privacy concerns” names no one.
    if (speaker && source && (source.kind !== 'unnamed' || isUnnamed(speaker.phrase)))
      found.push({ start: index, end: index + cue.length, speaker, place: 'closing', scope: whole })
  }
  for (const { 0: cue, 1: who = '', index } of text.matchAll(heard)) {
    // “Mayor Ada Vinter of Lund warning of the flood”: not Lund.
    if (places.has(who.toLowerCase())) continue
    const pronoun = called[who.toLowerCase()]
    const from = index + cue.indexOf(' ') + 1
    found.push(
      clause(text, from, index + cue.length, { phrase: pronoun ?? who, isPronoun: pronoun !== undefined }),
    )
  }
  for (const { 0: cue, 1: who = '', index } of text.matchAll(held))
    found.push(clause(text, index, index + cue.length, { phrase: who, isPronoun: false }))
  const inverse = opensInverted.exec(text)
  if (inverse) {
    const speaker = speakerAfter(sentence.slice(inverse[0].length))
    if (speaker) found.push({ start: 0, end: inverse[0].length, speaker, place: 'opening', scope: whole })
  }
  for (const { 0: cue, index } of text.matchAll(acts)) {
    const end = index + cue.length
    if (!isTold(text, index, end)) continue
    const told = inRelative(text, { start: index, end })
    if (told) found.push(told)
    const speaker = speakerBefore(text.slice(0, index))
    if (!speaker) continue
    const where = placed(text, index, speaker)
    const scope = where.place === 'opening' ? { ...where.scope, end: endOfCall(text, end) } : where.scope
    found.push({ start: index, end, speaker, ...where, scope })
  }
  for (const { 0: verb, index } of text.matchAll(verbs)) {
    const end = index + verb.length
    if (/^\p{Lu}/u.test(verb) || found.some((other) => other.start <= index && index < other.end)) continue
    const turned = inverted(text, sentence, { start: index, end })
    if ((!turned && !isTold(text, index, end)) || isMore(verb, text.slice(end))) continue
    const isBeside = (afterQuote && index < nearQuote) || isBesideQuote(text, sentence, index, end)
    if (quoting.has(verb.toLowerCase()) && !isBeside) continue
    const told = inRelative(text, { start: index, end })
    if (told) found.push(told)
    const speaker = turned ?? speakerBefore(text.slice(0, index))
    if (!speaker) continue
    const { place, scope } = turned
      ? { place: 'closing' as const, scope: whole }
      : placed(text, index, speaker)
    // “a boat passed when he asked the clerk for “a rope””: that somebody asked is told by the way.
    if (
      place === 'within' &&
      asking.test(verb) &&
      !beginsSpeech.test(text.slice(end)) &&
      !isAfterQuote(text, index)
    )
      continue
    const isAct = doing.has(verb.toLowerCase())
    // “The mayor called the bridge a disgrace” is her word; “the men who called the police” is no attribution.
    if (isAct && place === 'within' && !isAfterQuote(text, index)) continue
    // “a club that has vowed to win”: that somebody did is said of them by the way.
    if (/(?:^|\s)(?:which|that)$|^needless\b/iu.test(speaker.phrase) || speaker.phrase === 'who') continue
    // “…, a point the harbour office denied”, “the boat Ms. Maren said was hers”
    if (reduced.test(speaker.phrase)) continue
    if (objects.has(verb.toLowerCase()) && isOfThings(text, end)) continue
    const isLed = isAct && place === 'opening'
    found.push({
      start: index,
      end,
      speaker,
      place,
      scope: isLed ? { ...scope, end: endOfAct(text, end) } : scope,
    })
    if (turned) turnedFirst ??= found.at(-1)
  }
  const first = found.find(({ place }) => place === 'opening') ?? turnedFirst
  for (const { 0: cue, index } of text.matchAll(goesOn)) {
    if (found.some((other) => other.start <= index && index < other.end)) continue
    if (isMore(cue.trim().split(' ').at(-1)!, text.slice(index + cue.length))) continue
    const before = text.slice(0, index)
    const isQuoting = text.slice(index).includes('\u0001')
    // “She met the dockers who refuse the deal, saying it is bad”: without words of their own it may be either.
    const isOpen = !isQuoting && !first && byTheWay.test(before)
    // “…, Ada Vinter told reporters, adding …”
    const near = found.find(
      ({ end, place }) =>
        place === 'closing' && end <= index && /^[^,;\u0001]{0,40}$/u.test(text.slice(end, index)),
    )
    const speaker = isOpen && !near ? null : (near?.speaker ?? first?.speaker ?? subjectOf(before))
    if (speaker) found.push(clause(text, index, index + cue.length, speaker))
  }
  for (const { 0: cue, 1: verb = '', index } of text.matchAll(goesOnSaying)) {
    const speaker = first?.speaker ?? subjectOf(text.slice(0, index))
    const end = index + cue.length
    if (speaker && (!quoting.has(verb.toLowerCase()) || isBesideQuote(text, sentence, index, end)))
      found.push(clause(text, index, end, speaker))
  }
  if (!found.some(({ place }) => place === 'opening' || place === 'closing')) found.push(...onOccasion(text))
  if (found.length === 0) found.push(...quotingIn(text, sentence))
  return found
    .map((each) => (first && first.end <= each.start ? inTurn(text, behind(text, each, first)) : each))
    .sort((a, b) => a.start - b.start)
}

/** “The mayor replied after Ada Vinter told dockers that …”: the clause is hers. */
function inTurn(text: string, said: Said): Said {
  const start = Math.max(0, startOf(text.slice(0, said.start), said.speaker))
  const isTurn = said.place === 'within' && turning.test(text.slice(0, start))
  return isTurn && saying.test(text.slice(said.end))
    ? { ...said, place: 'clause', scope: { start, end: text.length } }
    : said
}

const turning = /\s(?:after|when|because|since|before|as|while|although|though|in which|at which|where)\s+$/u
const saying =
  /^(?:\s[^,;\u0001]{1,60})?\s(?:that\s|[^,;]{0,40}\u0001)|^\s(?:he|she|it|they|there|the \p{L}+) (?:is|are|was|were|had|has|have|would|will|could|did)\s/u

/** What others say behind whoever opens the sentence. */
function behind(text: string, said: Said, first: Said): Said {
  const start = Math.max(0, startOf(text.slice(0, said.start), said.speaker))
  const between = text.slice(first.end, start)
  // “Bo Lund said it was good that both the port and the clerk, Ada Vinter, had voiced support”: he says so.
  const hasObject = /^\s(?!(?:on|in|at)\b)[^,.;]{20}/u.test(text.slice(said.end))
  const isHis = said.place === 'closing' && hasObject && /^[^\u0001]*\sthat\s[^\u0001]*$/u.test(between)
  if (isHis || (said.place === 'clause' && /\sboth\s/u.test(between))) return { ...said, place: 'within' }
  // “The mayor said no; it would take years, pilots say, but not many”: the pilots speak of the second half alone.
  const half = text.lastIndexOf(';', said.start) + 1
  return said.place === 'closing' && first.end <= half
    ? { ...said, place: 'clause', scope: { start: half, end: text.length } }
    : said
}

/** “… the dockers who refuse the deal” and “the port was taken to court”: who goes on speaking may not be the subject. */
const byTheWay = /\swho\s[^,]*$|\swhose\s|\s(?:was|were)\s(?:\p{Ll}+ly\s)?\p{Ll}+(?:ed|en)\s/u

/** Whom a citation leads to in the end: “citing one agency, which cited the ministry”. */
function citedAt(sentence: string, from: number): Speaker | null {
  const further = /^[^.;:“”"]{2,80}?, (?:which|who) (?:cited|quoted) /iu.exec(sentence.slice(from))
  return further ? citedAt(sentence, from + further[0].length) : speakerAfter(sentence.slice(from))
}

const asking = /^ask/iu
const beginsSpeech = /^\S*[,:]?\s+\u0001/u
/** “asked the clerk whether “…””: whom, before what. */
const asked = /^(?:\s+[\p{L}.’'-]+){0,5}[,:]?\s+\u0001/u

/** Whether speech ends just before the speaker of a verb, “…?” she asked, or begins just after the verb. */
function isBesideQuote(text: string, sentence: string, start: number, end: number): boolean {
  const asks = asking.test(text.slice(start, end))
  if ((asks ? asked : beginsSpeech).test(text.slice(end))) return true
  const before = /\u0001(,?)\s+(?:[^\s\u0001]+\s+){0,6}$/u.exec(text.slice(0, start))
  return before !== null && (before[1] === ',' || /[,.?!…—-]/u.test(sentence[before.index - 1] ?? ''))
}

/** “He added 25 points”, “adding to fears”: more of something, not of what was said. */
function isMore(verb: string, after: string): boolean {
  return (
    /^add/iu.test(verb) &&
    /^\s+(?:to\s|(?:his|her|its|their) (?:name|own|support|voice|weight)s?(?!\p{L})|an? (?:third|second|further)\s|(?:about |more than |another |some )?[\d$€£])/u.test(
      after,
    )
  )
}

function isAfterQuote(text: string, at: number): boolean {
  return text.slice(0, at).includes('\u0001')
}

const things =
  /^\s+(?:the|an?|its|his|her|their|this|dozens|hundreds|thousands|some|several|many|two|three|four|five|six|ten|\d+|(?!(?:always|does|days|has|hours|months|perhaps|was|weeks|years)\s)\p{Ll}{4,}s)\s/iu

/** “posted the film”, where nothing of it stands between quotation marks. */
function isOfThings(text: string, end: number): boolean {
  const object = things.test(text.slice(end))
  return (
    object &&
    !/^[^\u0001]{0,80}?(?:[:,]\s*\u0001|\sthat\s(?!(?:day|night|week|month|year|summer|winter|spring|fall|time)\b))/u.test(
      text.slice(end),
    )
  )
}

const reduced =
  /^(?:an?|the) \p{Ll}+ (?:the|an?|its|his|her|their) |^(?:an?|the) (?:accusation|allegation|argument|assertion|characteri[sz]ation|charge|claim|contention|fact|idea|move|notion|point|position|suggestion) \p{Lu}|\s(?:he|she|they) and |\sthan what\s|^that['’]s\s/iu
