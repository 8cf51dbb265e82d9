/**
 * JSON that may also stand in a page's script element: no text in it can end that, since `<` is escaped. Half
 * characters and control characters come out as escapes too, so nothing is lost on the way through UTF-8.
 */
export function jsonText(value: unknown): string {
  const json = JSON.stringify(value)
  return json.includes('<') ? json.replaceAll('<', '\\u003c') : json
}

/** The items of an array, one piece each, with what parts them. */
export function* jsonItems(items: Iterable<unknown>): Generator<string> {
  let before = ''
  for (const item of items) {
    yield before + jsonText(item)
    before = ',\n'
  }
}
