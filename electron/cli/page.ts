import { parseHTML } from 'linkedom/worker'
import type { PageDocument, ParseHtml } from '../../shared/import/dom'

/** Makes pages without a browser: nothing in them is run, and nothing is fetched. */
export const parseHtml: ParseHtml = (html) => {
  const { document } = parseHTML(withBody(html)) as { document: PageDocument }
  return document
}

/** A browser supplies the elements that HTML lets a page leave out; this parser does not. */
function withBody(html: string): string {
  if (/<body[\s>]/i.test(html)) return html
  const head = /<\/head\s*>/i.exec(html)
  if (!head) return `<!doctype html><html><head></head><body>${html}</body></html>`
  const end = head.index + head[0].length
  return `${html.slice(0, end)}<body>${html.slice(end)}</body>`
}
