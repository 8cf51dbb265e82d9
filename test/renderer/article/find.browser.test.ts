import { beforeEach, describe, expect, it } from 'vitest'
import { makeStory } from '../../../bench/article/story'
import { drawnWords, openStage, press, scrollEnd, selectedWords, type Stage } from './stage'
import { docOf, shown } from './words'

const doc = docOf(
  'Ana Đurić runs the bakery by the bridge at Sjöberg.',
  'The BRIDGE at Sjoberg was closed; the other bridge was not.',
)
const passage = shown(doc, 'bakery by the bridge at')

let stage: Stage
beforeEach(() => {
  stage = openStage(doc, [passage])
})

const marked = () => [...stage.text.querySelectorAll('.find-match')].map(({ textContent }) => textContent)
const current = () =>
  [...stage.text.querySelectorAll('.find-match.current')].map(({ textContent }) => textContent).join('')

describe('finding in the article', () => {
  it('marks every match, whatever its case and accents, and counts them', () => {
    expect(stage.view.find('bridge')).toBe(3)
    expect(marked()).toEqual(['bridge', 'BRIDGE', 'bridge'])
    expect(stage.view.find('sjoberg')).toBe(2)
    expect(marked()).toEqual(['Sjöberg', 'Sjoberg'])
    expect(stage.view.find('djuric')).toBe(0)
    expect(stage.view.find('đurić')).toBe(1)
  })

  it('leaves passages as they are under the matches', () => {
    stage.view.find('bridge')
    expect(drawnWords(stage, passage)).toBe('bakery by the bridge at')
    stage.view.find('')
    expect(marked()).toEqual([])
    expect(drawnWords(stage, passage)).toBe('bakery by the bridge at')
    expect(stage.text.querySelectorAll('[data-passage]')).toHaveLength(1)
  })

  it('steps to the next and the previous match, round, and selects it', () => {
    stage.view.find('bridge')
    expect([1, 2, 3, 4].map(() => stage.view.findStep(1))).toEqual([0, 1, 2, 0])
    expect(selectedWords(stage, doc)).toBe('bridge')
    expect(stage.view.findStep(-1)).toBe(2)
    expect(current()).toBe('bridge')
    expect(stage.view.selection()!.start).toBeGreaterThan(90)
  })

  it('starts from where the person is', () => {
    stage.view.select({ start: 60, end: 66 })
    stage.view.find('bridge')
    expect(stage.view.findStep(1)).toBe(2)
    stage.view.select({ start: 60, end: 66 })
    stage.view.find('bridge')
    expect(stage.view.findStep(-1)).toBe(1)
  })

  it('stays at its match while the query grows letter by letter', () => {
    const steps = ['b', 'br', 'bri', 'bridge'].map((query) => {
      stage.view.find(query)
      stage.view.findStep(1)
      return stage.view.selection()!.start
    })
    expect(steps[1]).toBe(steps[2])
    expect(steps[2]).toBe(steps[3])
  })

  it('answers -1 where there is no match', () => {
    expect(stage.view.find('harbour')).toBe(0)
    expect(stage.view.findStep(1)).toBe(-1)
    expect(stage.view.find('   ')).toBe(0)
  })

  it('does not take the focus from the field that is typed in', () => {
    const field = document.createElement('input')
    document.body.append(field)
    field.focus()
    stage.view.find('bridge')
    stage.view.findStep(1)
    expect(document.activeElement).toBe(field)
  })

  it('goes on in the text as it has been corrected', async () => {
    stage.view.find('bridge')
    stage.view.startCorrecting()
    stage.view.select({ start: 0, end: 0 }, { focus: true })
    await press('A bridge. ')
    stage.view.select({ start: 0, end: 0 })
    expect(stage.view.findStep(1)).toBe(0)
    expect(marked()).toHaveLength(4)
    stage.view.cancelCorrecting()
  })

  it('reaches matches far away in a long article, and marks those on the screen', async () => {
    const story = makeStory(30_000, 500)
    stage = openStage(story.doc, story.passages)
    const word = /\b\w{6,}\b/.exec(story.text.slice(150_000))![0]
    const count = stage.view.find(word)
    expect(count).toBe(story.text.toLowerCase().split(word.toLowerCase()).length - 1)
    for (let i = 0; i < Math.min(count, 5); i++) {
      expect(stage.view.findStep(1)).toBe(i)
      await scrollEnd(stage)
      const box = stage.text.querySelector('.find-match.current')!.getBoundingClientRect()
      expect(box.top).toBeGreaterThan(0)
      expect(box.bottom).toBeLessThan(600)
      expect(current().toLowerCase()).toBe(word.toLowerCase())
    }
  })

  it('is over when another article is shown', () => {
    stage.view.find('bridge')
    stage.view.show(docOf('Another bridge'), [], 0)
    expect(marked()).toEqual([])
    expect(stage.view.findStep(1)).toBe(0)
  })
})
