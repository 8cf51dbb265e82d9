// Put into every page before its own scripts, so that it hears a key before they do.

/**
 * Does something that resolves when it is in the page. `timed` says when it began and when the frame that shows it
 * did, in milliseconds since the page began; that frame is not over by then.
 */
window.time = async (run) => {
  const timed = (window.timed = { began: performance.now(), drawn: 0 })
  await run()
  requestAnimationFrame(() => (timed.drawn = performance.now()))
}

/** Resolves when the window has done what it does while nobody is at it. */
window.rest = () =>
  new Promise((resolve) => window.requestIdleCallback(() => window.requestIdleCallback(() => resolve())))

/** Resolves when somebody in a hurry would press the next key. */
window.pause = () => new Promise((resolve) => window.setTimeout(resolve, 80))

/** Who waits for the next key; registered here, since who listens first hears first. */
let waiting
addEventListener('keydown', ({ key }) => key !== 'Alt' && key !== 'Control' && waiting?.(), { capture: true })

/** The next key is timed, with what it does. */
window.awaitKey = () => {
  window.timed = undefined
  waiting = () => {
    waiting = undefined
    void window.time(async () => window.painted?.())
  }
}

/** Resolves once something of the element has changed. */
window.changed = (selector) =>
  new Promise((resolve) => {
    const observer = new window.MutationObserver(() => {
      observer.disconnect()
      resolve()
    })
    const all = { subtree: true, childList: true, attributes: true, characterData: true }
    observer.observe(window.document.querySelector(selector), all)
  })
