import { describe, expect, it } from 'vitest'
import { press, scrollEnd, settled, shiftClick } from './stage'
import { projectText } from '../../../shared/article/projection'
import { stage, story, page, onScreen, expectDrawn, scrollTo } from './longStory'

describe('blocks that are not in the page', () => {
  const all = () => story.text.length
  /** Something of the text is at the middle of the screen. */
  const isBlank = () => document.elementFromPoint(300, 300)?.closest('.near') === null

  it('are most of a long article, and their room is kept', () => {
    expect(stage.text.querySelectorAll('.around').length).toBeLessThan(story.doc.childCount / 2)
    expect(stage.scroller.scrollHeight).toBeGreaterThan(story.doc.childCount * 200)
  })

  it('come wherever the scroll bar is dragged to', async () => {
    let seed = 7
    for (let i = 0; i < 25; i++) {
      seed = (seed * 48271) % 2147483647
      await scrollTo(seed / 2147483647)
      expect(isBlank()).toBe(false)
    }
    expectDrawn()
  })

  it('make the page neither longer nor shorter for having been there', async () => {
    const heights: number[] = []
    for (const share of [0, 0.5, 1, 0.5, 0, 0.9, 0]) {
      await scrollTo(share)
      heights.push(stage.scroller.scrollHeight)
    }
    expect(Math.max(...heights) / Math.min(...heights)).toBeLessThan(1.05)
    expect(stage.view.top()).toBe(0)
  })

  it('are gone to with Ctrl and End, and with Ctrl and Home, where the caret is then seen', async () => {
    stage.view.focus()
    await press('{Control>}{End}{/Control}')
    await scrollEnd(stage)
    await press('{Shift>}{ArrowLeft}{ArrowLeft}{ArrowLeft}{/Shift}')
    expect(stage.view.selection()).toEqual({ start: all() - 3, end: all() })
    expect(onScreen(getSelection()!.getRangeAt(0).getBoundingClientRect())).toBe(true)
    await press('{Control>}{Home}{/Control}')
    await scrollEnd(stage)
    await press('{Shift>}{ArrowRight}{ArrowRight}{/Shift}')
    expect(stage.view.selection()).toEqual({ start: 0, end: 2 })
    expect(onScreen(getSelection()!.getRangeAt(0).getBoundingClientRect())).toBe(true)
  })

  it('are selected up to with Shift as well', async () => {
    stage.view.select({ start: 40, end: 40 }, { focus: true })
    await press('{Control>}{Shift>}{End}{/Shift}{/Control}')
    expect(stage.view.selection()).toEqual({ start: 40, end: all() })
    await press('{Control>}{Shift>}{Home}{/Shift}{/Control}')
    expect(stage.view.selection()!.start).toBe(0)
    expect(stage.view.selection()!.end).toBeLessThanOrEqual(40)
  })

  it('keep the caret that was left in them: a key goes back to it and on', async () => {
    stage.view.select({ start: 300, end: 300 }, { focus: true })
    await scrollTo(0.9)
    await press('{Shift>}{ArrowRight}{ArrowRight}{/Shift}')
    await scrollEnd(stage)
    expect(stage.view.selection()).toEqual({ start: 300, end: 302 })
    expect(onScreen(getSelection()!.getRangeAt(0).getBoundingClientRect())).toBe(true)
  })

  it('keep the start of a selection that is drawn out to a click far away', async () => {
    stage.view.select({ start: 300, end: 300 }, { focus: true })
    await scrollTo(0.9)
    await shiftClick({ x: 300, y: 300 })
    const { start, end } = stage.view.selection()!
    expect(start).toBe(300)
    expect(end).toBeGreaterThan(all() * 0.8)
  })

  it('take what is typed at a caret in them, and come into sight', async () => {
    stage.view.startCorrecting()
    stage.view.select({ start: 300, end: 300 }, { focus: true })
    await scrollTo(0.9)
    await press('x')
    await scrollEnd(stage)
    expect(stage.view.top()).toBeLessThan(300)
    expect(stage.text.textContent.slice(290, 310)).toContain('x')
    const { doc } = stage.view.finishCorrecting()!
    expect(projectText(doc).text).toBe(`${story.text.slice(0, 300)}x${story.text.slice(300)}`)
  })

  it('leave the page where it is when its width changes', async () => {
    await scrollTo(0.6)
    const top = stage.view.top()
    stage.scroller.style.width = '560px'
    await settled()
    expect(Math.abs(stage.view.top() - top)).toBeLessThan(150)
    expect(isBlank()).toBe(false)
    expectDrawn()
  })

  it('have no box for the toolbar to stand at, but a direction', async () => {
    stage.view.select({ start: 0, end: 10 })
    await scrollTo(0.9)
    expect(stage.view.selectionBox()!.bottom).toBeLessThan(page().top)
    await press('{Control>}a{/Control}')
    stage.view.focus()
    await press('{Control>}a{/Control}')
    expect(stage.view.selectionBox()!.top).toBeLessThan(page().top)
    expect(stage.view.selectionBox()!.bottom).toBeGreaterThan(page().bottom)
  })
})
