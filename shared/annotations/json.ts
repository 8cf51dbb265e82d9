/** Reading JSON of which nothing is known: every function takes anything and none throws. */

export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A list as it is, one value as a list of it, nothing as none. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

/** A text, or the first of several; also as JSON-LD writes a literal (`@value`). Empty for anything else. */
export function textOf(value: unknown): string {
  const [first] = listOf(value)
  if (typeof first === 'string') return first
  const literal = isObject(first) ? first['@value'] : undefined
  return typeof literal === 'string' ? literal : ''
}

/** The id of a resource: an address by itself, or an object that has one. */
export function idOf(value: unknown): string {
  if (!isObject(value)) return textOf(value)
  return textOf(value['id']) || textOf(value['@id'])
}

/** The last words of the types of a resource: `Annotation` for `oa:Annotation` and for the whole address. */
export function typesOf(value: JsonObject): readonly string[] {
  return [...listOf(value['type']), ...listOf(value['@type'])]
    .filter((type) => typeof type === 'string')
    .map((type) => type.slice(Math.max(...['/', '#', ':'].map((sign) => type.lastIndexOf(sign))) + 1))
}

const instant = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:?\d\d)?)?$/i

/** A date, or a date and time, as an ISO instant in UTC with milliseconds; without a zone it is taken as UTC. */
export function instantOf(value: unknown): string | null {
  const found = instant.exec(textOf(value).trim())
  if (!found) return null
  const [, day, time = '00:00', zone = 'Z'] = found
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase()
  const at = new Date(`${day}T${time}${offset}`)
  if (Number.isNaN(at.getTime())) return null
  const iso = at.toISOString()
  // An offset may lead out of the years that have four digits.
  return iso.length === 24 ? iso : null
}
