import { randomBytes } from 'node:crypto'
import { pathOf, pageAddress } from './address'

/** Pages that the program has made and shows in a window of its own, by path; each only while it is needed. */
const pages = new Map<string, string>()

/** Has an address for a page as long as `use` takes. */
export async function withPage<T>(page: string, use: (address: string) => Promise<T>): Promise<T> {
  const path = `/made/${randomBytes(16).toString('hex')}.html`
  pages.set(path, page)
  try {
    return await use(pageAddress(path))
  } finally {
    pages.delete(path)
  }
}

/** Answers a request for such a page; undefined for any other. Its own policy says what it may do. */
export function answerPage({ url, method }: Request): Response | undefined {
  const page = pages.get(pathOf(url) ?? '')
  if (page === undefined || method !== 'GET') return undefined
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'X-Content-Type-Options': 'nosniff' }
  return new Response(page, { status: 200, headers })
}
