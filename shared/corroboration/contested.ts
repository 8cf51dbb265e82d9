import { foldForSearch } from '../text/folding'
import type { Disagreement, Side } from './disagreements'
import { discrepancyKeyOf } from './dismissed'
import type { DifferenceKind } from './types'

/** One fact that articles tell differently, and all who tell it: in a crowded story many pairs disagree about it. */
export interface Contested {
  /** The key of its surest pair. */
  readonly key: string
  readonly kind: DifferenceKind
  /** How sure it is that its surest pair is about the same, 0 to 1. */
  readonly score: number
  /** Every passage of a pair. */
  readonly sides: readonly Side[]
  /** The places of two sides that disagree, and of the next two, the surest first. */
  readonly pairs: Uint32Array
}

/** What a fact is said to be, and who says so, one passage for each place. */
export interface Telling {
  /** As the first of them has it; null where they say nothing of the kind. */
  readonly words: string | null
  readonly sides: readonly Side[]
}

/**
 * Puts disagreements together that are about the same words of an article, or the same passage where it lacks them:
 * what each of two articles disagrees about with a third is one fact. In the order of the surest of each.
 */
export function groupDisagreements(all: readonly Disagreement[]): Contested[] {
  const groups = new Groups()
  for (const { kind, here, there } of all) groups.join(placeOf(kind, here), placeOf(kind, there))
  const grouped = new Map<string, Disagreement[]>()
  for (const one of all) {
    const of = groups.of(placeOf(one.kind, one.here))
    const group = grouped.get(of)
    if (group) group.push(one)
    else grouped.set(of, [one])
  }
  return [...grouped.values()].map(contestedOf)
}

/** The pairs that disagree, the surest first, with the keys by which they are dismissed. */
export function pairsOf({
  kind,
  sides,
  pairs,
}: Contested): { readonly key: string; readonly here: Side; readonly there: Side }[] {
  return Array.from({ length: pairs.length / 2 }, (_, at) => {
    const [here, there] = [sides[pairs[2 * at]!]!, sides[pairs[2 * at + 1]!]!]
    return { key: discrepancyKeyOf(kind, here.said, there.said), here, there }
  })
}

/** What is left of a contested fact without the pairs that somebody dismissed: itself, less, or several. */
export function withoutDismissed(
  fact: Contested,
  isDismissed: (key: string) => boolean,
): readonly Contested[] {
  const pairs = pairsOf(fact)
  const open = pairs.filter(({ key }) => !isDismissed(key))
  if (open.length === pairs.length) return [fact]
  return groupDisagreements(open.map((pair) => ({ ...pair, kind: fact.kind, score: fact.score })))
}

const told = new WeakMap<Contested, readonly Telling[]>()

/** Who says what of a contested fact, what most say first; the identical list for the identical fact. */
export function tellingsOf(fact: Contested): readonly Telling[] {
  let tellings = told.get(fact)
  if (!tellings) told.set(fact, (tellings = tell(fact)))
  return tellings
}

function tell({ kind, sides }: Contested): Telling[] {
  const places = new Set<string>()
  const tellings = new Map<string | null, { readonly words: string | null; readonly sides: Side[] }>()
  for (const side of sides) {
    const place = placeOf(kind, side)
    if (places.has(place)) continue
    places.add(place)
    const { words: range, quote, start } = side
    const words = range && quote.slice(range.start - start, range.end - start)
    const folded = words === null ? null : foldForSearch(words).text.trim()
    const known = tellings.get(folded)
    if (known) known.sides.push(side)
    else tellings.set(folded, { words, sides: [side] })
  }
  // Of as many, the one whose article was added first: ids are in that order.
  const first = ({ sides: [side] }: Telling) => side!.article
  for (const { sides: own } of tellings.values()) own.sort((a, b) => (a.article < b.article ? -1 : 1))
  return [...tellings.values()].sort(
    (a, b) => b.sides.length - a.sides.length || (first(a) < first(b) ? -1 : 1),
  )
}

function contestedOf(group: readonly Disagreement[]): Contested {
  const [{ key, kind, score }] = group as readonly [Disagreement]
  const sides: Side[] = []
  const known = new Map<string, number>()
  const placeIn = (side: Side) => {
    const name = `${placeOf(kind, side)} in ${side.start} ${side.end}`
    let place = known.get(name)
    if (place === undefined) known.set(name, (place = sides.push(side) - 1))
    return place
  }
  const pairs = Uint32Array.from(group.flatMap(({ here, there }) => [placeIn(here), placeIn(there)]))
  return { key, kind, score, sides, pairs }
}

/** Where a side stands: its words, or its passage where it lacks them. */
function placeOf(kind: DifferenceKind, { article, words, start, end }: Side): string {
  return words
    ? `${kind} ${article} ${words.start} ${words.end}`
    : `${kind} ${article} ${start} ${end} without`
}

/** Names that belong together, however many steps apart. */
class Groups {
  private readonly next = new Map<string, string>()

  /** The name that stands for the group of this one. */
  of(name: string): string {
    let at = name
    for (let next = this.next.get(at); next !== undefined; next = this.next.get(at)) {
      // The way is half as long the next time.
      const over = this.next.get(next)
      if (over !== undefined) this.next.set(at, over)
      at = next
    }
    return at
  }

  join(a: string, b: string): void {
    const [one, other] = [this.of(a), this.of(b)]
    if (one !== other) this.next.set(other, one)
  }
}
