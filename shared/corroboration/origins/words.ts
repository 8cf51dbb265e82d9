/** The set of words of a table: white space and `|` part them. */
export function listed(words: string): ReadonlySet<string> {
  return new Set(listOf(words))
}

/** The forms of a table in order; a form may be several words. */
export function listOf(words: string): string[] {
  return words
    .split('|')
    .map((form) => form.trim())
    .filter(Boolean)
}

/** The forms of a table as alternatives of a regular expression, longest first. */
export function either(words: string): string {
  return listOf(words)
    .toSorted((a, b) => b.length - a.length)
    .map((form) => form.replaceAll('.', '\\.'))
    .join('|')
}

/** A word for a regular expression, by its letters alone. */
export function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}
