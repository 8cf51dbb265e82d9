/** Parameters that say how a reader came to a page, not which page it is. */
const tracking =
  /^(?:utm_\w+|at_\w+|ns_\w+|mc_[ce]id|[a-z]{1,3}clid|fbclid|msclkid|igshid|_ga|_gl|cmpid?|wt_mc|smid|ito|xtor|ref_src)$/i

/**
 * An address by which a page is known again: without scheme, `www.`, default port, fragment, the slash at the
 * end and tracking parameters; null for what is no web address.
 */
export function addressKey(text: string): string | null {
  const found = /^https?:\/\/([^/?#\s]+)([^?#\s]*)(?:\?([^#\s]*))?(?:#\S*)?$/i.exec(text.trim())
  if (!found) return null
  const [, authority = '', path = '', query = ''] = found
  const host = authority
    .slice(authority.lastIndexOf('@') + 1)
    .toLowerCase()
    .replace(/:(?:80|443)$/, '')
    .replace(/^www\./, '')
  const kept = query
    .split('&')
    .filter((pair) => pair !== '' && !tracking.test(pair.split('=')[0]!))
    .sort()
  return unescaped(host + path.replace(/\/+$/, '')) + (kept.length > 0 ? `?${unescaped(kept.join('&'))}` : '')
}

/** Letters that one program writes as they are and another with percent signs. */
function unescaped(text: string): string {
  try {
    return decodeURI(text)
  } catch {
    return text
  }
}
