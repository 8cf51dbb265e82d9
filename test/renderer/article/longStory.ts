import { beforeEach, expect } from 'vitest'
import { makeStory } from '../../../bench/article/story'
import { drawnWords, openStage, settled, type Stage } from './stage'

/** An article of 30,000 words with many passages, opened anew for each test of the file that imports this. */
export const story = makeStory(30_000, 1_500)

export let stage: Stage
beforeEach(() => {
  stage = openStage(story.doc, story.passages)
})

/** Puts another article, or this one at another place, onto the stage. */
export function openAnother(...given: Parameters<typeof openStage>): void {
  stage = openStage(...given)
}

export const page = () => stage.scroller.getBoundingClientRect()
export const onScreen = (box: DOMRect) => box.top >= page().top && box.bottom <= page().bottom

/** The passages whose first words are on the screen by the text alone. */
export function passagesSeen() {
  const from = stage.view.top()
  return story.passages.filter(({ start }) => start >= from && start < from + 1500)
}

export function expectDrawn(): void {
  const seen = passagesSeen()
  expect(seen.length).toBeGreaterThan(3)
  for (const passage of seen) expect(drawnWords(stage, passage)).toBe(words(passage))
}

export const words = ({ start, end }: { start: number; end: number }) =>
  story.text.slice(start, end).replaceAll('\n', '')

/** Scrolls as a person would, and lets the page answer. */
export async function scrollTo(share: number): Promise<void> {
  stage.scroller.scrollTop = stage.scroller.scrollHeight * share
  await settled()
}
