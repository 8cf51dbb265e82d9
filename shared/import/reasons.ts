/** Why a block of a page is no part of its article. */
export const cutReasons = [
  'cookies',
  'navigation',
  'related',
  'share',
  'newsletter',
  'advert',
  'credit',
  'author',
  'comments',
  'date',
  'byline',
  'title',
  'copyright',
  'gallery',
  'repeated',
  'outside',
  'by-hand',
] as const

/**
 * `repeated` stood there before, `outside` is elsewhere on the page, `by-hand` a person left out; the others say
 * what it is.
 */
export type CutReason = (typeof cutReasons)[number]
