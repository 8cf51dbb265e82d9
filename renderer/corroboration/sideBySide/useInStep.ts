import { useEffect, useLayoutEffect, useRef, type RefObject, type UIEvent } from 'react'
import { heightOf } from './measure'
import { across, type Point } from './sync'

/** How far down a page what is read stands, as a part of its height. */
const line = 0.38

/**
 * Keeps two pages in step: what stands at the line of reading on the one that is scrolled comes to it on the other.
 * `points` are offsets in the two texts that belong together; `first` is brought to the line at the start.
 */
export function useInStep(
  here: RefObject<HTMLElement | null>,
  there: RefObject<HTMLElement | null>,
  points: readonly Point[],
  first: Point,
) {
  const heights = useRef<readonly Point[]>([])
  /** Where each page was last put, by its side, so that this is not taken for scrolling. */
  const put = useRef({ here: -1, there: -1 })
  /** Nobody has scrolled yet: whatever size the pages come to have, the first places stay at the line. */
  const isFresh = useRef(true)

  useLayoutEffect(() => {
    isFresh.current = true
    put.current = bring(here.current, there.current, first)
  }, [here, there, first])

  useEffect(() => {
    const [left, right] = [here.current, there.current]
    if (!left || !right) return
    const measure = () => {
      heights.current = points.map((point) => ({
        here: heightOf(left, point.here),
        there: heightOf(right, point.there),
      }))
      if (isFresh.current) put.current = bring(left, right, first)
    }
    measure()
    const resized = new ResizeObserver(measure)
    resized.observe(left)
    resized.observe(right)
    return () => resized.disconnect()
  }, [here, there, points, first])

  return (side: 'here' | 'there') => (event: UIEvent) => {
    const page = event.currentTarget
    if (Math.abs(page.scrollTop - put.current[side]) < 2) return
    put.current[side] = page.scrollTop
    isFresh.current = false
    const [other, follower] =
      side === 'here' ? (['there', there.current] as const) : (['here', here.current] as const)
    if (!follower) return
    const at = page.scrollTop + line * page.clientHeight
    follower.scrollTop = across(heights.current, side, at) - line * follower.clientHeight
    put.current[other] = follower.scrollTop
  }
}

/** Brings two places to the line of reading; answers how far both pages are scrolled then. */
function bring(left: HTMLElement | null, right: HTMLElement | null, { here, there }: Point): Point {
  const to = (page: HTMLElement | null, place: number) => {
    if (!page) return -1
    page.scrollTop = heightOf(page, place) - line * page.clientHeight
    return page.scrollTop
  }
  return { here: to(left, here), there: to(right, there) }
}
