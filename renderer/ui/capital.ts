/** Words that begin with a capital, as a label does. */
export function withCapital(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}
