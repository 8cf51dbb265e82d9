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

/** Scripts that put no space between words: each of their letters counts as one. */
const unspaced =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u

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

/** What a character does in a text. */
const [letter, figure, mark, space, nothing, whole, joint] = [1, 2, 3, 4, 5, 6, 7]
const kinds = new Uint8Array(0x10000)

function kindOf(text: string, at: number): number {
  const code = text.charCodeAt(at)
  // Halves of a pair are told by both.
  if (code >= 0xd800 && code < 0xe000) return findKind(String.fromCodePoint(text.codePointAt(at)!))
  return (kinds[code] ||= findKind(text[at]!))
}

function findKind(character: string): number {
  if (/\s/.test(character)) return space
  if (unseen.includes(character)) return nothing
  if (/\p{N}/u.test(character)) return figure
  if (/[\p{L}\p{M}]/u.test(character)) return unspaced.test(character) ? whole : letter
  return /[’'\u2010\u2011-]/.test(character) ? joint : mark
}

/** Takes a text apart. Words of one vocabulary can be compared by their keys. */
export function wordsOf(text: string, vocabulary: Vocabulary): Words {
  const most = Math.ceil(text.length / 2) + 1
  let [starts, ends, keys] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)]
  let count = 0
  for (let at = 0; at < text.length;) {
    const kind = kindOf(text, at)
    const start = at
    at = kind === letter || kind === figure ? wordEnd(text, at) : at + sizeAt(text, at)
    if (kind === space || kind === nothing) continue
    if (kind === whole) while (at < text.length && isAccent(text, at)) at += sizeAt(text, at)
    if (count === starts.length) [starts, ends, keys] = [longer(starts), longer(ends), longer(keys)]
    starts[count] = start
    ends[count] = at
    keys[count] = vocabulary.idOf(text.slice(start, at))
    count++
  }
  return {
    text,
    count,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    keys: keys.slice(0, count),
  }
}

/**
 * Where the word that starts at an offset ends. Apostrophes, hyphens and what is not seen join letters; full
 * stops, commas and colons join figures only: texts of other programs may lack the space before a sentence.
 */
function wordEnd(text: string, start: number): number {
  let at = start
  let last = 0
  for (;;) {
    for (let kind = kindOf(text, at); at < text.length && (kind === letter || kind === figure);) {
      last = kind
      at += sizeAt(text, at)
      kind = at < text.length ? kindOf(text, at) : 0
    }
    let next = at
    while (next < text.length && kindOf(text, next) === nothing) next++
    const joins =
      next < text.length && (kindOf(text, next) === joint || (last === figure && '.,:'.includes(text[next]!)))
    if (joins) next++
    if (next === at || next >= text.length) return at
    const kind = kindOf(text, next)
    if (kind !== figure && (kind !== letter || (joins && '.,:'.includes(text[next - 1]!)))) return at
    at = next
  }
}

function sizeAt(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1
}

function isAccent(text: string, at: number): boolean {
  return kindOf(text, at) === letter && /^\p{M}/u.test(text.slice(at, at + 2))
}

function longer(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2)
  more.set(numbers)
  return more
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
