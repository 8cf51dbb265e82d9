import { describe } from '../../shared/anchor/describe'
import type { TextRange } from '../../shared/text/range'
import { sentencesOf } from '../../shared/text/sentences'
import { foldForAnchor } from '../../shared/text/folding'
import { contenders, type Placed } from './contenders'
import { edit, type Edits } from './edit'
import { randomFrom } from './random'

export interface Row {
  readonly name: string
  /** Quotes that still have a place, and what became of them, wrong places counted in each. */
  readonly there: number
  readonly anchored: number
  readonly moved: number
  readonly changed: number
  readonly lost: number
  /** Put on words that are not what became of the quote, by what was said of them. */
  readonly wrong: number
  readonly wrongAnchored: number
  readonly wrongMoved: number
  /** Quotes whose sentence is gone, and those of them that were put somewhere all the same. */
  readonly gone: number
  readonly goneFound: number
  /** Quotes put on a look-alike with another number, and those called anchored there. */
  readonly onLookAlike: number
  readonly lookAlikeAnchored: number
  /** Milliseconds of the processor for a quote: others may be at work on it as well. */
  readonly took: number
}

interface Terms {
  /**
   * Whether a place for a quote that is gone is a mistake. Between two texts of a page it is none as long as
   * it is like the quote: its words may differ by a footnote's sign.
   */
  readonly isWrongElsewhere: (quote: TextRange, place: TextRange) => boolean
  /** Work of fewer milliseconds is done again, and the mean is taken. */
  readonly leastSpent: number
}

interface Trial {
  readonly quote: TextRange
  /** Every place that is right; none when the quote is gone. */
  readonly right: readonly TextRange[]
}

/** Quotes of a text, edited by chance, as every contender re-anchors them. */
export function measureEdits(text: string, edits: Edits, quotes: readonly TextRange[]): Row[] {
  const edited = edit(text, edits)
  const trials = quotes.map((quote): Trial => {
    const place = edited.placeOf(quote)
    return { quote, right: place ? [place] : [] }
  })
  return measure(text, edited.text, trials, edited.lookAlikes, {
    isWrongElsewhere: () => true,
    leastSpent: 500,
  })
}

/** The sentences that got a look-alike. */
export function copiedSentences(text: string, edits: Edits): readonly TextRange[] {
  return edit(text, edits).copied.map(({ sentence }) => sentence)
}

/** Sentences long enough to be claims, `count` of them, spread over the text. */
export function sentencesFrom(text: string, count: number): TextRange[] {
  const long = sentencesOf(text).filter(({ start, end }) => end - start >= 20)
  const step = Math.max(1, long.length / count)
  return Array.from({ length: Math.min(count, long.length) }, (_, i) => long[Math.floor(i * step)]!)
}

/** Runs of three to eight words within sentences. */
export function spansFrom(text: string, count: number, seed: number): TextRange[] {
  const random = randomFrom(seed)
  return sentencesFrom(text, count).flatMap(({ start, end }) => {
    const words = [...text.slice(start, end).matchAll(/\S+/g)]
    const length = 3 + Math.floor(random() * 6)
    const first = Math.floor(random() * Math.max(1, words.length - length))
    const last = words[Math.min(words.length, first + length) - 1]
    return last ? [{ start: start + words[first]!.index, end: start + last.index + last[0].length }] : []
  })
}

/** The sentences of one text of a page in another text of the same page. */
export function measurePages(pages: readonly { readonly from: string; readonly to: string }[]): Row[] {
  const perPage = pages.map(({ from, to }) =>
    measure(
      from,
      to,
      sentencesOf(from).map((quote) => ({ quote, right: copiesOf(from, to, quote) })),
      [],
      {
        isWrongElsewhere: (quote, place) =>
          !isLike(from.slice(quote.start, quote.end), to.slice(place.start, place.end)),
        leastSpent: 5,
      },
    ),
  )
  return contenders.map((_, i) => perPage.map((rows) => rows[i]!).reduce(add))
}

/** Whether two texts share half of their words. */
function isLike(a: string, b: string): boolean {
  const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)]
  const shared = wordsA.filter((word) => wordsB.includes(word)).length
  return shared * 4 >= wordsA.length + wordsB.length
}

/** Where the same words stand in another text; a quote without any counts as gone. */
function copiesOf(from: string, to: string, { start, end }: TextRange): TextRange[] {
  const folded = foldForAnchor(to)
  const words = foldForAnchor(from.slice(start, end)).text
  const copies: TextRange[] = []
  for (let at = folded.text.indexOf(words); at >= 0; at = folded.text.indexOf(words, at + 1))
    copies.push({ start: folded.startOf(at), end: folded.endOf(at + words.length) })
  return copies
}

function measure(
  oldText: string,
  newText: string,
  trials: readonly Trial[],
  lookAlikes: readonly TextRange[],
  { isWrongElsewhere, leastSpent }: Terms,
): Row[] {
  const selectors = trials.map(({ quote }) => describe(oldText, quote.start, quote.end))
  return contenders.map(({ name, every, place }) => {
    const isAsked = (_: unknown, i: number) => i % every === 0
    const asked = trials.filter(isAsked)
    const quotes = selectors.filter(isAsked)
    // The first calls of a function pay for its compilation.
    for (let i = 0; i < 3; i++) place(oldText, newText, quotes.slice(0, 100 / every))
    let [rounds, spent] = [0, 0]
    let placed: Placed[] = []
    while (spent < leastSpent) {
      const start = process.cpuUsage()
      placed = place(oldText, newText, quotes)
      const { user, system } = process.cpuUsage(start)
      spent += (user + system) / 1000
      rounds++
    }
    const took = spent / rounds / Math.max(1, asked.length)
    return { ...count(name, asked, placed, lookAlikes, isWrongElsewhere), took }
  })
}

function count(
  name: string,
  trials: readonly Trial[],
  placed: readonly Placed[],
  lookAlikes: readonly TextRange[],
  isWrongElsewhere: (quote: TextRange, place: TextRange) => boolean,
): Row {
  const row = {
    name,
    there: 0,
    anchored: 0,
    moved: 0,
    changed: 0,
    lost: 0,
    wrong: 0,
    wrongAnchored: 0,
    wrongMoved: 0,
    gone: 0,
    goneFound: 0,
    onLookAlike: 0,
    lookAlikeAnchored: 0,
    took: 0,
  }
  trials.forEach(({ quote, right }, i) => {
    const place = placed[i]!
    const isCopy = place !== null && lookAlikes.some((copy) => overlap(copy, place) >= 0.5)
    if (isCopy) row.onLookAlike++
    if (isCopy && place.state === 'anchored') row.lookAlikeAnchored++
    if (right.length === 0) {
      row.gone++
      if (place && isWrongElsewhere(quote, place)) row.goneFound++
      return
    }
    row.there++
    row[place?.state ?? 'lost']++
    if (!place || right.some((one) => overlap(one, place) >= 0.5)) return
    row.wrong++
    if (place.state === 'anchored') row.wrongAnchored++
    if (place.state === 'moved') row.wrongMoved++
  })
  return row
}

/** What two ranges share of what they cover together. */
function overlap(a: TextRange, b: TextRange): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return Math.max(0, shared) / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

function add(a: Row, b: Row): Row {
  const sum = { ...a, took: 0 }
  for (const key of [
    'there',
    'anchored',
    'moved',
    'changed',
    'lost',
    'wrong',
    'wrongAnchored',
    'wrongMoved',
    'gone',
    'goneFound',
    'onLookAlike',
    'lookAlikeAnchored',
  ] as const)
    sum[key] = a[key] + b[key]
  const [quotesA, quotesB] = [a.there + a.gone, b.there + b.gone]
  return { ...sum, took: (a.took * quotesA + b.took * quotesB) / Math.max(1, quotesA + quotesB) }
}
