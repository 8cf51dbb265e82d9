// Put into every page before its own scripts, so that it hears a key before they do.

/**
 * Resolves when what is in the page is painted: a message sent in a frame arrives when that frame has been laid
 * out and handed over to be put on the screen.
 */
window.nextPaint = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve()
      port2.postMessage(null)
    }),
  )

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
