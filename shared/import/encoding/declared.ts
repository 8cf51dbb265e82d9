/** How far into a page browsers look for its encoding. */
const looked = 4096

/**
 * The encoding that a page of HTML states of itself, in a `<meta>` or an XML declaration; null when it states
 * none. What a page that can be read byte by byte calls UTF-16 cannot be that: it means UTF-8, as in browsers.
 */
export function declaredInPage(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, looked)).replace(/<!--.*?-->/gs, '')
  const found = xmlDeclaration.exec(start)?.[1] ?? charsetOfMeta(start)
  if (!found) return null
  const name = found.trim().toLowerCase()
  return name.startsWith('utf-16') ? 'utf-8' : name
}

const xmlDeclaration = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']/i

function charsetOfMeta(start: string): string | undefined {
  for (const [tag] of start.matchAll(/<meta\s[^>]*>/gi)) {
    const charset = /charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(tag)?.[1]
    if (charset) return charset
  }
  return undefined
}
