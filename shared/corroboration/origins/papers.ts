import { goingOn } from './english'
import { documentNouns } from './nouns'
import { clause, type Said } from './spans'
import { subjectOf } from './subject'
import { either } from './words'

const capitals = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*(?: (?:of|for|and|the)(?= \p{Lu})| \p{Lu}[\p{L}\p{M}’'-]*)*`
/** “The letter quotes the Harbour Masters’ Guild, which …”: whose words a paper has. */
const quoting = new RegExp(
  `(?:^|\\s)(?:${either(documentNouns)})s? (?:also |then )?(?:quotes|quoted|cites|cited)(?: from)? (?:the )?(?=(${capitals}))`,
  'giu',
)
/** “The guild sent the mayor a letter saying …”: that it was sent the article tells, what follows they say. */
const message = new RegExp(
  '\\b(?:letter|statement|memo|e-?mail|message|note|petition|tweet|post)s?\\b[^,;:\\u0001]{0,80}?\\s(?=(?:saying|stating|asking|calling|urging|demanding|warning|accusing|claiming|arguing|vowing)[\\s:])',
  'giu',
)

/** “It follows Ms. Vinter’s statement on Friday criticising the port”: the clause is hers. */
const uttered = new RegExp(
  `(?<![\\p{L}])((?:\\p{Lu}[\\p{L}.-]*\\s(?:(?:of|for) )?){0,4}\\p{Lu}[\\p{L}.-]*)['’]s? (?:\\p{Ll}+ )?(?:comments|letter|memo|message|remarks|speech|statement|tweet)s?\\b[^,;:\\u0001]{0,40}?\\s(?=(?:${either(goingOn)})\\s)`,
  'gu',
)

/** What a sentence, of which `text` has the quotations made unreadable, has from papers or in messages. */
export function papersIn(text: string, sentence: string): Said[] {
  const cited = [...text.matchAll(quoting)].flatMap(({ 0: cue, index }): Said[] => {
    const end = index + cue.length
    const name = new RegExp(`^${capitals}`, 'u').exec(sentence.slice(end))?.[0]
    if (name === undefined) return []
    const speaker = { phrase: name, isPronoun: false }
    return [{ start: index, end, speaker, place: 'closing', scope: { start: 0, end: text.length } }]
  })
  const sent = [...text.matchAll(message)].flatMap(({ 0: cue, index }) => {
    const speaker = subjectOf(text.slice(0, index))
    return speaker ? [clause(text, index + cue.length, index + cue.length, speaker)] : []
  })
  const theirs = [...text.matchAll(uttered)].map(({ 0: cue, 1: phrase = '', index }) =>
    clause(text, index + cue.length, index + cue.length, { phrase, isPronoun: false }),
  )
  return [...cited, ...sent, ...theirs]
}
