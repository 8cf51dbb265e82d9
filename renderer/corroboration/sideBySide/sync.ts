/** Two places that belong together, one on each side. */
export interface Point {
  readonly here: number
  readonly there: number
}

export interface Weighted extends Point {
  readonly score: number
}

/**
 * The heaviest chain of pairs that run the same way on both sides and through one that is given: what is told in
 * another order cannot be kept in step.
 */
export function chainThrough(pairs: readonly Weighted[], through: Point): Point[] {
  const before = pairs.filter(({ here, there }) => here < through.here && there < through.there)
  const after = pairs.filter(({ here, there }) => here > through.here && there > through.there)
  return [...heaviest(before), through, ...heaviest(after)]
}

function heaviest(pairs: readonly Weighted[]): Point[] {
  const sorted = pairs.toSorted((a, b) => a.here - b.here || a.there - b.there)
  const best: { readonly weight: number; readonly from: number }[] = []
  let last = -1
  for (const [i, pair] of sorted.entries()) {
    let from = -1
    for (let j = 0; j < i; j++)
      if (
        sorted[j]!.here < pair.here &&
        sorted[j]!.there < pair.there &&
        (from < 0 || best[j]!.weight > best[from]!.weight)
      )
        from = j
    best.push({ weight: pair.score + (from < 0 ? 0 : best[from]!.weight), from })
    if (last < 0 || best[i]!.weight > best[last]!.weight) last = i
  }
  const chain: Point[] = []
  for (let at = last; at >= 0; at = best[at]!.from) chain.push(sorted[at]!)
  return chain.reverse()
}

/** Where a place of one side is on the other: evenly between the points around it, which run upwards. */
export function across(points: readonly Point[], side: 'here' | 'there', place: number): number {
  const other = side === 'here' ? 'there' : 'here'
  const next = points.findIndex((point) => point[side] > place)
  const [a, b] =
    next < 0
      ? [points.at(-1), undefined]
      : next === 0
        ? [undefined, points[0]]
        : [points[next - 1], points[next]]
  if (a && b) return a[other] + ((place - a[side]) / (b[side] - a[side])) * (b[other] - a[other])
  const only = a ?? b
  return only ? place + only[other] - only[side] : place
}
