import { commandItem } from '../commands/menuItems'
import type { MenuItem } from '../ui/Menu'

/** What can be done with the article that is shown. */
export function articleItems(shown: boolean): MenuItem[] {
  return (['article.edit', 'article.correct', 'article.remove'] as const).map((id) => ({
    ...commandItem(id),
    disabled: !shown,
  }))
}
