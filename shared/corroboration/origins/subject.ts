import { strongVerbs, timeLeads } from './english'
import { speakerBefore, type Speaker } from './phrases'
import { either } from './words'

const firstVerb = new RegExp(
  `(?<=\\s)(?:(?:has|have|had|later|also|then|\\p{Ll}+ly)\\s+)*(?:\\p{Ll}{2,}ed|\\p{L}+n[’']t|would|could|did|does|will|is|was|are|were|has|had|have|${either(strongVerbs)})(?=\\s|$)`,
  'u',
)
const whenFirst = new RegExp(`^(?:${either(timeLeads)})\\s`, 'iu')

/** Who does what a sentence tells, before its first verb of the past; what is put in between commas is left out. */
export function subjectOf(clause: string): Speaker | null {
  // “After the clerk fell, Ada Vinter came back and”
  const main = whenFirst.test(clause) ? /,\s(.*)$/su.exec(clause)?.[1] : clause
  if (main === undefined) return null
  const bare = main.replace(
    /, (?:who|which|whose|an?|the) (?:[^,]|,(?=\d))*,/gu,
    (aside) => `,${' '.repeat(aside.length - 1)}`,
  )
  const verb = firstVerb.exec(bare)
  return verb ? speakerBefore(bare.slice(0, verb.index).replace(/\s+/gu, ' ')) : null
}
