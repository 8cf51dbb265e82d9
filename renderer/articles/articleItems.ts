import { commandItem } from '../commands/menuItems'
import type { MenuItem } from '../ui/Menu'

const shownItems = [
  'article.edit',
  'article.correct',
  'article.replace',
  'annotations.import',
  'version.compare',
  'decision.review',
  'article.remove',
] as const

/** What can be done with the article that is shown. */
export function articleItems(shown: boolean): MenuItem[] {
  return shownItems.map((id) => ({
    ...commandItem(id),
    ...(shown ? {} : { disabled: true }),
  }))
}
