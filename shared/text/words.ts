import { scales, smallNumbers, tens } from './english'

/** The words of a text, and its punctuation marks one by one, in order; white space is none. */
export interface Words {
  readonly text: string
  readonly count: number
  /** UTF-16 offset of each word in `text`. */
  readonly starts: Int32Array
  /** UTF-16 offset just past each. */
  readonly ends: Int32Array
  /** A number for each word, the same for words that differ only in case, typography or Unicode form. */
  readonly keys: Int32Array
}

/** Hints where a line may break, byte order marks: nobody sees them, and they part no word. */
const unseen = '\u00ad\u200b\u2060\ufeff'

/** A full stop joins figures only: texts of other programs may lack the space before a sentence. */
const joint = `(?:[’'${unseen}\\u2010\\u2011-]|(?<=\\p{N})[.,:](?=\\p{N}))`
const word = new RegExp(`[\\p{L}\\p{M}\\p{N}]+(?:${joint}[\\p{L}\\p{M}\\p{N}]+)*|[^\\s${unseen}]`, 'gu')

/** Scripts that put no space between words: each of their letters counts as one. */
const unspaced =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u
const letter = /.\p{M}*/gu

/** Numbers the words of texts that are to be compared with each other. */
export class Vocabulary {
  private readonly byWord = new Map<string, number>()
  private readonly byKey = new Map<string, number>()
  private readonly weights: number[] = []
  private readonly kin: number[] = []
  private readonly stems = new Map<string, number>()

  /** How many different words there are. */
  get size(): number {
    return this.byKey.size
  }

  idOf(token: string): number {
    const known = this.byWord.get(token)
    if (known !== undefined) return known
    const key = foldWord(token)
    let id = this.byKey.get(key)
    if (id === undefined) {
      id = this.byKey.size
      this.byKey.set(key, id)
      this.weights.push(weigh(key))
      this.kin.push(this.kinOf(key, id))
    }
    this.byWord.set(token, id)
    return id
  }

  /** How much it tells that two texts share this word: 0 for a mark, 1 for a short word, 2 for others. */
  weightOf(id: number): number {
    return this.weights[id] ?? 0
  }

  /** Whether one may have come in place of the other: two numbers, or forms of a word. */
  areKin(id: number, other: number): boolean {
    return this.kin[id] === this.kin[other]
  }

  private kinOf(key: string, id: number): number {
    if (isNumber(key)) return -1
    if (key.length < 5) return -2 - id
    const stem = key.slice(0, 5)
    if (!this.stems.has(stem)) this.stems.set(stem, this.stems.size)
    return this.stems.get(stem)!
  }
}

const numberWords = new Set([...smallNumbers, ...tens, ...Object.keys(scales)])

function isNumber(key: string): boolean {
  return /^\p{N}/u.test(key) || numberWords.has(key.replace(/-.*/, ''))
}

function weigh(key: string): number {
  if (!/[\p{L}\p{N}]/u.test(key)) return 0
  return key.length > 3 || /\p{N}/u.test(key) || unspaced.test(key) ? 2 : 1
}

const plainWord = /^[!-~]*$/
const quotes = /[\u2018\u2019\u201a\u201b\u2032\u02bc]/g
const doubleQuotes = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g
const dashes = /[\u2010-\u2015\u2212]/g
const unseenSigns = new RegExp(`[${unseen}]`, 'g')

/** A word without what does not make it another: case, style of quotes and dashes, Unicode form. */
export function foldWord(token: string): string {
  if (plainWord.test(token)) return token.toLowerCase()
  return token
    .replace(unseenSigns, '')
    .replace(quotes, "'")
    .replace(doubleQuotes, '"')
    .replace(dashes, '-')
    .toLowerCase()
    .normalize('NFC')
}

/** Takes a text apart. Words of one vocabulary can be compared by their keys. */
export function wordsOf(text: string, vocabulary: Vocabulary): Words {
  const [starts, ends, keys]: [number[], number[], number[]] = [[], [], []]
  const add = (token: string, start: number) => {
    starts.push(start)
    ends.push(start + token.length)
    keys.push(vocabulary.idOf(token))
  }
  for (const { 0: token, index } of text.matchAll(word)) {
    if (token.length === 1 || !unspaced.test(token)) add(token, index)
    else for (const part of token.matchAll(letter)) add(part[0], index + part.index)
  }
  return {
    text,
    count: keys.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    keys: Int32Array.from(keys),
  }
}

/** How strongly the text parts before a word: 2 a new block, 1 a new sentence, 0 not at all. */
export function breakBefore({ text, count, starts, ends }: Words, at: number): 0 | 1 | 2 {
  if (at <= 0 || at >= count) return 2
  if (text.slice(ends[at - 1], starts[at]).includes('\n')) return 2
  for (let i = at - 1; i >= 0 && i > at - 4; i--) {
    const mark = text[starts[i]!]!
    if ('.!?…'.includes(mark)) return 1
    if (!`"'”’)]»`.includes(mark)) return 0
  }
  return 0
}
