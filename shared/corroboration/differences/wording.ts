import { functionWords } from '../../text/english-words'
import { stemOf } from '../../text/stem'

/** Stands for words that a quotation says itself are left out of it, or put in by others. */
export const cut = '…'

/** The longest row of words that two quotations have in common, in order, by their places in each. */
function commonWords(a: readonly string[], b: readonly string[]): [number, number][] {
  const rows = [new Uint16Array(b.length + 1)]
  for (const word of a) {
    const before = rows.at(-1)!
    const row = new Uint16Array(b.length + 1)
    b.forEach((other, j) => {
      row[j + 1] = word === other && word !== cut ? before[j]! + 1 : Math.max(before[j + 1]!, row[j]!)
    })
    rows.push(row)
  }
  const common: [number, number][] = []
  for (let [i, j] = [a.length, b.length]; i > 0 && j > 0;) {
    if (a[i - 1] === b[j - 1] && a[i - 1] !== cut && rows[i]![j] === rows[i - 1]![j - 1]! + 1)
      common.push([--i, --j])
    else if (rows[i - 1]![j]! >= rows[i]![j - 1]!) i--
    else j--
  }
  common.reverse()
  // A word that is there more than once goes with its neighbour: “I trust in God, but God …”.
  common.forEach(([i, j], at) => {
    const before = common[at - 1]
    if (!before) return
    const [first, second] = [before[0] + 1, before[1] + 1]
    if (first === i && second < j && b[second] === a[i]) common[at] = [i, second]
    if (second === j && first < i && a[first] === b[j]) common[at] = [first, j]
  })
  return common
}

/** Of longer quotations the beginning is compared. */
const mostWords = 200

/** How much of the end of a quotation may be other words before it is another part that is quoted. */
const mostLoose = 4

/** How two quotations stand to each other. */
export interface QuotedWords {
  /** How much of the shorter stands in the longer, 0 to 1. */
  readonly shared: number
  /** Whether one has other words where the other has some; quoting more or less is no other wording. */
  readonly changed: boolean
}

export function compareWords(a: readonly string[], b: readonly string[]): QuotedWords {
  const [x, y] = [a.slice(0, mostWords), b.slice(0, mostWords)]
  const common = commonWords(x, y)
  const shared = common.length / Math.max(1, Math.min(x.length, y.length))
  const substance = substanceShared(x, y)
  if (substance < leastSubstance) return { shared: 0, changed: false }
  const [first, last] = [common[0], common.at(-1)]
  if (!first || !last) return { shared, changed: false }
  const isCut = (i: number, j: number, m: number, n: number) =>
    x.slice(i, i + m).includes(cut) || y.slice(j, j + n).includes(cut)
  const loose = (i: number, j: number, m: number, n: number) =>
    m > 0 && n > 0 && m <= mostLoose && n <= mostLoose && !isCut(i, j, m, n)
  const inside = common.some(([i, j], at) => {
    const next = common[at + 1]
    if (!next) return false
    const [m, n] = [next[0] - i - 1, next[1] - j - 1]
    if (isCut(i + 1, j + 1, m, n)) return false
    return (m > 0 && n > 0) || (m + n > 0 && m + n <= mostPutIn)
  })
  const ends =
    loose(0, 0, ...first) || loose(last[0] + 1, last[1] + 1, x.length - 1 - last[0], y.length - 1 - last[1])
  const isAll = substance === 1 && shared >= most
  const needed = isAll ? 2 : Math.min(leastRun, Math.max(2, Math.min(x.length, y.length) - 2))
  return { shared: longestRun(common) < needed ? 0 : shared, changed: inside || ends }
}

/** How much of the words that say something must be common: “it is not a …” begins many sentences. */
const leastSubstance = 0.55

function substanceShared(a: readonly string[], b: readonly string[]): number {
  const [x, y] = [substanceOf(a), substanceOf(b)]
  const fewer = Math.min(x.size, y.size)
  return fewer === 0 ? 1 : [...x].filter((word) => y.has(word)).length / fewer
}

function substanceOf(words: readonly string[]): Set<string> {
  return new Set(words.filter((word) => word !== cut && !joining.has(word)).map(stemOf))
}

const joining = new Set(functionWords.split(/\s+/))

/** So many words side by side at least make two quotations one saying; of the shortest two do, … */
const leastRun = 3

/** … and where all that says something, and so much in all, is common. */
const most = 0.7

/** Where only one has words between, more than so many are another part of what was said. */
const mostPutIn = 4

function longestRun(common: readonly (readonly [number, number])[]): number {
  let [longest, run] = [0, 0]
  common.forEach(([i, j], at) => {
    const before = common[at - 1]
    run = before?.[0] === i - 1 && before[1] === j - 1 ? run + 1 : 1
    longest = Math.max(longest, run)
  })
  return longest
}
