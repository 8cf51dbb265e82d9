import { abbreviatedNames, abbreviations } from '../text/english-abbreviations'
import { months, smallNumbers, tens, weekdays } from '../text/english'
import { peoples, phrases } from '../text/english-peoples'
import { sameSense } from '../text/english-synonyms'
import { plainWords } from '../text/english-plain'
import { amountWords, courtesyWords, functionWords, newsWords } from '../text/english-words'
import { stemOf } from '../text/stem'

/** What a word says, by the tables of the language. */
export interface Said {
  /** Without case, accents and possessive ending. */
  readonly folded: string
  readonly stem: string
  /** The same for words of the same sense: synonyms, a country and its people. */
  readonly sense: string
  /** 0 for a word that only joins others, little for what all news is full of, half for plain words, else 1. */
  readonly share: number
}

/** Several words that say one thing. */
export interface Phrase extends Omit<Said, 'folded'> {
  /** The words after the first, folded. */
  readonly rest: readonly string[]
}

const [commonShare, timeShare, plainShare] = [0.35, 0.3, 0.5]

/** What a word, as it is written, says. */
export function findToken(written: string): Said {
  const folded = foldToken(written)
  const capital = /^\p{Lu}/u.test(written)
  const shouted = /^(?:\p{Lu}{2,}|(?:\p{Lu}\.){2,})$/u.test(written)
  const people = capital ? peopleSenses.get(folded) : undefined
  if (people && (!joining.has(folded) || shouted)) return { folded, stem: people, sense: people, share: 1 }
  if (folded === '' || joining.has(folded)) return { folded, stem: folded, sense: folded, share: 0 }
  const number = numberWords.get(folded)
  if (number !== undefined) return { folded, stem: number, sense: number, share: shareOfFigure(number) }
  const stem = stemOf(folded)
  return {
    folded,
    stem,
    sense: senses.get(stem) ?? stem,
    share: /^\p{N}+$/u.test(folded) ? shareOfFigure(folded) : shareOf(folded, stem),
  }
}

/** The sense of a word, the same for its forms and synonyms. */
export function senseOf(written: string): string {
  return findToken(written).sense
}

/** The country that a name, folded, is one of or of the people of. */
export function peopleNamed(folded: string): string | undefined {
  return peopleNames.get(folded)
}

/** The phrases that begin with a word, longest first. */
export function phrasesFrom(folded: string): readonly Phrase[] | undefined {
  return byFirst.get(folded)
}

/** Small numbers are in many sentences, and of anything. */
function shareOfFigure(figure: string): number {
  return figure.length === 1 || figure === '10' ? plainShare : 1
}

function shareOf(folded: string, stem: string): number {
  if (times.has(folded)) return timeShare
  return common.has(stem) ? commonShare : plain.has(stem) ? plainShare : 1
}

const marks = /\p{M}/gu

function foldToken(written: string): string {
  if (/^\p{N}/u.test(written))
    return written.replace(/,(?=\d{3})|(?<=\d)(?:st|nd|rd|th)$/gi, '').normalize('NFKC')
  const bare = written.replace(/['’][sS]$/, '').replaceAll('.', '')
  return /^[A-Za-z]*$/.test(bare)
    ? bare.toLowerCase()
    : bare.normalize('NFKD').replace(marks, '').toLowerCase()
}

const list = (words: string) => words.split(/\s+/)
const joining = new Set([...list(functionWords), ...list(courtesyWords)])
const common = new Set([...list(newsWords), ...list(amountWords)].map(stemOf))
const plain = new Set(list(plainWords).map(stemOf))
const times = new Set([
  ...months.filter((name) => name !== 'march' && name !== 'may'),
  ...months.map((name) => name.slice(0, 3)).filter((name) => name !== 'mar' && name !== 'may'),
  ...weekdays,
  'sept',
  'yesterday',
  'today',
  'tomorrow',
  'tonight',
  'morning',
  'afternoon',
  'evening',
  'night',
  'pm',
])
const numberWords = new Map([
  ...smallNumbers.map((name, i) => [name, String(i)] as const),
  ...tens.map((name, i) => [name, String(i * 10 + 20)] as const),
])

const senses = new Map(
  [...sameSense, ...abbreviations].flatMap((line) => {
    const words = line.split('|')
    return words.map((word) => [stemOf(word), `=${words[0]!}`] as const)
  }),
)

const countries = peoples.map((line) => line.split('|'))
const peopleSenses = new Map(
  countries.flatMap(([country, ...names]) =>
    [country!, ...names].filter((name) => !name.includes(' ')).map((name) => [name, `@${country!}`] as const),
  ),
)

const peopleNames = new Map(
  countries.flatMap(([country, ...names]) =>
    [country!, ...names].map((name) => [name, `@${country!}`] as const),
  ),
)

const byFirst = new Map<string, Phrase[]>()
for (const [words, key] of [...Object.entries(phrases), ...Object.entries(abbreviatedNames)]) {
  const stem = stemOf(key)
  add(words, { stem, sense: senses.get(stem) ?? stem, share: 1 })
}
for (const [country, ...names] of countries)
  for (const name of [country!, ...names])
    if (name.includes(' ')) add(name, { stem: `@${country!}`, sense: `@${country!}`, share: 1 })

function add(words: string, says: Omit<Said, 'folded'>): void {
  const [first, ...rest] = words.split(' ')
  const known = byFirst.get(first!) ?? []
  byFirst.set(
    first!,
    [...known, { ...says, rest }].sort((a, b) => b.rest.length - a.rest.length),
  )
}
