import type { FoundFacts } from '../../shared/import/facts/fact'

/** What a person read on a page; a date with its time where the page prints one with its zone. */
export interface Expected {
  /** The first letters of the page's file name. */
  readonly page: string
  readonly title: string
  readonly outlet: string
  /** Every author; none where the page names nobody. */
  readonly byline: readonly string[]
  readonly published: string
}

export const factNames = ['title', 'outlet', 'byline', 'published'] as const
export type Checked = { readonly [K in (typeof factNames)[number]]: boolean }

/** Which facts are right. An empty field where the page tells nothing is right, a wrong guess never is. */
export function checkFacts(found: FoundFacts, expected: Expected): Checked {
  const value = (name: (typeof factNames)[number]) => found[name]?.value ?? ''
  const byline = bare(value('byline'))
  return {
    title: bare(value('title')) === bare(expected.title),
    outlet: isSameOutlet(bare(value('outlet')), bare(expected.outlet)),
    byline:
      expected.byline.length === 0
        ? byline === ''
        : expected.byline.every((name) => byline.includes(bare(name))),
    published: isSameTime(value('published'), expected.published),
  }
}

/** A site's address is its name with an ending. */
function isSameOutlet(found: string, expected: string): boolean {
  return found !== '' && (found.startsWith(expected) || expected.startsWith(found))
}

const hour = 60 * 60 * 1000

/** A moment within the quarter of an hour; a day, where either is no more than that, in any time zone. */
function isSameTime(found: string, expected: string): boolean {
  if (found === '') return false
  if (found.includes('T') && expected.includes('T'))
    return Math.abs(Date.parse(found) - Date.parse(expected)) <= hour / 4
  if (found.slice(0, 10) === expected.slice(0, 10)) return true
  const noon = Date.parse(`${(found.includes('T') ? expected : found).slice(0, 10)}T12:00Z`)
  return found.includes('T') && Math.abs(Date.parse(found) - noon) <= 26 * hour
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
