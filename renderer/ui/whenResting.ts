/**
 * Work that can wait, such as counting and comparing, is done while the person's hands rest: whoever goes on
 * pressing keys finds the window free for each of them.
 */

/** In milliseconds. */
const aMoment = 300

/** In milliseconds: so late at the latest, however busy the person is. */
const patience = 3000

/** When the person last did something, by `performance.now`; null until somebody asks. */
let last: number | null = null

function listen(): number {
  const note = () => void (last = performance.now())
  for (const kind of ['keydown', 'pointerdown', 'wheel'])
    addEventListener(kind, note, { capture: true, passive: true })
  return -Infinity
}

/** Runs `work` once, with the time it has, when the person rests and the browser has nothing better to do. */
export function whenResting(work: (deadline: IdleDeadline) => void): () => void {
  last ??= listen()
  const due = performance.now() + patience
  let timer: ReturnType<typeof setTimeout> | undefined
  let idle = 0
  const look = () => {
    const wait = Math.min(last! + aMoment, due) - performance.now()
    if (wait > 0) timer = setTimeout(look, wait)
    else idle = requestIdleCallback(work, { timeout: 500 })
  }
  look()
  return () => {
    clearTimeout(timer)
    cancelIdleCallback(idle)
  }
}

/** Resolves when the person rests: at once where they do, for work that is under way. */
export function resting(): Promise<void> {
  last ??= listen()
  if (performance.now() - last >= aMoment) return Promise.resolve()
  return new Promise((resolve) => void whenResting(() => resolve()))
}
