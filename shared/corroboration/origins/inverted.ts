import type { TextRange } from '../../text/range'
import { describingParticiples, invertVerbs, strongVerbs } from './english'
import { institutionNouns, roleNouns, unnamedNouns } from './nouns'
import { speakerAfter, speakerBefore, type Speaker } from './phrases'
import { either, listed } from './words'

const invertible = listed(invertVerbs)
/** “…, said Ada Vinter, the mayor.”: nothing but a name, and who that is. */
const namedAtEnd = /^\s+(?:\p{Lu}[\p{L}’'.-]*\s?){2,5}(?:[,.]\s|[,.]?$)/u
const startsSubject =
  /^\s+(?:the|an?|its|his|her|one|two|(?:\p{Ll}[\p{Ll}-]* ){0,2}\p{Lu}|(?:he|she|they|it)(?=\s*[.,]|$))/u

/**
 * Who speaks where the verb, a stretch of the text, stands before them: “…,” said the minister; “…, said the ministry.”
 * `text` is the sentence with its quotations made unreadable.
 */
export function inverted(text: string, sentence: string, { start, end }: TextRange): Speaker | null {
  const before = text.slice(0, start).trimEnd()
  if (!invertible.has(text.slice(start, end).toLowerCase()) || !/[,\u0001]$/u.test(before)) return null
  // “explained the mayor to the Post”
  const after = sentence.slice(end).replace(/\sto (?:(?:the )?\p{Lu}|reporters\b).*$/su, '')
  const isQuoted = /\u0001,?$/u.test(before)
  const isTurned =
    (isQuoted || inTime.test(`${before.replace(/, (?:who|which|whose|where) [^,]*,/gu, ',')} `)) &&
    !inTime.test(after.replace(/,? (?:who|which|whose|where|that(?= (?:is|was|were|has|had) )) .*$/su, ''))
  const short = isQuoted ? namedFirst.exec(after)?.[1] : undefined
  if (short !== undefined) return { phrase: short, isPronoun: false }
  if (isTurned && (namedLast.test(after) || nounLast.test(after))) return speakerAfter(after)
  if (!startsSubject.test(after)) return null
  if (namedAtEnd.test(after) && !/,\s(?:was|were|is|are|had|has|would|will)\s/u.test(after))
    return speakerAfter(after)
  // “Ms. Thiel, the chief engineer, said the dam was safe” goes on with what she said.
  if (!isQuoted && (speakerBefore(before) !== null || /\s(?:was|were|is|had|has|would|will)\s/u.test(after)))
    return null
  return speakerAfter(after)
}

/** A verb of some time in what may be no more than who spoke. */
const inTime = new RegExp(
  String.raw`\s(?:is|are|was|were|am|be|been|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|(?!(?:${either(describingParticiples)})\b)\p{Ll}{2,}ed(?!\s(?!(?:an?|the|his|her|its|their|that|to|on|in|by|at|from|out|up|down|over|for|with|into|more)\s)\p{Ll})|\p{L}+n[’']t|${either(strongVerbs)})(?=[\s,.])`,
  'u',
)
const named = String.raw`\p{Lu}[\p{L}’'.-]*`
/** “… said the company’s recently named chief Ada Vinter in a note”, “reports Vinter.” */
const namedLast = new RegExp(
  `^\\s+(?:(?:[\\p{L}\\d&’'.-]+\\s){0,9}?${named}\\s${named}|(?:the )?${named})(?=[,.]|$|\\s(?:in|on|at|of|for|from|with|during|after|last|late|early)\\s)`,
  'u',
)
/** “…,” says Ada Vinter in the film “Tolls”. */
const namedFirst = new RegExp(`^\\s+(${named}(?:\\s${named}){0,2})(?=\\s(?:in|on|at|during)\\s)`, 'u')
/** “… say officials”, “said the port agency on Friday.” */
const nounLast = new RegExp(
  `^\\s+(?:(?:the|an?|one|its|his|her|their|some|many|several) (?:[\\p{L}’'-]+\\s){0,4}|(?:(?!(?:by|for|from|in|of|on|to|with)\\s)[\\p{L}’'-]+\\s){0,2})(?:${either(`${institutionNouns}|${unnamedNouns}|${roleNouns}`)})(?=[,.]|$|\\s(?:in|on|at|of|for|from|with|last|late|early)\\s)`,
  'u',
)
