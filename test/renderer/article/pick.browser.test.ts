import { beforeEach, describe, expect, it } from 'vitest'
import { click, openStage, placeOf, press, type Stage } from './stage'
import { docOf, shown } from './words'

const doc = docOf(
  'The river rose 4.2 metres in a single night, the ministry said.',
  'Two people are missing.',
)
const inner = shown(doc, '4.2 metres')
const middle = shown(doc, 'rose 4.2 metres in a single night')
const outer = shown(doc, 'The river rose 4.2 metres in a single night, the')
const other = shown(doc, 'missing')

let stage: Stage
beforeEach(() => {
  stage = openStage(doc, [outer, other, inner, middle])
})

/** What the window does when a passage is picked. */
const follow = () =>
  stage.view.setActive(
    [inner, middle, outer, other].find(({ id }) => id === stage.picks.at(-1))?.claim ?? null,
  )

let side = 0

/** Two clicks close together in time are apart in place, or they would be a double click. */
async function clickOn(words: string): Promise<string | null> {
  const { left, width, top, height } = placeOf(stage, words)
  side = 1 - side
  await click({ x: left + width * (0.25 + side * 0.5), y: top + height / 2 })
  follow()
  return stage.picks.at(-1)!
}

describe('clicking on passages that lie over each other', () => {
  it('picks the innermost, and at the same place again the next one outwards, round', async () => {
    const picked = [
      await clickOn('metres'),
      await clickOn('metres'),
      await clickOn('metres'),
      await clickOn('metres'),
    ]
    expect(picked).toEqual([inner.id, middle.id, outer.id, inner.id])
  })

  it('starts from the innermost at another place', async () => {
    await clickOn('metres')
    await clickOn('metres')
    expect(await clickOn('in a single')).toBe(middle.id)
    expect(await clickOn('metres')).toBe(inner.id)
  })

  it('starts from the innermost when another claim was chosen meanwhile', async () => {
    await clickOn('metres')
    stage.view.setActive(other.claim)
    expect(await clickOn('metres')).toBe(inner.id)
  })

  it('picks none beside all passages', async () => {
    await clickOn('metres')
    expect(await clickOn('ministry')).toBeNull()
  })

  it('leaves the cursor where the click was', async () => {
    await clickOn('metres')
    await press('{Shift>}{ArrowRight}{/Shift}')
    expect(stage.view.selection()!.start).toBeGreaterThan(inner.start)
    expect(stage.view.selection()!.end).toBeLessThan(inner.end)
  })
})

describe('picking by key', () => {
  it('goes from the innermost at the cursor outwards, round, and answers and tells it', () => {
    stage.view.select({ start: inner.start + 2, end: inner.start + 2 }, { focus: true })
    const picked = [1, 2, 3, 4].map(() => {
      const passage = stage.view.pickNext()
      follow()
      return passage
    })
    expect(picked).toEqual([inner.id, middle.id, outer.id, inner.id])
    expect(stage.picks).toEqual(picked)
  })

  it('goes on from the claim that is active', () => {
    stage.view.select({ start: inner.start, end: inner.end })
    stage.view.setActive(middle.claim)
    expect(stage.view.pickNext()).toBe(outer.id)
  })

  it('takes every passage that the selection touches', () => {
    stage.view.select({ start: outer.start, end: other.end })
    const picked = new Set<string | null>()
    for (let i = 0; i < 4; i++) {
      picked.add(stage.view.pickNext())
      follow()
    }
    expect(picked).toEqual(new Set([inner.id, middle.id, outer.id, other.id]))
  })

  it('answers null where there is none', () => {
    stage.view.select({ start: other.start - 5, end: other.start - 5 })
    expect(stage.view.pickNext()).toBeNull()
    expect(stage.picks).toEqual([])
  })
})
