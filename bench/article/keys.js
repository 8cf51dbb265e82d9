// Put into every page before its own scripts, so that it hears a key before they do.

/**
 * Resolves when what is in the page is painted: the second frame begins only when the first one is on the screen,
 * and as soon as it is, since the browser is started without a limit to its frame rate.
 */
window.nextPaint = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))

/** Resolves when the window has done what it does while nobody is at it. */
window.rest = () =>
  new Promise((resolve) => window.requestIdleCallback(() => window.requestIdleCallback(() => resolve())))

/** Resolves when somebody in a hurry would press the next key. */
window.pause = () => new Promise((resolve) => window.setTimeout(resolve, 80))

/** Who waits for the next key; registered here, since who listens first hears first. */
let waiting
addEventListener('keydown', ({ key }) => key !== 'Alt' && key !== 'Control' && waiting?.(), { capture: true })

/** From here on `painting` resolves with the milliseconds from the next key to what it did being painted. */
window.awaitKey = () => {
  window.painting = new Promise((resolve) => {
    waiting = async () => {
      waiting = undefined
      const start = performance.now()
      await window.painted?.()
      await window.nextPaint()
      resolve(performance.now() - start)
    }
  })
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
