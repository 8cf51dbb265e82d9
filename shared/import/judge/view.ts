import { cueOf, isSentence } from '../cues/match'
import { linkShare, type Leaf } from '../leaves'
import type { CutReason } from '../reasons'

/** A leaf with what the judges ask of it, worked out once. */
export interface View {
  readonly leaf: Leaf
  /** Whether Readability took it for a part of the article. */
  readonly candidate: boolean
  /** How much there is to read, in characters; one of Chinese, Japanese or Korean counts for two and a half. */
  readonly weight: number
  readonly linkShare: number
  readonly sentence: boolean
  /** Text as articles are made of: sentences, not links or labels. */
  readonly prose: boolean
  /** What its words say that it is. */
  readonly cue: CutReason | null
}

/** For each leaf, why it is cut, or null. */
export type Cuts = (CutReason | null)[]

const leastProse = 50
/** Of a text that leads to what follows. */
const leastLead = 80
/** So long a text is prose even when it ends without a full stop. */
const surelyProse = 140

function leastWeight(text: string, sentence: boolean): number {
  if (sentence) return leastProse
  return text.endsWith(':') ? leastLead : surelyProse
}

export function viewLeaf(leaf: Leaf, candidate: boolean): View {
  const { kind, text } = leaf
  const share = linkShare(leaf)
  const sentence = isSentence(text)
  const weight =
    text.length + 1.5 * (text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0)
  return {
    leaf,
    candidate,
    weight,
    linkShare: share,
    sentence,
    prose: kind === 'paragraph' && share < 0.5 && weight >= leastWeight(text, sentence),
    cue:
      kind === 'table' || kind === 'rule'
        ? null
        : cueOf({ text, linkShare: share, inList: leaf.wraps.length > 0 }),
  }
}

/** How many words; of a script without spaces between words, as many as it would have. */
export function countWords(text: string): number {
  return (
    text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,2}|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)
      ?.length ?? 0
  )
}
