import type { ImportedArticle } from '../../shared/article/imported'
import { count } from '../claims/words'

/** A sentence when blocks of a page did not become part of the article: nothing is left out in silence. */
export function leftOutNote({ cut = [] }: Pick<ImportedArticle, 'cut'>): string | null {
  if (cut.length === 0) return null
  const reasons = [...new Set(cut.map(({ reason }) => names[reason]))]
  const which = new Intl.ListFormat('en').format(reasons)
  return `${count(cut.length, 'block')} of the page left out (${which}). The file itself still has them.`
}

const names: Record<NonNullable<ImportedArticle['cut']>[number]['reason'], string> = {
  cookies: 'cookie notice',
  navigation: 'navigation',
  related: 'related stories',
  share: 'share bar',
  newsletter: 'newsletter box',
  advert: 'advertising',
  credit: 'image credit',
  author: 'about the author',
  comments: 'comments',
  date: 'date line',
  byline: 'byline',
  title: 'headline, kept as the title',
  copyright: 'copyright line',
  gallery: 'gallery',
  repeated: 'repeated text',
  outside: 'elsewhere on the page',
  'by-hand': 'left out by hand',
}
