import { safeHref } from '../../article/schema'
import type { PageDocument } from '../dom'
import { hostOf } from '../judge/hosts'
import { bareText } from '../leaves'
import { cleanByline, isAuthor } from './bylines'
import { readDate } from './dates'
import { tidy, type FoundFact, type FoundFacts, type FactSource } from './fact'
import { readJsonLd } from './json-ld'
import { MetaTags } from './meta'
import { isLikeTitle, isSameTitle, withoutOutlet } from './titles'

/** Facts that the page states about itself, outside its text; `html` is the source that it was parsed from. */
export function readPageFacts(page: PageDocument, html: string): FoundFacts {
  const linked = readJsonLd(page)
  const meta = new MetaTags(page)
  const texts = (selector: string) =>
    [...page.querySelectorAll(selector)].map(({ textContent }) => tidy(textContent))
  const attributes = (selector: string, name: string) =>
    [...page.querySelectorAll(selector)].map((element) => tidy(element.getAttribute(name)))
  const [documentTitle = ''] = texts('title')

  const url = [
    ...said('meta', attributes('link[rel="canonical"]', 'href')),
    ...said('opengraph', meta.all('og:url')),
    ...said('json-ld', [linked?.url ?? '']),
    ...said('file', [savedFrom(html)]),
  ].find(({ value }) => hostOf(value) !== '' && safeHref(value) !== null)
  const host = hostOf(url?.value ?? '')

  const outlet = chooseOutlet(
    [
      ...said('opengraph', meta.all('og:site_name').map(namedOnce)),
      ...said('json-ld', [linked?.publisher ?? '']),
      ...said(
        'meta',
        meta.all('publisher', 'application-name', 'apple-mobile-web-app-title', 'dc.publisher'),
      ),
      ...said('meta', [outletIn(documentTitle, host)]),
    ],
    host,
  )
  const named = outlet?.value ?? ''

  const title = chooseTitle(
    [
      ...said('json-ld', [linked?.title ?? '']),
      ...said('opengraph', meta.all('og:title')),
      ...said('meta', [...meta.all(...titleNames), documentTitle]),
    ].map(({ value, from }) => ({ value: withoutOutlet(value, named), from })),
    texts('h1, h2').filter((text) => text !== ''),
  )

  const byline = [
    ...said('json-ld', [linked?.byPeople ? linked.authors : '']),
    ...said('meta', meta.all(...authorNames)),
    ...said('opengraph', meta.all('article:author', 'og:article:author')),
    ...said('json-ld', [linked?.authors ?? '']),
  ]
    .map(({ value, from }) => ({ value: cleanByline(value, named), from }))
    .find(({ value }) => isAuthor(value, named))

  const published = chooseDate(
    [
      ...said('json-ld', [linked?.published ?? '']),
      ...said('opengraph', meta.all('article:published_time', 'og:article:published_time', 'og:pubdate')),
      ...said('meta', meta.all(...dateNames)),
      ...said('meta', attributes('time[itemprop="datePublished"], time[pubdate]', 'datetime')),
    ],
    attributes('time', 'datetime'),
  )
  return compact({ title, outlet, byline, url, published })
}

const titleNames = ['twitter:title', 'sailthru.title', 'parsely-title', 'dc.title', 'title']
const authorNames = ['author', 'byl', 'sailthru.author', 'parsely-author', 'dc.creator', 'creator']
const dateNames =
  `datepublished article.published article:published pubdate publishdate publish-date publish_date
  publication_date dc.date.issued dc.date dcterms.created dcterms.issued sailthru.date parsely-pub-date date
  datecreated`.split(/\s+/)

function said(from: FactSource, values: readonly string[]): FoundFact[] {
  return values.filter((value) => value !== '').map((value) => ({ value, from }))
}

/** The first name that the address of the page confirms, else the first, else the host of the address. */
function chooseOutlet(found: readonly FoundFact[], host: string): FoundFact | undefined {
  const names = found
    .map(({ value, from }) => ({ value: value.replace(/^(?:@|www\.)/i, ''), from }))
    .filter(({ value }) => !/^https?:|^\d+$|©/i.test(value))
  const confirmed = names.find(({ value }) => isNameOf(value, host))
  return confirmed ?? names[0] ?? (host === '' ? undefined : { value: host, from: 'meta' })
}

/** Whether the letters of a name, or one longer word of it, stand in the name of a host. */
function isNameOf(name: string, host: string): boolean {
  const letters = bareText(host.split('.').slice(0, -1).join(''))
  const said = bareText(name)
  if (letters === '' || said === '') return false
  if (said.length > 1 && (letters.includes(said) || said.includes(letters))) return true
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.length >= 4 && letters.includes(word.toLowerCase()))
}

/**
 * The first date, made exact by another one of the same day where that has the time; `times` are those of
 * elements on the page, of which most belong to other articles.
 */
function chooseDate(found: readonly FoundFact[], times: readonly string[]): FoundFact | undefined {
  const dates = found.flatMap(({ value, from }) => {
    const date = readDate(value)
    return date === null ? [] : [{ value: date, from }]
  })
  const [first] = dates
  if (!first || first.value.includes('T')) return first
  const exact = [
    ...dates,
    ...said(
      'meta',
      times.map((time) => readDate(time) ?? ''),
    ),
  ].find(
    ({ value }) => value.includes('T') && Math.abs(Date.parse(value) - Date.parse(first.value)) < 1.5 * day,
  )
  return exact ?? first
}

const day = 24 * 60 * 60 * 1000

/**
 * The title that the page shows as well; else its main heading, when that says nearly the same in other words;
 * else the best that the page says of itself.
 */
function chooseTitle(found: readonly FoundFact[], headings: readonly string[]): FoundFact | undefined {
  const shown = found.find(({ value }) => headings.some((heading) => isSameTitle(heading, value)))
  if (shown) return shown
  const heading = headings.find((text) => found.some(({ value }) => isLikeTitle(text, value)))
  if (heading !== undefined) return { value: heading, from: 'text' }
  const [said] = found
  const [first] = headings
  return said ?? (first === undefined ? undefined : { value: first, from: 'text' })
}

/** Of "The Post | Post.com", the first. */
function namedOnce(name: string): string {
  return name.split(/\s+[|]\s+/)[0] ?? name
}

/** The end of a page's title, when it is the name of the site. */
function outletIn(title: string, host: string): string {
  const parts = title.split(/\s+[|–—-]+\s+/)
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : ''
  return last.length <= 40 && (host === '' || isNameOf(last, host)) ? last : ''
}

/** The address that a browser noted at the head of a page that it saved. */
function savedFrom(html: string): string {
  return /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html.slice(0, 4000))?.[1] ?? ''
}

function compact(facts: { readonly [K in keyof FoundFacts]: FoundFact | undefined }): FoundFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined))
}
