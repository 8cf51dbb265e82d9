import { demonyms } from './english'
import { institutionNouns, paperNouns, roleNouns, spokesNouns } from './nouns'
import { either, listOf } from './words'

/** Whether a phrase has a word for an institution. */
export const institution = new RegExp(
  `(?:^|[\\s’'-])(?:${either(institutionNouns)})(?:['’]s?)?(?=$|[\\s,.])`,
  'iu',
)

/** Whether a phrase has a word for what somebody is. */
export const role = new RegExp(
  `(?:^|[\\s-])(?:${either(`${roleNouns}|${spokesNouns}`)})\\.?(?=$|[\\s,.])`,
  'iu',
)

/** “a blogger on the Web site”, where the name of a paper or a site follows. */
export const onPaper = new RegExp(
  `\\s(?:on|at|of|for|from|with) (?:[\\p{L}’'-]+ ){0,3}(?:${either(paperNouns)})$`,
  'iu',
)

/** Countries and what is made from their names. */
export const places = new Set(
  Object.keys(demonyms).flatMap((country) => [country, ...listOf(demonyms[country]!)]),
)

/** A name without its article and without what is put behind it. */
export function bare(text: string): string {
  return text
    .replace(/^(?:the|an?) /iu, '')
    .replace(/^(\p{Ll}.*), \p{Lu}.*$/u, '$1')
    .trim()
}

const many =
  /^(?:some|several|many|most|few|both|all|every|each|two|three|four|five|six|seven|eight|nine|ten|dozens|other|others|people|those|multiple|an? (?:number|handful|couple|majority|host)|(?:number|handful|couple|majority|host) of|\d+)\b|\p{Ll}(?<!s)s$|(?:men|women|people)$/iu

/** Whether a name speaks of more than one. */
export function isMany(name: string): boolean {
  return many.test(
    name.replace(/\s(?:of|for|at|from|with|in|on|who|which|close|familiar|briefed|near|to|about)\s.*$/iu, ''),
  )
}
