import { allies, contraries } from './opposites'
import { findToken, phrasesFrom, type Phrase } from './vocabulary'

/** A word of a text, or several that say one thing: where it stands and what it says. */
export interface Token {
  readonly start: number
  readonly end: number
  /** The number of what it says, whatever its form or synonym; -1 for a word that only joins others. */
  readonly term: number
  /** The number of the word itself, whatever its form; -1 as for `term`. */
  readonly form: number
}

interface Entry {
  readonly folded: string
  readonly term: number
  readonly form: number
  readonly phrases: readonly Phrase[] | undefined
}

/** Scripts that put no space between words: each of their letters counts as one. */
const unspaced =
  '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}'
const word = new RegExp(
  `[${unspaced}]|(?:\\p{L}\\.){2,}|[\\p{L}\\p{M}]+(?:['’][sS](?!\\p{L}))?|\\p{N}+(?:[.,]\\p{N}+)*(?:(?:st|nd|rd|th)(?!\\p{L}))?`,
  'gu',
)

/** Nothing longer is a word; what is kept of each is bounded. */
const longest = 64

/** Numbers what the words of texts say, so that texts can be compared. */
export class Lexicon {
  private readonly entries = new Map<string, Entry>()
  private readonly numbers = new Map<string, number>()
  private readonly shares: number[] = []
  private readonly keys: string[] = []
  private readonly figures: boolean[] = []

  /** How many different things words say. */
  get size(): number {
    return this.numbers.size
  }

  /** What a term counts for besides how rare it is: 1, or less for what all news is full of. */
  shareOf(term: number): number {
    return this.shares[term] ?? 0
  }

  /** Whether a term is a number in figures, however it is written. */
  isFigure(term: number): boolean {
    return this.figures[term] ?? false
  }

  /** Whether two terms are of opposite sense. */
  areOpposite(a: number, b: number): boolean {
    return contraries.get(this.keys[a]!)?.has(this.keys[b]!) ?? false
  }

  /** Whether two terms are not of one sense, but oppose the same. */
  areAllied(a: number, b: number): boolean {
    return allies.get(this.keys[a]!)?.has(this.keys[b]!) ?? false
  }

  /** The words of a part of a text, in order. */
  tokensOf(text: string, start = 0, end = text.length): Token[] {
    const entries: Entry[] = []
    const ranges: number[] = []
    for (const { 0: written, index } of text.slice(start, end).matchAll(word)) {
      entries.push(this.entryOf(written.slice(0, longest)))
      ranges.push(start + index, start + index + written.length)
    }
    const tokens: Token[] = []
    for (let at = 0; at < entries.length;) {
      const phrase = entries[at]!.phrases?.find(({ rest }) =>
        rest.every((folded, i) => entries[at + 1 + i]?.folded === folded),
      )
      const count = phrase ? phrase.rest.length + 1 : 1
      const { term, form } = phrase ? this.termsOf(phrase) : entries[at]!
      tokens.push({ start: ranges[2 * at]!, end: ranges[2 * (at + count) - 1]!, term, form })
      at += count
    }
    return tokens
  }

  private entryOf(written: string): Entry {
    let entry = this.entries.get(written)
    if (!entry) {
      const found = findToken(written)
      entry = { folded: found.folded, phrases: phrasesFrom(found.folded), ...this.termsOf(found) }
      this.entries.set(written, entry)
    }
    return entry
  }

  private termsOf(says: { readonly sense: string; readonly stem: string; readonly share: number }) {
    if (says.share === 0) return { term: -1, form: -1 }
    return { term: this.numberOf(says.sense, says.share), form: this.numberOf(says.stem, says.share) }
  }

  private numberOf(key: string, share: number): number {
    let number = this.numbers.get(key)
    if (number === undefined) {
      number = this.numbers.size
      this.numbers.set(key, number)
      this.shares.push(share)
      this.keys.push(key)
      this.figures.push(/^\d/.test(key))
    }
    return number
  }
}
