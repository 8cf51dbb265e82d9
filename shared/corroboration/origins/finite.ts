import { denyVerbs, nounVerbs } from './english'
import { isNamedNoun } from './phrases'
import { listed } from './words'

/** “was accused”, “were told”: whoever was is not the one who spoke. */
const passive = /\b(?:was|were|is|are|been|being|be|got)\s+(?:\p{Ll}+ly\s+)?$/iu
/** “the claim denied by the port” */
const doneBy = /^\s+by\s/u
/** “has not yet said”, “didn’t say” */
const negated =
  /(?:\b(?:not|never|neither|nor|declined to|refused to)|n['’]t)\s+(?:(?:\p{Ll}+ly|yet|even|also)\s+)*$/iu
/** “to tell”, “can say”, “would not say”: what somebody may say is not said. */
const open =
  /\b(?:(?:to|can|could|cannot|may|might|must|should|shall|let)|(?:would|could|might|should) (?:\p{Ll}+ )?have)\s+(?:\p{Ll}+ly\s+)?$/iu
const nouns = listed(nounVerbs)
const denying = listed(denyVerbs)
/** What follows a verb that hands on what somebody says. */
const complement =
  /^\s*(?:,|:|\u0001|[.!]?$|\s(?:(?:that|to|he|she|it|they|there|the|an?|his|her|its|their|no|some|many|most|all|if|how|what|why|when|one|two|three)(?!\p{L})|\p{Lu}|\d|\u0001))/u
/** “She also reports”, “Politico reports”, “the letter notes”; but “his claims”, “the claims”, “old reports”. */
const subject =
  /(?:^|[\s“(])(?:he|she|it|they|who|\p{Lu}[\p{L}\p{M}.’'-]*|(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]he) (?:[\p{L}’'-]+ ){0,3}((?!(?:also|now|then|even|further|still|again|\p{Ll}+ly)\s)\p{Ll}+))\s+(?:(?:also|now|then|even|further|still|again|\p{Ll}+ly)\s+)*$/u
const determiner = /^(?:The|A|An|His|Her|Its|Their|Our|These|Those|This|That|Such|Some|Many|No|New|Old)$/u

/** Whether a verb of saying, in a sentence with its quotations made unreadable, hands on what its subject said. */
export function isTold(text: string, start: number, end: number): boolean {
  const [verb, before] = [text.slice(start, end).toLowerCase(), text.slice(0, start)]
  if (passive.test(before) || open.test(before) || doneBy.test(text.slice(end))) return false
  if (negated.test(before) && !denying.has(verb)) return false
  // “recommended closing the bridge”
  const isAdvice = /^(?:propos|recommend)/u.test(verb) && /^\s\p{Ll}{2,}ing\s/u.test(text.slice(end))
  return !nouns.has(verb) || ((isAdvice || complement.test(text.slice(end))) && hasSubject(before))
}

/** “The guild, an old club of pilots, estimates”: what is put in between commas. */
const aside = /,\s(?:an?|the|which|who|\p{Ll}+(?:ed|ing))\s[^,]{3,120},\s$/u

function hasSubject(before: string): boolean {
  const found = subject.exec(before.replace(aside, ' '))
  if (!found) return false
  const word = found[0].trim().split(/\s+/u)[0]!
  return found[1] === undefined ? !determiner.test(word) && !/['’]s?$/u.test(word) : isNamedNoun(found[1])
}
