export const scheme = 'app'
const host = 'claimdesk'
export const startPage = `${scheme}://${host}/index.html`

/** The address of one of the program's pages; the path begins with a slash. */
export function pageAddress(path: string): string {
  return `${scheme}://${host}${path}`
}

/** Whether an address is one of the program's own pages or files. */
export function isOurs(address: string): boolean {
  return pathOf(address) !== undefined
}

/** The path of an address of ours, with its leading slash; `undefined` for any other address. */
export function pathOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  const plain = url.port === '' && url.username === '' && url.password === ''
  return url.protocol === `${scheme}:` && url.host === host && plain ? url.pathname : undefined
}
