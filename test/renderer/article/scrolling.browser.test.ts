import { describe, expect, it } from 'vitest'
import { makeStory } from '../../../bench/article/story'
import { drawn, nextFrame, pieces, placeOf, press, scrollEnd, selectedWords, settled } from './stage'
import { docOf, shown } from './words'
import { openAnother, stage, story, page, onScreen, passagesSeen, expectDrawn, scrollTo } from './longStory'

describe('a long article', () => {
  it('has the passages on the screen drawn, and only those near it', () => {
    expectDrawn()
    const drawn = new Set(
      [...stage.text.querySelectorAll<HTMLElement>('[data-passage]')].map(({ dataset }) => dataset.passage),
    )
    expect(drawn.size).toBeLessThan(story.passages.length / 4)
  })

  it.each([0.1, 0.5, 0.77, 1, 0.3])('has them drawn wherever it is scrolled to (%d)', async (share) => {
    await scrollTo(share)
    expectDrawn()
  })

  it('has them drawn all the way down, page by page', async () => {
    stage.view.focus()
    for (let i = 0; i < 12; i++) {
      await press('{PageDown}')
      expectDrawn()
    }
  })

  it('draws a verdict on the screen, and one far away when it is scrolled to', async () => {
    const passages = [...story.passages]
    const [near, far] = [3, 900]
    for (const i of [near, far]) passages[i] = { ...passages[i]!, status: 'split', state: 'moved' }
    stage.view.setPassages(passages)
    await drawn()
    expect(pieces(stage, passages[near]!)[0]!.dataset.state).toBe('moved')
    stage.view.reveal(passages[far]!)
    expect(pieces(stage, passages[far]!)[0]!.dataset.state).toBe('moved')
    await settled()
    expectDrawn()
  })

  it('does not jump when the blocks above take their true size', async () => {
    await scrollTo(0.6)
    const [line] = [...stage.text.querySelectorAll('.near')].filter(
      (block) => block.getBoundingClientRect().top > page().top,
    )
    for (let i = 0; i < 10; i++) {
      const before = line!.getBoundingClientRect().top
      stage.scroller.scrollTop -= 40
      await settled()
      expect(Math.abs(line!.getBoundingClientRect().top - before - 40)).toBeLessThanOrEqual(1)
    }
  })

  it('goes over everything with Ctrl and A', async () => {
    stage.view.focus()
    await press('{Control>}a{/Control}')
    expect(selectedWords(stage, story.doc)).toBe(story.text)
  })

  it('selects across blocks that are no longer drawn', async () => {
    stage.view.select({ start: 0, end: 0 }, { focus: true })
    const end = story.passages[700]!.start
    await press('{Shift>}{PageDown}{PageDown}{PageDown}{PageDown}{PageDown}{PageDown}{/Shift}')
    const { start, end: reached } = stage.view.selection()!
    expect(start).toBe(0)
    expect(reached).toBeGreaterThan(5_000)
    expect(reached).toBeLessThan(end)
    expect(getSelection()!.toString().length).toBeGreaterThan(5_000)
  })
})

describe('revealing', () => {
  it.each([400, 1499, 0, 750])('brings any passage into sight at once (%d)', async (index) => {
    const passage = story.passages[index]!
    stage.view.reveal(passage)
    await scrollEnd(stage)
    for (const piece of pieces(stage, passage)) expect(onScreen(piece.getBoundingClientRect())).toBe(true)
    expectDrawn()
  })

  it('stays exactly there afterwards', async () => {
    const passage = story.passages[900]!
    stage.view.reveal(passage)
    const before = pieces(stage, passage)[0]!.getBoundingClientRect().top
    for (let i = 0; i < 5; i++) await nextFrame()
    expect(pieces(stage, passage)[0]!.getBoundingClientRect().top).toBeCloseTo(before, 0)
  })

  it('moves nothing when the words are in sight already', async () => {
    stage.view.reveal(story.passages[900]!)
    await scrollEnd(stage)
    const before = stage.scroller.scrollTop
    const near = passagesSeen().slice(1, 4)
    for (const passage of near) stage.view.reveal(passage)
    stage.view.select(near[1]!)
    await scrollEnd(stage)
    expect(stage.scroller.scrollTop).toBe(before)
  })

  it('brings what is just below the edge into sight', async () => {
    const below = story.passages.find((passage) => {
      const [piece] = pieces(stage, passage)
      return piece && piece.getBoundingClientRect().top > page().bottom
    })!
    stage.view.reveal(below)
    await scrollEnd(stage)
    expect(onScreen(pieces(stage, below)[0]!.getBoundingClientRect())).toBe(true)
  })

  it('follows what is selected', async () => {
    const passage = story.passages[1200]!
    stage.view.select(passage, { focus: true })
    await scrollEnd(stage)
    expect(selectedWords(stage, story.doc)).toBe(story.text.slice(passage.start, passage.end))
    const box = stage.view.selectionBox()!
    expect(box.top).toBeGreaterThan(page().top)
    expect(box.bottom).toBeLessThan(page().bottom)
  })
})

describe('the place on the page', () => {
  it('is 0 at the very top, with the heading above the text', async () => {
    expect(stage.view.top()).toBe(0)
    stage.view.show(docOf('Another article'), [], 0)
    expect(stage.scroller.scrollTop).toBe(0)
    await settled()
    expect(stage.view.top()).toBe(0)
  })

  it.each([0.02, 0.2, 0.5, 0.8, 0.93])(
    'is found again when the article is shown again (%d of it)',
    async (share) => {
      await scrollTo(share)
      const top = stage.view.top()
      const line = story.text.slice(top, top + 30).split('\n')[0]!
      const before = placeOf(stage, line).top
      openAnother(docOf('Another article'))
      stage.view.show(story.doc, story.passages, top)
      expect(stage.view.top()).toBe(top)
      expect(Math.abs(placeOf(stage, line).top - before)).toBeLessThan(24)
      await settled()
      expect(stage.view.top()).toBe(top)
      expectDrawn()
    },
  )

  it('does not wander when it is remembered and restored over and over', async () => {
    await scrollTo(0.4)
    const top = stage.view.top()
    for (let i = 0; i < 5; i++) {
      openAnother(story.doc, story.passages, stage.view.top())
      await settled()
    }
    expect(stage.view.top()).toBe(top)
  })

  it('stays when the text is corrected above and below it', async () => {
    await scrollTo(0.5)
    stage.view.startCorrecting()
    const before = stage.view.top()
    const clear = (at: number) => story.passages.every(({ start, end }) => at <= start || at >= end)
    let at = before + 700
    while (!clear(at)) at++
    stage.view.select({ start: at, end: at }, { focus: true })
    await press('typed ')
    expect(stage.view.top()).toBe(before)
    expectDrawn()
    stage.view.cancelCorrecting()
    expect(stage.view.top()).toBe(before)
    expectDrawn()
  })
})

describe('an article of ordinary length', () => {
  it('is drawn whole, so that nothing of it changes under a screen reader', async () => {
    const short = makeStory(2_000, 120)
    openAnother(short.doc, short.passages)
    const last = shown(short.doc, short.text.slice(-40))
    stage.view.setPassages([...short.passages, last])
    await drawn()
    expect(pieces(stage, last)).not.toEqual([])
    expect(pieces(stage, short.passages[0]!)).not.toEqual([])
  })
})
