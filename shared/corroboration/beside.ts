import type { Asked } from './asked'
import type { Corpus } from './corpus'
import { weightAt, type WeightOf } from './likeness'
import type { Prepared } from './prepared'
import type { Beside } from './score'
import type { Candidate } from './windows'

/** What a sentence says, in no order, and what all of it weighs. */
interface Bag {
  readonly terms: ReadonlySet<number>
  readonly whole: number
}

/** So many sentences before and after a passage are near it, and so many right beside it. */
const [near, right] = [2, 1]

/** Looks at what stands beside a statement, of the sentences from `own` to before `past`, and beside passages. */
export function lookBeside(
  corpus: Corpus,
  here: Prepared,
  [own, past]: readonly [own: number, past: number],
  asked: Asked,
): (candidate: Candidate) => Beside {
  const { weightOf } = asked
  const bags = bagsOf(asked)
  const others = [...bags.slice(Math.max(0, own - most), own), ...bags.slice(past, past + most)]
  const among = (places: readonly number[]) => places.flatMap((at) => bags[at] ?? [])
  const neighbours = among(placesBeside(own, past, right))
  const nearHere = among(placesBeside(own, past, near))
  const statement = bagOf(termsIn(here), weightOf)
  return ({ there, likeness, first, last }) => {
    const passage = bagOf(termsIn(there), weightOf)
    const nearThere = placesBeside(first, last + 1, near).map((at) =>
      bagOf(corpus.termsAt(there.article.id, at), weightOf),
    )
    const paired = new Set(likeness.pairs.map((pair) => pair.there))
    let [whole, known] = [0, 0]
    there.tokens.forEach(({ term }, at) => {
      const weight = weightAt(there, at, weightOf)
      whole += weight
      if (!paired.has(at) && neighbours.some(({ terms }) => terms.has(term))) known += weight
    })
    return {
      rival: mostShared([passage], others, weightOf) - sharedBy(passage, statement, weightOf),
      known: known / (whole || 1),
      around: mostShared(nearThere, nearHere, weightOf),
    }
  }
}

/** So many sentences before and after a statement are its rivals: in a book, as many as an article has. */
const most = 100

const known = new WeakMap<Asked, readonly Bag[]>()

/** The sentences of the article that is asked about, worked out once for all its statements. */
function bagsOf(asked: Asked): readonly Bag[] {
  let bags = known.get(asked)
  if (!bags) known.set(asked, (bags = asked.sentences.map((terms) => bagOf(terms, asked.weightOf))))
  return bags
}

function placesBeside(first: number, past: number, reach: number): number[] {
  return Array.from({ length: reach }, (_, at) => [first - 1 - at, past + at]).flat()
}

function termsIn({ tokens }: Prepared): Set<number> {
  return new Set(tokens.flatMap(({ term }) => (term < 0 ? [] : [term])))
}

function bagOf(terms: ReadonlySet<number>, weightOf: WeightOf): Bag {
  let whole = 0
  for (const term of terms) whole += weightOf(term)
  return { terms, whole }
}

function mostShared(some: readonly Bag[], others: readonly Bag[], weightOf: WeightOf): number {
  let most = 0
  for (const one of some) for (const other of others) most = Math.max(most, sharedBy(one, other, weightOf))
  return most
}

/** As if each of two sentences said so much more: two of one word each do not say the same. */
const unsaid = 3

/** How much two sentences share, 0 to 1: the cosine of what they say, each thing by what it tells. */
function sharedBy(one: Bag, other: Bag, weightOf: WeightOf): number {
  let shared = 0
  for (const term of one.terms) if (other.terms.has(term)) shared += weightOf(term)
  return shared / Math.sqrt((one.whole + unsaid) * (other.whole + unsaid))
}
