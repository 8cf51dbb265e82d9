/**
 * JSON with sorted keys and two-space indent, so that equal values give equal bytes and a diff is readable.
 * Keys are sorted by UTF-16 code unit. `depth` is how far the first line already stands in.
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = '  '.repeat(depth + 1)
  const outer = '  '.repeat(depth)
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]'
    const items = value.map((item) => inner + canonicalJson(item ?? null, depth + 1))
    return `[\n${items.join(',\n')}\n${outer}]`
  }
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  if (fields.length === 0) return '{}'
  const lines = fields.map(
    ([key, field]) => `${inner}${JSON.stringify(key)}: ${canonicalJson(field, depth + 1)}`,
  )
  return `{\n${lines.join(',\n')}\n${outer}}`
}
