import { functionWords, newsWords } from '../text/english-words'
import { stemOf } from '../text/stem'
import { smallNumbers, tens } from '../text/english'

/** A word of a text: where it stands, and the number of what it says. */
export interface Token {
  readonly start: number
  readonly end: number
  /** What it says, whatever its form; -1 for a word that only joins others. */
  readonly term: number
}

/** Scripts that put no space between words: each pair of letters side by side counts as one. */
const unspaced =
  '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}'
const word = new RegExp(
  `[${unspaced}]|(?:\\p{L}\\.){2,}|[\\p{L}\\p{M}]+(?:['’](?:s|S)(?![\\p{L}]))?|\\p{N}+(?:[.,]\\p{N}+)*`,
  'gu',
)

/** Longer words are no words; what is kept of each is bounded. */
const longest = 64

/** The words that texts are made of, each by what it says: its stem, or the number that it names. */
export class Lexicon {
  private readonly byToken = new Map<string, number>()
  private readonly byKey = new Map<string, number>()
  private readonly shares: number[] = []

  get size(): number {
    return this.byKey.size
  }

  /** What a word counts for besides how rare it is: 1, or less for what all news is full of. */
  shareOf(term: number): number {
    return this.shares[term] ?? 0
  }

  tokensOf(text: string, start = 0, end = text.length): Token[] {
    const tokens: Token[] = []
    for (const { 0: written, index } of text.slice(start, end).matchAll(word))
      tokens.push({
        start: start + index,
        end: start + index + written.length,
        term: this.termOf(written.slice(0, longest)),
      })
    return tokens
  }

  private termOf(written: string): number {
    let term = this.byToken.get(written)
    if (term === undefined) this.byToken.set(written, (term = this.find(written)))
    return term
  }

  private find(written: string): number {
    const folded = foldToken(written)
    if (folded === '' || (joining.has(folded) && !/^\p{Lu}{2,}$/u.test(written))) return -1
    const key = numberWords.get(folded) ?? stemOf(folded)
    let term = this.byKey.get(key)
    if (term === undefined) {
      term = this.byKey.size
      this.byKey.set(key, term)
      this.shares.push(common.has(key) ? 0.3 : 1)
    }
    return term
  }
}

const marks = /\p{M}/gu

function foldToken(written: string): string {
  if (/^\p{N}/u.test(written)) return written.replace(/,(?=\d{3})/g, '').normalize('NFKC')
  return written
    .replace(/['’][sS]$/, '')
    .replaceAll('.', '')
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
}

const list = (words: string) => words.split(/\s+/)
const joining = new Set(list(functionWords))
const common = new Set(list(newsWords).map(stemOf))
const numberWords = new Map([
  ...smallNumbers.map((name, i) => [name, String(i)] as const),
  ...tens.map((name, i) => [name, String(i * 10 + 20)] as const),
])
