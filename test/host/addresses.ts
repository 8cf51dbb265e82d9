/**
 * Chromium knows no schemes of ours and Playwright can answer only for http(s), so `app://claimdesk/x` is
 * shown at `https://claimdesk.app.localhost/x`: a secure context with an origin of its own, which nothing
 * outside can answer for. The program sees its own addresses only.
 */
const shown = /^(blob:)?https:\/\/([a-z0-9-]+)\.([a-z][a-z0-9+-]*)\.localhost(?=[/?#]|$)/i

/** An address as the program gives it, as Chromium is to load it. `schemes` are the program's own. */
export function toShown(url: string, schemes: ReadonlySet<string>): string {
  const match = /^(blob:)?([a-z][a-z0-9+-]*):\/\/([a-z0-9-]+)(?=[/?#]|$)/i.exec(url)
  const [prefix, blob = '', scheme = '', host = ''] = match ?? []
  if (prefix === undefined || !schemes.has(scheme.toLowerCase())) return url
  return `${blob}https://${host}.${scheme}.localhost${url.slice(prefix.length)}`
}

/** An address as Chromium has it, as the program is to see it. */
export function toProgram(url: string, schemes: ReadonlySet<string>): string {
  const [prefix, blob = '', host = '', scheme = ''] = shown.exec(url) ?? []
  if (prefix === undefined || !schemes.has(scheme.toLowerCase())) return url
  return `${blob}${scheme}://${host}${url.slice(prefix.length)}`
}
