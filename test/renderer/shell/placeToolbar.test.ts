import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeToolbar } from '../../../renderer/article/placeToolbar'

const page = { left: 300, right: 900, top: 50, bottom: 750 }
const size = { width: 400, height: 34 }

describe('placeToolbar', () => {
  it('stands above the selection, in the middle of it', () => {
    expect(placeToolbar({ left: 500, right: 700, top: 300, bottom: 330 }, size, page)).toEqual({
      left: 400,
      top: 256,
    })
  })

  it('goes below where there is no room above', () => {
    expect(placeToolbar({ left: 500, right: 700, top: 60, bottom: 90 }, size, page)?.top).toBe(100)
  })

  it('is not there when the selection is scrolled out of sight', () => {
    expect(placeToolbar({ left: 500, right: 700, top: -90, bottom: 40 }, size, page)).toBeNull()
    expect(placeToolbar({ left: 500, right: 700, top: 760, bottom: 800 }, size, page)).toBeNull()
  })

  it('stays inside the page and covers nothing of a selection that leaves room for it', () => {
    const selections = fc
      .record({
        left: fc.integer({ min: 300, max: 880 }),
        top: fc.integer({ min: 50, max: 700 }),
        height: fc.integer({ min: 20, max: 400 }),
      })
      .map(({ left, top, height }) => ({ left, right: left + 20, top, bottom: top + height }))
    fc.assert(
      fc.property(selections, (selection) => {
        const place = placeToolbar(selection, size, page)!
        expect(place.left).toBeGreaterThanOrEqual(page.left)
        expect(place.left + size.width).toBeLessThanOrEqual(page.right)
        expect(place.top).toBeGreaterThanOrEqual(page.top)
        expect(place.top + size.height).toBeLessThanOrEqual(page.bottom)
        const room = selection.top - page.top >= 44 || page.bottom - selection.bottom >= 50
        const covers = place.top < selection.bottom && place.top + size.height > selection.top
        expect(room && covers).toBe(false)
      }),
    )
  })
})
