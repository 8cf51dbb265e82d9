import { numbersIn } from '../../shared/text/numbers'
import type { TextRange } from '../../shared/text/range'
import { sentencesOf } from '../../shared/text/sentences'
import { randomFrom } from './random'

/** What became of a text: how many of its words changed is given, everything else is by chance. */
export interface Edited {
  readonly text: string
  /** Where the words of a range of the old text are now; null when its sentence was deleted. */
  placeOf(range: TextRange): TextRange | null
  /** Sentences of the old text of which a look-alike with another number was planted, near or far. */
  readonly copied: readonly { readonly sentence: TextRange; readonly where: 'near' | 'far' }[]
  /** Where the look-alikes stand. */
  readonly lookAlikes: readonly TextRange[]
}

export interface Edits {
  /** Share of words that are replaced (half of them), deleted (a quarter) or get another after them. */
  readonly words: number
  /** Share of sentences deleted as wholes. */
  readonly sentences: number
  /** Share of the sentences with a number that get a look-alike. */
  readonly lookAlikes: number
  /** Whether those sentences then go, and their look-alike alone stays. */
  readonly originalsGone?: boolean
  readonly seed: number
}

interface Piece {
  readonly text: string
  /** Where it stood; undefined for what came. */
  readonly from?: TextRange
  readonly isLookAlike?: true
}

export function edit(text: string, edits: Edits): Edited {
  const random = randomFrom(edits.seed)
  const sentences = sentencesOf(text)
  const vocabulary = text.match(/\p{L}+/gu) ?? []
  const anyWord = () => vocabulary[Math.floor(random() * vocabulary.length)]!
  const copied: { sentence: TextRange; where: 'near' | 'far' }[] = []
  const gone = new Set<TextRange>()
  const planted = new Map<number, string[]>()
  sentences.forEach((sentence, i) => {
    const copy =
      random() < edits.lookAlikes ? withOtherNumber(text.slice(sentence.start, sentence.end)) : null
    if (copy !== null) {
      const where = copied.length % 2 === 0 ? 'near' : 'far'
      const at =
        where === 'near' ? i + Math.floor(random() * 3) - 1 : (i + sentences.length / 2) % sentences.length
      const after = Math.max(0, Math.min(sentences.length - 1, Math.floor(at)))
      planted.set(after, [...(planted.get(after) ?? []), copy])
      copied.push({ sentence, where })
      if (edits.originalsGone) gone.add(sentence)
    } else if (random() < edits.sentences) gone.add(sentence)
  })

  const pieces: Piece[] = []
  let last = 0
  sentences.forEach((sentence, i) => {
    pieces.push({ text: text.slice(last, sentence.start) })
    if (!gone.has(sentence)) pieces.push(...changedWords(text, sentence, edits.words, random, anyWord))
    for (const copy of planted.get(i) ?? []) pieces.push({ text: ' ' }, { text: copy, isLookAlike: true })
    last = sentence.end
  })
  pieces.push({ text: text.slice(last) })
  return { ...join(pieces), copied }
}

function* changedWords(
  text: string,
  { start, end }: TextRange,
  share: number,
  random: () => number,
  anyWord: () => string,
): Generator<Piece> {
  let last = start
  for (const { 0: word, index } of text.slice(start, end).matchAll(/\S+/g)) {
    const from = { start: start + index, end: start + index + word.length }
    yield { text: text.slice(last, from.start) }
    last = from.end
    const chance = random()
    if (chance >= share) yield { text: word, from }
    else if (chance < share / 2) yield { text: anyWord(), from }
    else if (chance > share * 0.75) {
      yield { text: word, from }
      yield { text: ` ${anyWord()}` }
    }
  }
}

function join(pieces: readonly Piece[]): Omit<Edited, 'copied'> {
  const kept: { from: TextRange; now: TextRange }[] = []
  const lookAlikes: TextRange[] = []
  let text = ''
  for (const piece of pieces) {
    const now = { start: text.length, end: text.length + piece.text.length }
    text += piece.text
    if (piece.from) kept.push({ from: piece.from, now })
    if (piece.isLookAlike) lookAlikes.push(now)
  }
  const placeOf = ({ start, end }: TextRange) => {
    const words = kept.filter(({ from }) => from.start < end && from.end > start)
    const [first, final] = [words[0], words.at(-1)]
    return first && final ? { start: first.now.start, end: final.now.end } : null
  }
  return { text, placeOf, lookAlikes }
}

/** The sentence with its first number in figures made another; null when it has none. */
function withOtherNumber(sentence: string): string | null {
  const number = numbersIn(sentence).find(({ start }) => /[1-9]/.test(sentence[start]!))
  if (!number) return null
  const digit = sentence[number.start]!
  const other = digit === '9' ? '3' : String(Number(digit) + 1)
  return sentence.slice(0, number.start) + other + sentence.slice(number.start + 1)
}
