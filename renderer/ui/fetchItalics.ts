/**
 * Fetches the slanted letters before any are shown. A browser fetches them when the first are on the page, and lays
 * out everything around those again once they have come: at a moment when the page is full.
 */
export function fetchItalics(): void {
  const tokens = getComputedStyle(document.documentElement)
  for (const family of ['--sans', '--serif'])
    void document.fonts.load(`italic 1em ${tokens.getPropertyValue(family)}`)
}
