import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useEffect, type RefObject } from 'react'

interface Lines {
  readonly list: RefObject<HTMLDivElement | null>
  readonly count: number
  /** The line that the keyboard is at; -1 for none. */
  readonly at: number
  /** What comes into sight for it: itself, or the heading above it. */
  readonly showFrom?: number
  /** How high a line is before it has been drawn, in CSS pixels. */
  readonly height: (index: number) => number
  readonly keyOf: (index: number) => string | number
}

/**
 * The lines of a list box: only those in sight are in the page, and the one that the keyboard is at, since it is
 * told to screen readers by its id. It comes into sight when it is another one, and, with `showChosen` as the
 * list's `onFocus`, when the list gets the keyboard. `page` is how many lines a page key goes.
 */
export function useLines({ list, count, at, showFrom = at, height, keyOf }: Lines): {
  readonly lines: Virtualizer<HTMLDivElement, Element>
  readonly showChosen: () => void
  readonly page: () => number
} {
  const lines = useVirtualizer({
    count,
    getScrollElement: () => list.current,
    estimateSize: height,
    getItemKey: keyOf,
    overscan: 8,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range)
      return at < 0 || seen.includes(at) ? seen : [...seen, at].sort((a, b) => a - b)
    },
  })
  const chosen = at < 0 ? null : keyOf(at)
  const showChosen = () => {
    // Under the mouse that presses a line the others stay where they are, or it would let go of another one.
    if (at >= 0 && list.current?.matches(':focus-visible')) lines.scrollToIndex(showFrom, { align: 'auto' })
  }
  useEffect(() => {
    if (at >= 0) lines.scrollToIndex(showFrom, { align: 'auto' })
  }, [lines, at, showFrom, chosen])
  const page = () => Math.max(1, (lines.range?.endIndex ?? 0) - (lines.range?.startIndex ?? 0) - 1)
  return { lines, showChosen, page }
}
