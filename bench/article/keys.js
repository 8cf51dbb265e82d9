// Put into every page before its own scripts, so that it hears a key before they do.

/** From here on `painting` resolves with the milliseconds from the next key to what it did being painted. */
window.awaitKey = () => {
  window.painting = new Promise((resolve) => {
    const onKey = async () => {
      const start = performance.now()
      await window.painted?.()
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)))
    }
    addEventListener('keydown', () => void onKey(), { capture: true, once: true })
  })
}
