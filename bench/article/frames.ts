/**
 * Resolves when what was put into the page is painted: the second frame begins only when the first one has
 * been laid out and handed over. The browser is started without a limit to its frame rate, so no time
 * passes in waiting for the screen.
 */
export function twoFrames(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
}
