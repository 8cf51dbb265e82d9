import type { ImportedArticle } from '../../shared/article/imported'
import { count } from '../claims/words'

/** A sentence when something came with an article that is no part of it: nothing is left out in silence. */
export function leftOutNote({ cut = [] }: Pick<ImportedArticle, 'cut'>): string | null {
  return cut.length === 0 ? null : `${count(cut.length, 'block')} left out, to be restored in the text.`
}
