import '../../../renderer/article/article.css'
import { createArticleView } from '../../../renderer/article/view'
import type { ShownPassage } from '../../../renderer/article/types'
import type { Contender } from '../contender'

const nothing = () => undefined

/** The article view by itself, without the window around it. */
export const ours: Contender = (place, story) => {
  let passages: readonly ShownPassage[] = story.passages
  const view = createArticleView(place, {
    selected: nothing,
    picked: nothing,
    corrected: nothing,
    restored: nothing,
  })
  view.show(story.doc, passages, 0)
  return {
    // As the window does it: the new claim becomes the active one; the one that is tagged is it already.
    add(passage) {
      passages = [...passages, passage]
      view.setPassages(passages)
      view.setActive(passage.claim)
    },
    tag(index, status) {
      passages = passages.with(index, { ...passages[index]!, status })
      view.setPassages(passages)
    },
    startTyping(offset) {
      view.startCorrecting()
      view.select({ start: offset, end: offset }, { focus: true })
    },
  }
}
