import MarkdownIt from 'markdown-it'

const { unescapeAll } = new MarkdownIt().utils

const breaks = /^(?:p|div|br|li|ul|ol|tr|table|h[1-6]|blockquote|pre|hr|section|article|dd|dt)$/
const unseen = /^(?:script|style|head|template|title)$/
const name = /^\/?([a-z][a-z0-9]*)/i

/**
 * The words of a piece of HTML, a line for each block. Nothing of it is run or fetched, and the time it takes
 * grows with its length only, whatever is in it.
 */
export function htmlToText(html: string): string {
  let text = ''
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    text += spaced(html.slice(at, open))
    const tag = name.exec(html.slice(open + 1, open + 20))?.[1]?.toLowerCase()
    const isComment = html.startsWith('<!', open) || html.startsWith('<?', open)
    if (tag === undefined && !isComment) {
      text += '<'
      at = open + 1
      continue
    }
    const end = html.startsWith('<!--', open) ? html.indexOf('-->', open + 4) : html.indexOf('>', open)
    // A tag that never ends takes the rest with it, as in a browser.
    if (end < 0) return tidy(text)
    at = html.startsWith('<!--', open) ? end + 3 : end + 1
    if (tag === undefined) continue
    if (breaks.test(tag)) text += '\n'
    if (unseen.test(tag) && html[open + 1] !== '/') at = endOf(html, tag, at)
  }
  return tidy(text + spaced(html.slice(at)))
}

/** Just past the end of an element whose content is not shown. */
function endOf(html: string, tag: string, from: number): number {
  const close = new RegExp(`</${tag}[^>]{0,100}>`, 'gi')
  close.lastIndex = from
  return close.test(html) ? close.lastIndex : html.length
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function tidy(text: string): string {
  const decoded = text.replace(/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/gi, (entity) =>
    unescapeAll(entity),
  )
  return decoded
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
