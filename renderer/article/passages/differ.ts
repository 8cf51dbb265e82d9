import type { Id } from '../../../shared/model/records'
import type { Found } from './draw'
import { spanAt, spansWithin, type Difference, type Placement, type Span, type Spans } from './placement'

/** The spans of passages that are only in one of two placements of the same document, or look otherwise in it. */
export function differingPassages(
  before: Placement,
  after: Placement,
  { start, endBefore, endAfter }: Difference,
): Span[] {
  const old = new Set(before.passages.slice(start, endBefore))
  const spans: Span[] = []
  for (let i = start; i < endAfter; i++) if (!old.delete(after.passages[i]!)) spans.push(spanAt(after, i))
  if (old.size > 0)
    for (let i = start; i < endBefore; i++) if (old.has(before.passages[i]!)) spans.push(spanAt(before, i))
  return spans
}

/** The spans of the passages of two claims that share text with a stretch. */
export function passagesOf(placement: Placement, one: Id | null, other: Id | null, within: Span): Span[] {
  return spansWithin(placement, within)
    .filter((i) => [one, other].includes(placement.passages[i]!.claim))
    .map((i) => spanAt(placement, i))
}

/** The spans of matches that look otherwise: after another search all of them, after a step two. */
export function differingMatches(before: Found, after: Found): Span[] {
  if (before.from !== after.from) return [...allOf(before), ...allOf(after)]
  if (before.current === after.current) return []
  return [before.current, after.current].filter((i) => i >= 0).map((i) => spanAt(after, i))
}

function allOf(spans: Spans): Span[] {
  return Array.from(spans.from, (_from, i) => spanAt(spans, i))
}
