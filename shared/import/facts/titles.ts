import { bareText } from '../leaves'

/** Whether two titles say the same, letter by letter, or one is the beginning of the other. */
export function isSameTitle(a: string, b: string): boolean {
  const [short, long] = [bareText(a), bareText(b)].sort((x, y) => x.length - y.length) as [string, string]
  return (
    short !== '' &&
    (short === long || (short.length >= 20 && short.length / long.length >= 0.7 && long.startsWith(short)))
  )
}

/** A page's title without the name of its outlet at the end. */
export function withoutOutlet(title: string, outlet: string): string {
  const found = /^(.+?)\s+(?:[|–—·:-]|--|::)+\s+([^|–—·]+)$/.exec(title)
  const [before, after] = [found?.[1], bareText(found?.[2] ?? '')]
  const named = bareText(outlet)
  if (before === undefined || named === '' || after === '') return title
  const same = after === named || after.startsWith(named) || named.startsWith(after)
  return same ? withoutOutlet(before, outlet) : title
}

/** Whether most words of each title stand in the other. */
export function isLikeTitle(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  const shared = [...one].filter((word) => other.has(word)).length
  return shared >= 3 && shared >= 0.6 * Math.max(one.size, other.size)
}

function wordsOf(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu))
}
