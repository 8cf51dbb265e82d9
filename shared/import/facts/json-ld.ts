import type { PageDocument } from '../dom'
import { readDate } from './dates'
import { tidy } from './fact'

/** What a page says of its article in JSON-LD; empty where it says nothing. */
export interface LinkedFacts {
  readonly title: string
  readonly authors: string
  /** Whether the authors are people rather than an organisation. */
  readonly byPeople: boolean
  readonly publisher: string
  readonly published: string
  readonly url: string
}

type Item = Readonly<Record<string, unknown>>

/** Kinds of schema.org that are an article; the first that a page has is its article. */
const articleKind = /(?:Article|BlogPosting|LiveBlogPosting|Report|Review|SocialMediaPosting)$/

/** More than this in one script, or nested deeper, is no description of an article. */
const longestScript = 500_000
const deepest = 12

/** The facts of the article that the page describes in JSON-LD; null when it describes none. */
export function readJsonLd(page: PageDocument): LinkedFacts | null {
  const items: Item[] = []
  for (const script of page.querySelectorAll('script[type="application/ld+json"]'))
    collect(parseLoosely(script.textContent ?? ''), items, 0)
  const kindOf = (item: Item) => [item['@type']].flat().map(String)
  const article =
    items.find((item) => kindOf(item).some((kind) => /NewsArticle$/.test(kind)) && item['headline']) ??
    items.find((item) => kindOf(item).some((kind) => articleKind.test(kind)))
  if (!article) return null
  const authors = listOf(article['author'] ?? article['creator'])
  return {
    title: tidy(article['headline'] ?? article['name']),
    authors: [...new Set(authors.map(nameOf))].filter((name) => name !== '').join(', '),
    byPeople: authors.some(
      (author) => typeof author === 'string' || /person/i.test(String((author as Item)['@type'])),
    ),
    publisher: listOf(article['publisher']).map(nameOf)[0] ?? '',
    published: readDate(tidy(article['datePublished'] ?? article['dateCreated'])) ?? '',
    url: listOf(article['mainEntityOfPage']).map(addressOf)[0] || addressOf(article['url']),
  }
}

function collect(value: unknown, items: Item[], depth: number): void {
  if (depth > deepest || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const each of value) collect(each, items, depth + 1)
    return
  }
  const item = value as Item
  items.push(item)
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart'])
    collect(item[key], items, depth + 1)
}

/** JSON as pages write it: with commas too many, line breaks in strings, comments around it. */
function parseLoosely(text: string): unknown {
  if (text.length > longestScript) return null
  const bare = text.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>)\s*;?\s*$/g,
    '',
  )
  const repaired = bare.replace(/[\0-\u001f]+/g, ' ').replace(/,(\s*[\]}])/g, '$1')
  return parse(bare) ?? parse(repaired)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function listOf(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : [value].flat()
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return /^https?:/i.test(value) ? '' : tidy(value)
  if (typeof value !== 'object' || value === null) return ''
  const { name } = value as Item
  return tidy(listOf(name)[0])
}

function addressOf(value: unknown): string {
  const address =
    typeof value === 'string' ? value : typeof value === 'object' && value ? (value as Item)['@id'] : ''
  return tidy(address)
}
