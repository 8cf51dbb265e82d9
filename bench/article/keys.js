// Put into every page before its own scripts, so that it hears a key before they do.

/**
 * Resolves when what is in the page is painted: the second frame begins only when the first one is on the screen,
 * and as soon as it is, since the browser is started without a limit to its frame rate.
 */
window.nextPaint = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))

/** From here on `painting` resolves with the milliseconds from the next key to what it did being painted. */
window.awaitKey = () => {
  window.painting = new Promise((resolve) => {
    const onKey = async () => {
      const start = performance.now()
      await window.painted?.()
      await window.nextPaint()
      resolve(performance.now() - start)
    }
    addEventListener('keydown', () => void onKey(), { capture: true, once: true })
  })
}
