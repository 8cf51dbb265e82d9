import { bylineIn } from '../cues/people'
import { bareText } from '../leaves'

/** An author's name without "by" before it and without the outlet's own name after it. */
export function cleanByline(text: string, outlet: string): string {
  const name = (bylineIn(text) ?? text).replace(/\s+([,;])/g, '$1')
  const named = bareText(outlet)
  if (named === '') return name
  const [, before, after] = /^(.*?)[,.|]\s+([^,.|]+)$/su.exec(name) ?? []
  // "Ann Lee, CNN Business": where the author works is the outlet's own name.
  if (before && after && isSameOutlet(bareText(after), named)) return before
  const end = name.length - outlet.length
  return end > 1 && name.endsWith(outlet) ? name.slice(0, end).replace(/[\s,|–—-]+$/, '') : name
}

/** An outlet's own name says nothing of who wrote; an address or a handle is no name. */
export function isAuthor(name: string, outlet: string): boolean {
  const said = bareText(name)
  return said !== '' && !bareText(outlet).startsWith(said) && !/^https?:|^www\.|^@/i.test(name)
}

function isSameOutlet(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short !== '' && long.startsWith(short)
}
