/** Letters of UTF-8 that were once read as Windows-1252 and written down so. */
const readTwice = /â€[™œ˜“”¦\u009d\u0080-\u009f]|Ã[\u00a1-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ]|Â[«»°§·]/g

/** What a text has lost of its letters, as a sentence for the person who has to look; null when nothing is seen. */
export function damageNote(text: string, fileName: string): string | null {
  const lost = text.split('\ufffd').length - 1
  if (lost > 0) {
    const letters = lost === 1 ? 'One letter' : `${lost} letters`
    return `${letters} of “${fileName}” could not be read and stand as “\ufffd”: compare with the original.`
  }
  const [example, another] = text.match(readTwice) ?? []
  if (example === undefined || another === undefined) return null
  return `Letters of “${fileName}” were garbled before it came here (such as “${example}”): ask for another copy.`
}

/** Whether so much of a text is lost that it is of no use. */
export function isRuined(text: string): boolean {
  const lost = text.split('\ufffd').length - 1
  return lost > 10 && lost * 20 > text.length
}
