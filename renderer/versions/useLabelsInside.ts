import { useEffect, type RefObject } from 'react'

/** Between a label and the edge of its page, in pixels. */
const margin = 4

/** Draws the label over a mark back as far as it would stick out of the page. */
export function useLabelsInside(page: RefObject<HTMLElement | null>, drawn: unknown): void {
  useEffect(() => {
    const around = page.current
    if (!around) return
    const observer = new ResizeObserver(() => drawBack(around))
    observer.observe(around)
    return () => observer.disconnect()
  }, [page, drawn])
}

function drawBack(page: HTMLElement): void {
  const marks = [...page.querySelectorAll<HTMLElement>('[data-label]')]
  const left = page.getBoundingClientRect().left + margin
  const right = left + page.clientWidth - 2 * margin
  // All are measured before any is moved, so that the page is laid out once.
  const over = marks.map((mark) => {
    const [first] = mark.getClientRects()
    const { width } = getComputedStyle(mark, '::before')
    if (!first) return 0
    return getComputedStyle(mark).direction === 'rtl'
      ? left - (first.right - parseFloat(width))
      : first.left + parseFloat(width) - right
  })
  for (const [i, mark] of marks.entries())
    mark.style.setProperty('--label-shift', `${-Math.max(0, over[i]!)}px`)
}
