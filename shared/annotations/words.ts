import { cleanText } from '../text/clean'

/** A text of several lines as it may stand in a project. */
export function paragraphs(text: string): string {
  return cleanText(text)
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** A text on one line: a name, a tag. Empty where only white space is in it. */
export function oneLine(text: string, longest: number): string {
  const line = cleanText(text).replace(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : line
}

/** The words before or after a quote. Where a program cut them inside a character, that half is left out. */
export function context(text: string): string {
  return cleanText(text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, ''))
}

/** Each text once, in order, without the empty ones. */
export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '')
}

/** So long may a tag and a name be. */
export const longestTag = 200
export const longestName = 80
