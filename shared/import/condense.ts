import type { Judged } from './assemble'
import { isSentence } from './cues/match'
import type { InlineJson, Leaf } from './leaves'
import type { CutReason } from './reasons'

/**
 * Makes one paragraph of each part of the page before and after the article, a line for each of its leaves:
 * menus of hundreds of links are kept, but not as hundreds of blocks. Whole sentences and what was cut within
 * the article stay as they are: they are what a person may want to restore.
 */
export function condense(judged: readonly Judged[]): Judged[] {
  const kept = ({ cut }: Judged) => cut === null
  const [first, last] = [judged.findIndex(kept), judged.findLastIndex(kept)]
  if (first === -1) return []
  return [
    ...condenseAll(judged.slice(0, first)),
    ...judged.slice(first, last + 1),
    ...condenseAll(judged.slice(last + 1)),
  ]
}

function condenseAll(judged: readonly Judged[]): Judged[] {
  const condensed: Judged[] = []
  for (const current of judged) {
    if (current.leaf.text === '') continue
    const last = condensed.at(-1)
    const around = current.leaf.parts[0]
    if (last && belongs(last, current)) {
      const cut = around && around.id === last.leaf.parts[0]?.id ? around.reason : last.cut
      condensed[condensed.length - 1] = { leaf: joined(last.leaf, current.leaf), cut }
    } else condensed.push(current)
  }
  return condensed
}

/** What tells something about the article by itself. */
const telling: readonly (CutReason | null)[] = ['title', 'byline', 'date', 'cookies', 'copyright']

/** Of the same outermost part of the page, or of none and cut for the same reason. */
function belongs(a: Judged, b: Judged): boolean {
  if (a.leaf.kind === 'table' || b.leaf.kind === 'table' || isProse(a) || isProse(b)) return false
  if (telling.includes(a.cut) || telling.includes(b.cut)) return false
  const [one, other] = [a.leaf.parts[0]?.id, b.leaf.parts[0]?.id]
  return one === other && (one !== undefined || a.cut === b.cut)
}

/** A sentence of more than this is written to be read, not to be clicked. */
const longestLabel = 80

function isProse({ leaf }: Judged): boolean {
  return leaf.text.length > longestLabel && isSentence(leaf.text)
}

function joined(a: Leaf, b: Leaf): Leaf {
  const lineBreak: InlineJson = { type: 'hard_break' }
  return {
    ...a,
    kind: 'paragraph',
    level: 0,
    wraps: [],
    content: [...a.content, lineBreak, ...b.content],
    text: `${a.text}\n${b.text}`,
  }
}
