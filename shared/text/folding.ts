import { firstWhere } from '../bisect'

/**
 * A text without the differences that do not matter, and the way back to the places of the original.
 * Offsets are UTF-16 code units.
 */
export interface Folded {
  readonly text: string
  /** The original offset at which the folded character at `offset` starts. */
  startOf(offset: number): number
  /** The original offset at which the folded character before `offset` ends. */
  endOf(offset: number): number
}

const quote = '\u2018\u2019\u201a\u201b\u2032\u02bc'
const doubleQuote = '\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb'
const dash = '\u2010-\u2015\u2212'
/** Hints where a line may break, byte order marks: nobody sees them. */
const unseen = '\u00ad\u200b\u2060\ufeff'
const typography = `[\\s${unseen}]{2,}|[^\\S ]|[${unseen}${quote}${doubleQuote}${dash}]`

const quotes = new RegExp(`[${quote}]`)
const doubleQuotes = new RegExp(`[${doubleQuote}]`)
const dashes = new RegExp(`[${dash}]`)
const seenSpace = new RegExp(`[^\\S${unseen}]`)
const onlySpace = new RegExp(`^[\\s${unseen}]+$`)

/** Straight quotes, hyphens for dashes, one space for white space; undefined for anything else. */
export function foldTypography(token: string): string | undefined {
  if (onlySpace.test(token)) return seenSpace.test(token) ? ' ' : ''
  if (quotes.test(token)) return "'"
  if (doubleQuotes.test(token)) return '"'
  return dashes.test(token) ? '-' : undefined
}

const typographyOnly = new RegExp(typography, 'g')
/** Also whatever Unicode composition can change: a character with its marks, a Korean syllable in parts. */
const typographyAndForm = new RegExp(
  `${typography}|[\\u1100-\\u115f\\uac00-\\ud7a3][\\u1160-\\u11ff]*|\\P{M}\\p{M}+|[^\\0-\\u02ff]`,
  'gu',
)

/**
 * Folds what a copy, an editor or an import may change without changing the words: white space, quotes,
 * dashes, Unicode form (NFC). Case and accents stay.
 */
export const foldForAnchor = rememberLast((text: string): Folded => {
  const pattern = text.normalize('NFC') === text ? typographyOnly : typographyAndForm
  return fold(text, pattern, (token) => foldTypography(token) ?? token.normalize('NFC'))
})

const accent =
  '\\u0300-\\u036f\\u0591-\\u05c7\\u064b-\\u065f\\u0670\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff'
const accents = new RegExp(`[${accent}]+`, 'g')
const searchable = new RegExp(
  `${typography}|\\p{L}[${accent}]+|[\\u00c0-\\u024f\\u0386-\\u03ce\\u0400-\\u045f\\u1e00-\\u1fff\\ufb00-\\ufb06]`,
  'gu',
)

const ligatures = /[\ufb00-\ufb06]/

/** Letters that Unicode does not take apart, as a keyboard without them would write them. */
const plainLetters: { readonly [letter: string]: string } = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
}

/** Folds what a person who types a search does not mean: case, accents, ligatures, and all of `foldForAnchor`. */
export const foldForSearch = rememberLast((text: string): Folded => {
  // The only letter whose lower case is longer; without it, lower case keeps every offset.
  const lower = text.replaceAll('İ', 'i').toLowerCase()
  return fold(lower, searchable, (token) => foldTypography(token) ?? plainLetter(token))
})

function plainLetter(token: string): string {
  const letter = token.normalize(ligatures.test(token) ? 'NFKD' : 'NFD').replace(accents, '')
  return plainLetters[letter] ?? letter.normalize('NFC')
}

function fold(text: string, pattern: RegExp, replace: (token: string) => string): Folded {
  const known = new Map<string, string>()
  let folded = ''
  let last = 0
  const uneven: number[] = []
  for (const { 0: token, index } of text.matchAll(pattern)) {
    let replaced = known.get(token)
    if (replaced === undefined) known.set(token, (replaced = replace(token)))
    folded += text.slice(last, index)
    if (token.length !== 1 || replaced.length !== 1)
      uneven.push(folded.length, folded.length + replaced.length, index, index + token.length)
    folded += replaced
    last = index + token.length
  }
  return new FoldedText(folded + text.slice(last), uneven)
}

class FoldedText implements Folded {
  constructor(
    readonly text: string,
    /**
     * Where lengths differ, four numbers each time: start and end in the folded text, then in the original.
     * Everything else maps one to one.
     */
    private readonly uneven: readonly number[],
  ) {}

  startOf(offset: number): number {
    const i = this.lastBefore(offset)
    if (i < 0) return offset
    const past = offset - this.uneven[i + 1]!
    return past < 0 ? this.uneven[i + 2]! : this.uneven[i + 3]! + past
  }

  endOf(offset: number): number {
    const i = this.lastBefore(offset - 1)
    return i < 0 ? offset : this.uneven[i + 3]! + Math.max(0, offset - this.uneven[i + 1]!)
  }

  /** Where in `uneven` the last entry stands that starts at or before a folded character; -4 for none. */
  private lastBefore(offset: number): number {
    return firstWhere(this.uneven.length / 4, (at) => this.uneven[at * 4]! > offset) * 4 - 4
  }
}

/** Many questions in a row are about one article, so the last long text's answer is worth keeping. */
function rememberLast(make: (text: string) => Folded): (text: string) => Folded {
  let last: { text: string; folded: Folded } | undefined
  return (text) => {
    if (text.length < 1000) return make(text)
    if (last?.text !== text) last = { text, folded: make(text) }
    return last.folded
  }
}
