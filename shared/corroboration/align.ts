import { editDistanceWithin } from '../text/spelling'
import { countApart, pairAmounts, partAmounts } from './amounts'
import type { Token } from './lexicon'
import type { Pair, Prepared } from './prepared'

const [synonym, misspelt, kin, opposite] = [0.85, 0.85, 0.6, 0.7]

/**
 * Pairs the words of two stretches, each at most once: first those of the same sense, near the pair before
 * where there is a choice, then names spelled a little otherwise and words of the same beginning.
 */
export function alignWords(here: Prepared, there: Prepared): Pair[] {
  const places = new Map<number, number[]>()
  there.tokens.forEach(({ term }, at) => {
    if (term < 0) return
    const known = places.get(term)
    if (known) known.push(at)
    else places.set(term, [at])
  })
  const pairs: Pair[] = []
  const taken = new Set<number>()
  const left: number[] = []
  let last = -1
  here.tokens.forEach(({ term, form }, at) => {
    if (term < 0) return
    const free = places.get(term)?.filter((place) => !taken.has(place)) ?? []
    const place = nearest(free, last + 1)
    if (place === undefined) {
      left.push(at)
      return
    }
    if (here.lexicon.isFigure(term) && countApart(here, at, there, place)) return
    taken.add(place)
    last = place
    pairs.push({ here: at, there: place, likeness: there.tokens[place]!.form === form ? 1 : synonym })
  })
  for (const pair of pairAmounts(here, there, pairs)) {
    pairs.push(pair)
    taken.add(pair.there)
  }
  const paired = new Set(pairs.map((pair) => pair.here))
  pairLeftovers(
    here,
    there,
    left.filter((at) => !paired.has(at)),
    taken,
    pairs,
  )
  return partAmounts(
    here,
    there,
    pairs.sort((a, b) => a.here - b.here),
  )
}

/** Of long stretches only so many words that found no partner are looked at again: the work is quadratic. */
const mostLeftovers = 80

function pairLeftovers(
  here: Prepared,
  there: Prepared,
  left: readonly number[],
  taken: Set<number>,
  pairs: Pair[],
): void {
  const rest = there.tokens.flatMap(({ term }, at) => (term < 0 || taken.has(at) ? [] : [at]))
  for (const at of left.slice(0, mostLeftovers)) {
    let best: Pair | undefined
    for (const place of rest.slice(0, mostLeftovers)) {
      if (taken.has(place)) continue
      const [a, b] = [here.tokens[at]!, there.tokens[place]!]
      const likeness = here.lexicon.areOpposite(a.term, b.term)
        ? opposite
        : here.lexicon.areAllied(a.term, b.term)
          ? kin
          : likenessOf(written(here, a), written(there, b))
      if (likeness > (best?.likeness ?? 0)) best = { here: at, there: place, likeness }
    }
    if (!best) continue
    taken.add(best.there)
    pairs.push(best)
  }
}

function nearest(places: readonly number[], wanted: number): number | undefined {
  let best: number | undefined
  for (const place of places)
    if (best === undefined || Math.abs(place - wanted) < Math.abs(best - wanted)) best = place
  return best
}

function written({ article }: Prepared, { start, end }: Token): string {
  return article.text.slice(start, end)
}

function likenessOf(a: string, b: string): number {
  if (a.length < 5 || b.length < 5) return 0
  const capitals = /^\p{Lu}/u.test(a) && /^\p{Lu}/u.test(b)
  const [x, y] = [a.toLowerCase(), b.toLowerCase()]
  if (capitals && editDistanceWithin(x, y, Math.min(2, Math.floor((x.length + 1) / 4)))) return misspelt
  const most = Math.max(5, Math.min(x.length, y.length) - 3)
  return !capitals && x.length > 5 && y.length > 5 && x.slice(0, most) === y.slice(0, most) ? kin : 0
}
