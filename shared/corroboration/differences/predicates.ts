import { irregularForms, nounForms, unchangedPasts } from '../../text/english-words'
import type { TextRange } from '../../text/range'
import { tokensWithin, type Side, type Sides } from './sides'

const nouns = new Set(nounForms.split(/\s+/))
const irregular = new Set([
  ...unchangedPasts.split(/\s+/),
  ...Object.entries(irregularForms)
    .filter(([word]) => !nouns.has(word))
    .flatMap(([, forms]) => forms.split('|'))
    .filter((form) => !/(?:s|ing|ions?|al|[es]nce|ense)$/.test(form)),
])

/** How many words may stand between a fact and the verb before it that it belongs to, or the one behind it. */
const [reach, reachBehind] = [9, 6]

/**
 * The verb that tells what happened at a date: the last of the past, or after a helping verb, before it in its
 * clause, or the one right after it; its token, undefined where none is seen.
 */
export function verbOf(side: Side, range: TextRange): number | undefined {
  const { tokens, start } = side.passage
  const [first, past] = tokensWithin(side, range)
  for (let at = first - 1; at >= Math.max(0, first - 1 - reach); at--) {
    if (
      parted.test(
        side.text.slice(tokens[at]!.end - start, (tokens[at + 1]?.start ?? start + range.start) - start),
      )
    )
      break
    if (isVerb(side, at)) return at
  }
  const next = tokens[past]
  return next && !parted.test(side.text.slice(range.end, next.start - start)) && isVerb(side, past)
    ? past
    : undefined
}

/** The verb of what is counted: “were killed” or “died” behind it, or the one before it; its token. */
export function verbOfCounted(side: Side, range: TextRange): number | undefined {
  const { tokens, start } = side.passage
  const past = tokensWithin(side, range)[1]
  for (let at = past + 1; at < Math.min(tokens.length, past + reachBehind); at++) {
    const gap = side.text.slice(tokens[at - 1]!.end - start, tokens[at]!.start - start)
    const [word, before] = [at, at - 1].map((each) => wordAt(side, each))
    if (parted.test(gap) || joins.test(word!)) break
    if (!isVerb(side, at)) continue
    if (!isPast(word!) || helps.test(before!) || tokens[at - 1]!.term >= 0) return at
  }
  return verbOf(side, range)
}

const toDo = /^(?:to|will|would|may|be|been)$/i

function isVerb(side: Side, at: number): boolean {
  const word = wordAt(side, at)
  if (side.passage.tokens[at]!.term < 0) return false
  // “To neighboring Orr” tells of no deed.
  return isPast(word) || (at > 0 && toDo.test(wordAt(side, at - 1)) && /^\p{Ll}+(?<!ing)$/u.test(word))
}

const joins = /^(?:and|or|but|as|who|which|that|when|while|after|before)$/i
const helps = /^(?:was|were|is|are|be|been|being|had|has|have)$/i

function wordAt({ passage: { tokens, start }, text }: Side, at: number): string {
  return text.slice(tokens[at]!.start - start, tokens[at]!.end - start)
}

/** Whether a word is one of the past, as “sank”, “killed”. */
export function isPastAt(side: Side, at: number): boolean {
  return isPast(wordAt(side, at))
}

/** Whether two verbs say the same, or the like: “quit” and “left” both are the opposite of “joined”. */
export function areSameVerb({ here, there }: Sides, verb: number, other: number): boolean {
  const [a, b] = [here.passage.tokens[verb]!, there.passage.tokens[other]!]
  if (here.passage.lexicon.areOpposite(a.term, b.term)) return false
  return (
    here.partners.get(verb) === other || a.term === b.term || here.passage.lexicon.areAllied(a.term, b.term)
  )
}

const parted = /[,;:.!?\n“”"–—]/

function isPast(word: string): boolean {
  return /^\p{Ll}+$/u.test(word) && (/[^e]ed$/.test(word) || irregular.has(word))
}
