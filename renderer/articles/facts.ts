import type { ArticleFacts } from '../../shared/article/imported'
import type { Project } from '../../shared/model/project'
import { fail, ok, type Result } from '../../shared/model/result'
import { ownOffset, readPublished } from './published'

/** The facts of an article as they are typed; `published` is not read yet. */
export type TypedFacts = ArticleFacts

/** What is wrong with each field: a sentence. */
export type FactErrors = { readonly [K in keyof ArticleFacts]?: string }

/** Checks what was typed. Only the time and the address can be wrong, everything else may be empty. */
export function readFacts(typed: TypedFacts): Result<ArticleFacts, FactErrors> {
  const published = readPublished(typed.published, ownOffset)
  const url = typed.url.trim()
  const urlError = isAddress(url)
    ? undefined
    : 'This is not an address of the web. It begins with https:// or http://; leave it empty if there is none.'
  if (!published.ok || urlError)
    return fail({
      ...(published.ok ? {} : { published: published.error }),
      ...(urlError ? { url: urlError } : {}),
    })
  const { title, outlet, byline } = typed
  return ok({
    title: title.trim(),
    outlet: outlet.trim(),
    byline: byline.trim(),
    url,
    published: published.value,
  })
}

function isAddress(url: string): boolean {
  return url === '' || (/^https?:\/\/[^\s]+$/i.test(url) && URL.canParse(url))
}

/** The outlets of articles, each once, the most used first. */
export function knownOutlets(articles: Project['articles']): string[] {
  const uses = new Map<string, number>()
  for (const { outlet } of articles.values()) if (outlet !== '') uses.set(outlet, (uses.get(outlet) ?? 0) + 1)
  return [...uses].sort(([a, n], [b, m]) => m - n || a.localeCompare(b)).map(([outlet]) => outlet)
}
