import { factsIn, type Fact } from '../text/facts'
import { foldForAnchor } from '../text/folding'
import { knownNames } from '../text/names'
import type { TextRange } from '../text/range'
import { diffWords, type DiffPart } from './words'
import { firstWhere } from '../bisect'

/** One thing in which two texts differ. */
export interface Difference {
  readonly kind: 'number' | 'name' | 'negation' | 'hedge' | 'wording'
  /** As the first text has it, which is the one that was claimed; empty for what came. */
  readonly here: string
  /** As the second text has it; empty for what went. */
  readonly there: string
}

/** A stretch in which two texts differ, between two that are the same. */
export interface Hunk {
  readonly a: TextRange
  readonly b: TextRange
  /**
   * The numbers, names, negations and hedges that changed, came or went here, in whole (“two hundred”, though
   * “two” alone changed); otherwise its wording; nothing where white space, quotes or dashes alone differ.
   */
  readonly differences: readonly Difference[]
}

/** What differs between two texts, stretch by stretch. `parts` is their `diffWords`, for who has it already. */
export function hunksOf(a: string, b: string, parts: readonly DiffPart[] = diffWords(a, b)): Hunk[] {
  const hunks = stretchesOf(parts)
  if (hunks.length === 0) return []
  const known = new Set([...knownNames(a), ...knownNames(b)])
  const changed = changedFacts(factsIn(a, known), factsIn(b, known), parts)
  const byHunk = hunks.map(() => ({ a: [] as Fact[], b: [] as Fact[] }))
  for (const fact of changed.a) byHunk[nearest(hunks, 'a', fact)]!.a.push(fact)
  for (const fact of changed.b) byHunk[nearest(hunks, 'b', fact)]!.b.push(fact)
  return hunks.map((hunk, i) => {
    const facts = byHunk[i]!
    const differences = paired(facts.a, facts.b).map(([here, there]) => ({
      kind: (here ?? there)!.kind,
      here: here ? a.slice(here.start, here.end) : '',
      there: there ? b.slice(there.start, there.end) : '',
    }))
    return { ...hunk, differences: differences.length > 0 ? differences : wording(a, b, hunk) }
  })
}

/** All that differs between two wordings of a passage. */
export function differencesOf(a: string, b: string): Difference[] {
  return hunksOf(a, b).flatMap(({ differences }) => differences)
}

type Stretch = Pick<Hunk, 'a' | 'b'>

function stretchesOf(parts: readonly DiffPart[]): Stretch[] {
  const stretches: Stretch[] = []
  parts.forEach(({ kind, a, b }, i) => {
    if (kind === 'same') return
    if (kind === 'added' && parts[i - 1]?.kind === 'removed')
      stretches[stretches.length - 1] = { ...stretches.at(-1)!, b }
    else stretches.push({ a, b })
  })
  return stretches
}

/** The facts of either text without those that stand word for word in the other, at the same place. */
function changedFacts(inA: readonly Fact[], inB: readonly Fact[], parts: readonly DiffPart[]) {
  const same = parts.filter(({ kind }) => kind === 'same')
  const keyOf = ({ kind, value, start, end }: Fact, shift: number) =>
    `${kind} ${start + shift} ${end + shift} ${value}`
  const there = new Map(inB.map((fact) => [keyOf(fact, 0), fact]))
  const kept = new Set<Fact>()
  for (const fact of inA) {
    const part = lastAt(same, 'a', fact.start)
    const twin = part && there.get(keyOf(fact, part.b.start - part.a.start))
    if (!twin || fact.end > part.a.end) continue
    kept.add(fact)
    kept.add(twin)
  }
  return { a: inA.filter((fact) => !kept.has(fact)), b: inB.filter((fact) => !kept.has(fact)) }
}

/** The last of rising stretches that starts at or before an offset. */
function lastAt<S extends Stretch>(stretches: readonly S[], side: 'a' | 'b', offset: number): S | undefined {
  return stretches[firstWhere(stretches.length, (at) => stretches[at]![side].start > offset) - 1]
}

/** The first hunk that a fact reaches into or touches; otherwise the nearest. */
function nearest(hunks: readonly Stretch[], side: 'a' | 'b', { start, end }: TextRange): number {
  const at = firstWhere(hunks.length, (hunk) => hunks[hunk]![side].end >= start)
  const next = hunks[at]
  const last = hunks[at - 1]
  if (!next) return at - 1
  if (!last || next[side].start <= end) return at
  return next[side].start - end <= start - last[side].end ? at : at - 1
}

/** Facts of a kind that say the same are no difference; the others face each other in their order. */
function paired(a: readonly Fact[], b: readonly Fact[]): [Fact | undefined, Fact | undefined][] {
  const rest = [...b]
  const alone = a.filter((fact) => {
    const twin = rest.findIndex(({ kind, value }) => kind === fact.kind && value === fact.value)
    if (twin >= 0) rest.splice(twin, 1)
    return twin < 0
  })
  const pairs = alone.map((fact): [Fact, Fact | undefined] => {
    const other = rest.findIndex(({ kind }) => kind === fact.kind)
    return [fact, other < 0 ? undefined : rest.splice(other, 1)[0]]
  })
  return [...pairs, ...rest.map((fact): [undefined, Fact] => [undefined, fact])]
}

function wording(a: string, b: string, hunk: Stretch): Difference[] {
  const [here, there] = [a.slice(hunk.a.start, hunk.a.end), b.slice(hunk.b.start, hunk.b.end)]
  const folded = (text: string) => foldForAnchor(text).text.trim()
  return folded(here) === folded(there) ? [] : [{ kind: 'wording', here: here.trim(), there: there.trim() }]
}
