import type { Node } from 'prosemirror-model'
import { isCut } from '../article/cut'
import { projectText } from '../article/projection'
import type { TextRange } from '../text/range'
import { carry, type CarriedAnchor } from './carry'
import { describe } from './describe'
import { resolve } from './resolve'
import { firstWhere } from '../bisect'

/**
 * The anchors of an article's passages after other parts of it are left out: `after` has the textblocks of
 * `before` in their order, others of them in `cut` nodes. A passage whose words stay keeps its state, wherever
 * they now stand. One whose words are left out is lost, and one that is lost stands again where its words are back.
 */
export function carryTrimmed(
  before: Node,
  after: Node,
  anchors: readonly CarriedAnchor[],
): readonly CarriedAnchor[] {
  const { staying, back } = compare(before, after)
  const { text } = projectText(after)
  return anchors.map((anchor) => {
    const carried = carry(anchor, text, placeOf(staying, anchor))
    return returned(carried, text, back) ?? carried
  })
}

/** A textblock of the text before, and where it stands in the text after; null where it is now left out. */
interface Staying extends TextRange {
  readonly now: TextRange | null
}

/** What became of the textblocks of the text before, and those that only the text after has. */
function compare(before: Node, after: Node): { staying: Staying[]; back: TextRange[] } {
  const [old, now] = [rangesOf(before), rangesOf(after)]
  if (old.length !== now.length) throw new Error('Leaving parts out must neither add nor drop a textblock')
  const staying = old.flatMap((range, i) => (range ? [{ ...range, now: now[i] ?? null }] : []))
  return { staying, back: now.filter((range, i) => range !== null && !old[i]).map((range) => range!) }
}

/** The text range of each textblock, null for those that are left out. */
function rangesOf(doc: Node): (TextRange | null)[] {
  const { blocks } = projectText(doc)
  const ranges: (TextRange | null)[] = []
  let next = 0
  doc.forEach((top) => {
    const add = () => ranges.push(isCut(top) ? null : blocks[next++]!)
    if (top.isTextblock) add()
    top.descendants((node) => {
      if (node.isTextblock) add()
      return !node.isTextblock
    })
  })
  return ranges
}

/** Where what is left of a range now stands; where nothing is, an empty range at its place. */
function placeOf(staying: readonly Staying[], { start, end }: TextRange): TextRange {
  const first = Math.max(0, lastFrom(staying, start))
  let place: { start: number; end: number } | null = null
  for (let i = first; i < staying.length && (i === first || staying[i]!.start < end); i++) {
    const block = staying[i]!
    if (!block.now) continue
    const shift = block.now.start - block.start
    place ??= { start: Math.max(start, block.start) + shift, end: 0 }
    place.end = Math.max(place.start, Math.min(end, block.end) + shift)
  }
  if (place) return place
  const before = staying.slice(0, first).findLast(({ now }) => now !== null)?.now?.end ?? 0
  return { start: before, end: before }
}

/** The index of the last block that starts at an offset or before it. */
function lastFrom(staying: readonly Staying[], offset: number): number {
  return firstWhere(staying.length, (at) => staying[at]!.start > offset) - 1
}

/** A quote of this length, with its surroundings in its own block, is not there twice by chance. */
const telling = 32

/** The anchor of a passage whose words are back with one of the blocks in `back`; else null. */
function returned(anchor: CarriedAnchor, text: string, back: readonly TextRange[]): CarriedAnchor | null {
  if (back.length === 0) return null
  const { state, quote, prefix, suffix, was, ...rest } = anchor
  if (state === 'changed' && was !== undefined) {
    // Of its words, some had stayed.
    const [place, second] = placesIn(text, was, back).filter(
      (start) => start <= rest.start && start + was.length >= rest.end,
    )
    if (place === undefined || second !== undefined) return null
    return { ...rest, ...describe(text, place, place + was.length), state: 'anchored' }
  }
  if (state !== 'lost') return null
  const places = placesIn(text, quote, back)
  const inBlock = { prefix: prefix.slice(prefix.lastIndexOf('\n') + 1), suffix: suffix.split('\n', 1)[0]! }
  for (const around of [{ prefix, suffix }, inBlock]) {
    const words = around.prefix + quote + around.suffix
    const [place, second] = places.filter((start) => text.startsWith(words, start - around.prefix.length))
    if (place === undefined || second !== undefined || words.length < telling) continue
    const selector = describe(text, place, place + quote.length)
    return was === undefined
      ? { ...rest, ...selector, state: 'anchored' }
      : { ...rest, was, ...selector, state: 'changed' }
  }
  const found = resolve(text, { quote, prefix, suffix })
  if (found.state !== 'found' || !back.some((range) => found.start < range.end && found.end > range.start))
    return null
  const kept = was === undefined ? {} : { was }
  return { ...rest, ...kept, ...describe(text, found.start, found.end), state: 'moved' }
}

/** Where words stand so that at least one of them is in one of the ranges. */
function placesIn(text: string, words: string, ranges: readonly TextRange[]): number[] {
  const places = new Set<number>()
  if (words === '') return []
  for (const { start, end } of ranges) {
    const last = Math.min(text.length, end + words.length - 1)
    const piece = text.slice(0, last)
    for (
      let at = piece.indexOf(words, Math.max(0, start - words.length + 1));
      at >= 0;
      at = piece.indexOf(words, at + 1)
    )
      places.add(at)
  }
  return [...places]
}
