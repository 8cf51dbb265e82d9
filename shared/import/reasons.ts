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
] as const

/** `repeated` stood there before, `outside` is elsewhere on the page; the others say what it is. */
export type CutReason = (typeof cutReasons)[number]
