import type { ParseHtml } from '../../shared/import/dom'

/** The browser's own parser, which makes a page that runs nothing and fetches nothing. */
export const parseHtml: ParseHtml = (html) => new DOMParser().parseFromString(html, 'text/html')
