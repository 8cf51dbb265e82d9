/** How long a line may be that stands over an article or between its parts. */
export const longestHeadline = 200

/**
 * Whether a line is a headline, a teaser or a label, which quotes nobody: capitals throughout, or a capital on each
 * longer word and no full stop.
 */
export function isHeadline(line: string): boolean {
  const text = line.trim()
  if (text.length === 0 || text.length > longestHeadline) return false
  const letters = text.match(/\p{L}/gu) ?? []
  const capitals = text.match(/\p{Lu}/gu) ?? []
  const words = text.match(/[\p{L}\p{M}’'-]+/gu) ?? []
  if (words.length < 3 || letters.length === 0) return false
  if (capitals.length > 0.8 * letters.length) return true
  if (/[.!?:”"’…]\s*$/u.test(text)) return false
  const long = words.filter((word) => word.length >= 4)
  return long.length >= 2 && long.every((word) => /^\p{Lu}/u.test(word))
}
