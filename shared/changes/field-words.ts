import type { Sourcing } from '../model/sourcing'

/** Names may have commas in them, tags do not. */
const separators: Readonly<Record<string, string>> = { tags: ', ', also: '; ' }

/** The value of a field as the history tells it; empty where there is none. */
export function fieldWords(field: string, value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.join(separators[field] ?? ', ')
  if (field !== 'sourcing' || !value) return ''
  const { independent, secondary } = value as Sourcing
  return `${independent}, ${secondary}`
}

/** The value that words of the history stand for, as its change takes it: the way back from `fieldWords`. */
export function fieldValue(field: string, words: string): unknown {
  const separator = separators[field]
  if (separator !== undefined) return words.split(separator).filter((word) => word !== '')
  if (field !== 'sourcing') return words
  const [independent, secondary] = words.split(', ').map(Number)
  return words === '' ? null : { independent, secondary }
}
