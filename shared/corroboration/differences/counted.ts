import { months, weekdays } from '../../text/english'
import { wholeWords } from '../../text/english-words'
import type { Quantity } from '../../text/quantities'
import { stemOf } from '../../text/stem'
import { isPastAt } from './predicates'
import { gapAfter, tokensWithin, wordAt, type Side, type Sides } from './sides'

/** What an amount counts, by tokens. */
export interface Counted {
  /** The words right after the amount, “separate actions”; the last is what is counted. */
  readonly words: readonly number[]
  /** What that is of: “documents” of “pages of documents”. */
  readonly of: number | undefined
  /** What is of that amount: “towns” of “towns of 20,000 people”. */
  readonly whole: number | undefined
}

/** How many words may name what is counted. */
const most = 4

const noThings = new Set([
  ...weekdays,
  ...months,
  'yesterday',
  'today',
  'tonight',
  'tomorrow',
  'ago',
  'earlier',
])

const wholes = new Set(wholeWords.split(/\s+/).map(stemOf))

/** What an amount of a passage counts. */
export function countedBy(side: Side, amount: Quantity): Counted {
  const { tokens } = side.passage
  const [first, past] = tokensWithin(side, amount)
  const words: number[] = []
  let at = isOf(side, past) ? pastOf(side, past) : past
  for (; at < tokens.length && words.length < most; at++) {
    const isJoined = /^[ -]?(?:(?<= )[“"‘])?$/u.test(gapAfter(side, at - 1))
    if (!isJoined || tokens[at]!.term < 0 || noThings.has(wordAt(side, at))) break
    if (words.length > 0 && (isPastAt(side, at) || /^\d/.test(wordAt(side, at)))) break
    words.push(at)
  }
  const of = isOf(side, at) && words.length > 0 ? pastOf(side, at) : undefined
  return {
    words,
    of: of !== undefined && (tokens[of]?.term ?? -1) >= 0 ? of : undefined,
    whole: isOf(side, first - 1) && wholes.has(stemOf(wordAt(side, first - 2))) ? first - 2 : undefined,
  }
}

/** Whether what two amounts count is of two things: of a town and of nothing told, of letters and of accounts. */
export function areOfTwoWholes({ here }: Sides, a: Counted, b: Counted): boolean {
  if (partnerOf(here, a.whole) !== b.whole) return true
  return a.of !== undefined && b.of !== undefined && here.partners.get(a.of) !== b.of
}

/** Whether two amounts count the same; undefined where one of them names nothing. */
export function countSame({ here, there }: Sides, a: Counted, b: Counted): boolean | undefined {
  const [last, other] = [a.words.at(-1), b.words.at(-1)]
  if (last === undefined || other === undefined) return undefined
  const [partner, back] = [here.partners.get(last) ?? -1, there.partners.get(other) ?? -1]
  return (
    (b.words.includes(partner) && (partner === other || !isNamed(there, partner))) ||
    (a.words.includes(back) && !isNamed(here, back))
  )
}

/** “Millions of Americans” are no “nine U.S. banks”: a name before it is not what is counted. */
function isNamed({ passage: { article, tokens } }: Side, at: number): boolean {
  return /^\p{Lu}/u.test(article.text.slice(tokens[at]!.start))
}

/** Whether each of two amounts counts another sort of the same: “seven silver coins” and “nine gold coins”. */
export function areOfOtherSorts({ here }: Sides, a: Counted, b: Counted): boolean {
  const [sort, other] = [a.words.slice(0, -1), b.words.slice(0, -1)]
  return (
    sort.length > 0 && other.length > 0 && !sort.some((at) => other.includes(here.partners.get(at) ?? -1))
  )
}

function partnerOf(side: Side, at: number | undefined): number | undefined {
  return at === undefined ? undefined : (side.partners.get(at) ?? -1)
}

function isOf(side: Side, at: number): boolean {
  return wordAt(side, at) === 'of'
}

function pastOf(side: Side, at: number): number {
  return /^(?:the|its|their|his|her|all|these|those)$/.test(wordAt(side, at + 1)) ? at + 2 : at + 1
}
