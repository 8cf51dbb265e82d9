import { occasions, timeLeads } from './english'
import type { Speaker } from './phrases'
import type { Said } from './spans'
import { either } from './words'

const whenFirst = new RegExp(
  `^(?:(?:and|but|even|only|just|right|shortly|soon|moments|minutes|hours|days|weeks|months|years) )*(?:${either(timeLeads)})\\s`,
  'iu',
)

const follows =
  /^(?:and |but )?(?:all )?(?:this|that|it) (?:comes|came) [^,;\u0001]{0,60}?(?:after|as|before|since|when)\s+$/iu

/** Where in a sentence an attribution stands whose verb begins at a place, and of what it speaks. */
export function placed(text: string, at: number, speaker: Speaker): Pick<Said, 'place' | 'scope'> {
  const place = placeOf(text, at, speaker)
  const whole = { start: 0, end: text.length }
  const start = Math.max(0, startOf(text.slice(0, at), speaker))
  // “Ada Vinter, who ran the port, said …”: who she is, the article tells itself.
  const isDescribed = /^, (?:who|whose|which)\s(?!(?:has |had |have )?(?:said|says|told)\b)/u.test(
    text.slice(start + speaker.phrase.length, at),
  )
  if (place === 'opening' && isDescribed) return { place, scope: { start: at, end: text.length } }
  // “When the mayor said no, dockers left”: what the others did is not what she said.
  if (whenFirst.test(text) && !/^as\s/iu.test(text) && start > 0 && !text.slice(0, start).includes(',')) {
    const main = text
      .slice(at)
      .search(
        /,\s(?=(?:the|his|her|its|their|he|she|it|they|some|many|\p{Lu}[\p{L}.’'-]*|an? (?:[\p{L}-]+ ){1,4}(?:\p{Ll}{2,}ed|began|came|was|were|is|has|had|went|took|made))\s)/u,
      )
    return { place: 'clause', scope: { start, end: main < 0 ? text.length : at + main } }
  }
  // “After the fire, the mayor said …”: when it was is not what she said.
  if (place === 'opening' && whenFirst.test(text)) return { place, scope: { start, end: text.length } }
  // “The song — a pilot wrote of such songs in a book — was sung”
  const aside = /\s(?:[–—]|--)\s+$/u.test(text.slice(0, start)) ? /[^–—]{12,}?\s(?:[–—]|--)\s/uy : null
  if (aside && place !== 'opening') {
    aside.lastIndex = at
    const closed = aside.exec(text)
    if (closed) return { place: 'clause', scope: { start, end: at + closed[0].length } }
  }
  const goesOnAfter =
    place === 'within' || (place === 'closing' && /\s(?:that|why|whether|how)\s|\u0001/u.test(text.slice(at)))
  if (goesOnAfter && whenFirst.test(text) && /,\s+$/u.test(text.slice(0, start)))
    return { place: 'opening', scope: { start, end: text.length } }
  if (place === 'opening') return { place, scope: whole }
  // “This comes a day after the port said …” tells what the port said, not when it came.
  if (follows.test(text.slice(0, start))) return { place: 'clause', scope: { start, end: text.length } }
  const opens =
    start > 0 &&
    /(?:[,;\u0001]|--|[–—])\s*(?:and|but|while|although|though|yet)(?:\s+|,\s+as\s+)$/iu.test(
      text.slice(0, start),
    )
  if (opens) return { place: 'clause', scope: { start, end: text.length } }
  return { place, scope: whole }
}

/** Where a speaker is named in what stands before the verb; what tells their party may have been left out of the phrase. */
export function startOf(before: string, { phrase }: Speaker): number {
  const text = before.toLowerCase()
  const whole = text.lastIndexOf(phrase.toLowerCase())
  return whole >= 0 ? whole : text.lastIndexOf(phrase.toLowerCase().split(',')[0]!)
}

/** Words that open the sentence, or close it behind a comma or a quotation, speak of all of it. */
export function placeOf(text: string, at: number, speaker: Speaker, isCued = false): Said['place'] {
  const before = text.slice(0, at).trimEnd()
  const spoken = isCued ? before.length : startOf(before, speaker)
  const rest = text.slice(at)
  const all = before.slice(0, Math.max(0, spoken)).trim()
  // “The bridge, as port officials said, was closed”
  const isAdded = !isCued && !speaker.isPronoun && /^\p{L}+\s*[,.\u0001]/u.test(rest)
  const lead = isAdded ? all.replace(/(?<=,)\s+as$/u, '') : all
  if (lead === '' || (!isCued && isAside(lead))) return 'opening'
  // “The bridge, port officials said, was closed”
  if (!isCued && /[,\u0001–—-]$/u.test(lead) && /^\p{L}+(?: on \p{L}+)?,\s/u.test(rest)) return 'closing'
  const closes = /^[^;]{0,200}[.!?\u0001\s]*$/u.test(rest) && (isCued || /[,\u0001–—-]$/u.test(lead))
  return closes ? 'closing' : 'within'
}

const asides = new RegExp(
  `^(?:(?:${either(occasions)}|but|and|so|yet|however|meanwhile|still|instead|though|today|yesterday|from|for|\\d{4}|(?!according)\\p{L}{2,}ing|asked|pressed|questioned)\\b[^,]*,?\\s*){1,3}$`,
  'iu',
)

/** “In a statement on Friday,”: what may stand before the speaker who opens a sentence. */
function isAside(lead: string): boolean {
  return lead.length < 90 && asides.test(lead)
}
