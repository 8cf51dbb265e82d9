import { useEffect, useState } from 'react'

/** So many are drawn in one frame: together they take less than that. */
const inOneFrame = 4

/** Those that wait to draw something else, in the order of their turns. */
const waiting = new Map<object, () => void>()
let frame = 0

function drawSome(): void {
  frame = 0
  for (const [key, draw] of [...waiting].slice(0, inOneFrame)) {
    waiting.delete(key)
    draw()
  }
  if (waiting.size > 0) frame = requestAnimationFrame(drawSome)
}

/**
 * A value that the parts of something large take over in turn, some in every frame, so that no frame has to draw
 * them all; each begins with `before`. A part that somebody waits for takes it `atOnce`.
 */
export function useInTurn<T extends object>(wanted: T, before: T, atOnce: boolean): T {
  const [shown, show] = useState(before)
  useEffect(() => {
    // Whoever waits already keeps the place in the queue.
    waiting.set(show, () => show(wanted))
    frame ||= requestAnimationFrame(drawSome)
  }, [wanted])
  useEffect(() => () => void waiting.delete(show), [])
  return atOnce ? wanted : shown
}
