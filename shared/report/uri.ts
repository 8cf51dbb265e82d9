import type { Article, Id } from '../model/records'
import { plainText } from './plain'

/** The names of our records on the web: an article, claim, comment or person is the same wherever it is told of. */
export function urnOf(kind: string, id: Id): string {
  return `urn:claimdesk:${kind}:${id}`
}

/** The address of an article as RFC 3986 wants it, in ASCII; null where it has none on the web. */
export function webAddressOf({ url }: Article): string | null {
  const found = /^(https?:\/\/[^/?#\s]+)(\S*)$/i.exec(plainText(url).trim())
  if (!found || !/^https?:\/\/[a-z0-9._~:@%[\]-]+$/i.test(found[1]!)) return null
  const rest = found[2]!
    .replace(/[^\w.~:/?#@!$&'()*+,;=%-]/gu, (character) => encodeURIComponent(character))
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
  const [before, ...fragments] = rest.split('#')
  return found[1]! + before! + (fragments.length > 0 ? `#${fragments.join('%23')}` : '')
}

/** What names an article: its address on the web, else its own name. */
export function sourceOf(article: Article): string {
  return webAddressOf(article) ?? urnOf('article', article.id)
}
