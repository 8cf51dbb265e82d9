import { diffWords, type DiffPart } from '../diff/words'
import type { TextRange } from '../text/range'

interface Pair {
  readonly a: TextRange
  readonly b: TextRange
}

/**
 * What differs between two texts as a reader of both takes it: block by block, a sentence that went apart from
 * one that came in its place, and punctuation that stayed as the same. Parts may be empty; they cover both
 * texts from end to end, as those of `diffWords` do.
 */
export function partsOf(before: string, after: string): DiffPart[] {
  const parts = diffWords(before, after)
  return parts.flatMap((part, i) => {
    if (part.kind === 'same' || (part.kind === 'removed' && parts[i + 1]?.kind === 'added'))
      return part.kind === 'same' ? [part] : []
    const gone = parts[i - 1]
    if (part.kind === 'added' && gone?.kind === 'removed')
      return exchanged(before, after, { a: gone.a, b: part.b })
    return blockByBlock(part.kind === 'removed' ? before : after, part)
  })
}

/** Whether a range of a text holds sentences from their beginning to their end, or reaches over blocks. */
export function isWhole(text: string, { start, end }: TextRange): boolean {
  const own = text.slice(start, end)
  if (own.trim().includes('\n')) return true
  const opens =
    /(^|\n|[.!?…]["'”’»)]*\s*)$/.test(text.slice(Math.max(0, start - 4), start)) || /^\s*\n/.test(own)
  const closes = /[.!?…]["'”’»)]*\s*$/.test(own) || /^["'”’»)]*([.!?…]|\n|$)/.test(text.slice(end, end + 4))
  return opens && closes
}

/** Shorter sentences that stand in each other's place are taken for one that was reworded. */
const telling = 24

/** What went, and what came in its place. */
function exchanged(before: string, after: string, pair: Pair): DiffPart[] {
  const [head, { a, b }, tail] = tighten(before, after, pair)
  if (a.start === a.end) return [head, ...blockByBlock(after, addedAt(a, b)), tail]
  if (b.start === b.end) return [head, ...blockByBlock(before, removedAt(a, b)), tail]
  const isOwn = (text: string, range: TextRange) => range.end - range.start >= telling && isWhole(text, range)
  if (!isOwn(before, pair.a) || !isOwn(after, pair.b)) return [head, ...peel(before, after, { a, b }), tail]
  return [
    ...blockByBlock(before, removedAt(pair.a, pair.b)),
    seam(pair.a.end, pair.b.start),
    ...blockByBlock(after, addedAt(pair.a, pair.b)),
  ]
}

function removedAt(a: TextRange, { start }: TextRange): DiffPart {
  return { kind: 'removed', a, b: { start, end: start } }
}

function addedAt({ end }: TextRange, b: TextRange): DiffPart {
  return { kind: 'added', a: { start: end, end }, b }
}

/** The pair without the punctuation and spaces that both of its sides begin and end with. */
function tighten(before: string, after: string, { a, b }: Pair): [DiffPart, Pair, DiffPart] {
  let [head, tail] = [0, 0]
  const most = Math.min(a.end - a.start, b.end - b.start)
  const isSign = (one: string, other: string) => one === other && /[^\p{L}\p{M}\p{N}\p{Cs}]/u.test(one)
  while (head < most && isSign(before[a.start + head]!, after[b.start + head]!)) head++
  while (tail < most - head && isSign(before[a.end - tail - 1]!, after[b.end - tail - 1]!)) tail++
  const middle = {
    a: { start: a.start + head, end: a.end - tail },
    b: { start: b.start + head, end: b.end - tail },
  }
  const same = (from: TextRange, to: TextRange): DiffPart => ({ kind: 'same', a: from, b: to })
  return [
    same({ start: a.start, end: middle.a.start }, { start: b.start, end: middle.b.start }),
    middle,
    same({ start: middle.a.end, end: a.end }, { start: middle.b.end, end: b.end }),
  ]
}

/**
 * Where one side has more blocks than the other, those beyond came or went as wholes, before or after the words
 * that took each other's place.
 */
function peel(before: string, after: string, { a, b }: Pair): DiffPart[] {
  const [gone, come] = [before.slice(a.start, a.end), after.slice(b.start, b.end)]
  const extra = blocksOf(gone).length - blocksOf(come).length
  const opens = (text: string, at: number) => at === 0 || text[at - 1] === '\n'
  const first = opens(before, a.start) && opens(after, b.start)
  const own = blocksOf(extra > 0 ? gone : come)
  const whole = first ? own.slice(0, Math.abs(extra)) : own.slice(own.length - Math.abs(extra))
  const [from, to] = [whole[0]?.[0] ?? 0, whole.at(-1)?.[1] ?? 0]
  const whereA = extra > 0 ? { start: a.start + from, end: a.start + to } : null
  const whereB = extra < 0 ? { start: b.start + from, end: b.start + to } : null
  const rest = {
    a: { start: first && whereA ? whereA.end : a.start, end: first || !whereA ? a.end : whereA.start },
    b: { start: first && whereB ? whereB.end : b.start, end: first || !whereB ? b.end : whereB.start },
  }
  const middle =
    extra === 0 ? [removedAt(rest.a, rest.b), addedAt(rest.a, rest.b)] : compared(before, after, rest)
  const at = first ? { a: a.start, b: b.start } : { a: rest.a.end, b: rest.b.end }
  const part: DiffPart | null = whereA
    ? { kind: 'removed', a: whereA, b: { start: at.b, end: at.b } }
    : whereB && { kind: 'added', a: { start: at.a, end: at.a }, b: whereB }
  if (!part) return middle
  const wholes = blockByBlock(part.kind === 'removed' ? before : after, part)
  return first
    ? [...wholes, seam(rest.a.start, rest.b.start), ...middle]
    : [...middle, seam(rest.a.end, rest.b.end), ...wholes]
}

/** Words that stood beside a whole block may have been taken for a part of what became of it. */
function compared(before: string, after: string, { a, b }: Pair): DiffPart[] {
  const move = ({ start, end }: TextRange, by: number) => ({ start: start + by, end: end + by })
  return diffWords(before.slice(a.start, a.end), after.slice(b.start, b.end)).map((part) => ({
    kind: part.kind,
    a: move(part.a, a.start),
    b: move(part.b, b.start),
  }))
}

/** Keeps what stands on either side of it from being one change. */
function seam(a: number, b: number): DiffPart {
  return { kind: 'same', a: { start: a, end: a }, b: { start: b, end: b } }
}

function blockByBlock(text: string, part: DiffPart): DiffPart[] {
  const { kind, a, b } = part
  const { start, end } = kind === 'removed' ? a : b
  return blocksOf(text.slice(start, end)).map(([from, to]) => {
    const range = { start: start + from, end: start + to }
    return kind === 'removed' ? { kind, a: range, b } : { kind, a, b: range }
  })
}

/** The blocks of a text, each with the line break that goes with it. */
function blocksOf(text: string): [start: number, end: number][] {
  const breaks = text.startsWith('\n') ? /(?=\n)/ : /(?<=\n)/
  let at = 0
  return text.split(breaks).map((block) => [at, (at += block.length)])
}
