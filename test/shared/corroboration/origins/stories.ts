import type { StoryText } from '../../../../shared/corroboration/types'

/** An article of one text. */
export function storyText(id: string, text: string, facts: Partial<StoryText> = {}): StoryText {
  return { id, outlet: `Outlet ${id}`, byline: '', url: '', published: '', title: '', text, ...facts }
}
