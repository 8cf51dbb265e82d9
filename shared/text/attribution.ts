import { sayingVerbs } from './english-words'
import type { TextRange } from './range'

const verb = `(?:${sayingVerbs.replace(/\s+/g, '')})(?!\\p{L})`
const who = '[^,;:.“”"]{1,80}?'
const aside = '(?:, [^,;:“”"]{1,80},)?'

/** The parts of a sentence that only tell who says it, each by its first group. */
const patterns = [
  // “…, police said on Saturday.” and “…,” she told reporters.
  new RegExp(`[,”"’]( ${who}${aside} ${verb}[^,;“”"]{0,80})[.]?$`, 'du'),
  // “…,” said Ada Lunde, the mayor.
  new RegExp(`[,”"’]( ${verb}[^;“”"]{0,100})[.]?$`, 'du'),
  // Ada Lunde, the mayor, told the Times that …
  new RegExp(`^((?:${who})${aside} ${verb}(?: [^,;:“”"]{0,60}?)?(?: that|:|,)?) (?=.{12})`, 'du'),
  // …, she said, …
  new RegExp(`,( ${who} ${verb}(?: [^,;“”"]{0,40})?),`, 'du'),
  new RegExp('(?<!\\p{L})([Aa]ccording to [^,;.“”"]{1,80})', 'du'),
  new RegExp('^([Aa]s (?:first )?reported by [^,;.“”"]{1,60}),', 'du'),
]

/** Without one of these nothing below is there; looking for them alone is fast. */
const hint = new RegExp(`${verb}|ccording to|reported by`, 'u')

/** The stretches of a sentence that tell who says what the rest says; offsets within the sentence. */
export function attributionsIn(sentence: string): TextRange[] {
  if (!hint.test(sentence)) return []
  return patterns.flatMap((pattern) => {
    const found = pattern.exec(sentence)?.indices?.[1]
    return found ? [{ start: found[0], end: found[1] }] : []
  })
}
