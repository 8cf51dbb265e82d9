import { publishedSchema } from '../../model/records'
import type { ArticleFacts } from '../../article/imported'
import { safeHref } from '../../article/schema'

export interface FrontMatter {
  readonly facts: Partial<ArticleFacts>
  /** The text after it. */
  readonly body: string
  readonly notices: readonly string[]
}

const names: { readonly [key: string]: keyof ArticleFacts } = {
  title: 'title',
  headline: 'title',
  outlet: 'outlet',
  publication: 'outlet',
  byline: 'byline',
  author: 'byline',
  url: 'url',
  link: 'url',
  published: 'published',
  date: 'published',
}

const labels: { readonly [K in keyof ArticleFacts]: string } = {
  title: 'title',
  outlet: 'outlet',
  byline: 'byline',
  url: 'address',
  published: 'date of publication',
}

/**
 * Reads the facts between two `---` lines at the beginning of a Markdown file: one `key: value` a line, in
 * quotes or not. Keys that are not facts of an article are passed over; text without such lines is all body.
 */
export function readFrontMatter(text: string): FrontMatter {
  const found = /^\s*---[ ]*\n((?:.*\n)*?)---[ ]*(?:\n|$)/.exec(text)
  if (!found) return { facts: {}, body: text, notices: [] }
  const facts: { [K in keyof ArticleFacts]?: string } = {}
  const notices: string[] = []
  for (const line of found[1]!.split('\n')) {
    const [, key, value] = /^([A-Za-z_-]+)\s*:\s*(.*)$/.exec(line) ?? []
    const name = key === undefined ? undefined : names[key.toLowerCase()]
    if (!name || value === undefined || facts[name] !== undefined) continue
    const read = readFact(name, unquoted(value.trim()))
    if (read === null)
      notices.push(`Its ${labels[name]} “${unquoted(value.trim())}” could not be read: add it by hand.`)
    else facts[name] = read
  }
  return { facts, body: text.slice(found[0].length), notices }
}

function readFact(name: keyof ArticleFacts, value: string): string | null {
  if (name === 'published') return readPublished(value)
  return name === 'url' && value !== '' ? safeHref(value) : value
}

/** A date, or a date and time with its offset, as articles store it; null when it is neither. */
function readPublished(value: string): string | null {
  const instant = value
    .replace(/^(\S{10}) +(\S)/, '$1T$2')
    .replace(/ ?([+-]\d\d):?(\d\d)$/, '$1:$2')
    .replace(/T(\d\d:\d\d)(?=Z|[+-])/, 'T$1:00')
  const day = value.slice(0, 10)
  return [value, instant, day].find((candidate) => publishedSchema.safeParse(candidate).success) ?? null
}

function unquoted(value: string): string {
  const [, quote, inner] = /^(["'])(.*)\1$/.exec(value) ?? []
  if (inner === undefined) return value
  return quote === "'" ? inner.replaceAll("''", "'") : inner.replace(/\\(["\\])/g, '$1')
}
