import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitBounds, smallest } from '../../electron/window/bounds'

const laptop = { x: 0, y: 25, width: 1440, height: 875 }
const second = { x: 1440, y: 0, width: 1920, height: 1080 }

describe('where the window opens', () => {
  it('is where it was', () => {
    const place = { x: 1600, y: 100, width: 1000, height: 800 }
    expect(fitBounds(place, [laptop, second])).toEqual(place)
  })

  it('is left to the system, at the usual size, when it never was or its screen is gone', () => {
    const place = { x: 1600, y: 100, width: 1000, height: 800 }
    expect(fitBounds(undefined, [laptop])).toEqual({ width: 1280, height: 860 })
    expect(fitBounds(place, [laptop])).toEqual({ width: 1280, height: 860 })
  })

  it('fits a small screen', () => {
    expect(fitBounds(undefined, [{ x: 0, y: 0, width: 1024, height: 768 }])).toEqual({
      width: 1024,
      height: 768,
    })
  })

  it('always leaves enough of the title bar on a screen to take hold of', () => {
    const edge = fc.integer({ min: -10_000, max: 10_000 })
    const size = fc.integer({ min: 0, max: 10_000 })
    const rectangle = fc.record({ x: edge, y: edge, width: size, height: size })
    fc.assert(
      fc.property(rectangle, (remembered) => {
        const { x, y, width, height } = fitBounds(remembered, [laptop, second])
        expect(height).toBeGreaterThanOrEqual(smallest.height)
        if (x === undefined || y === undefined) return
        const reached = [laptop, second].some(
          (area) =>
            Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= 160 &&
            y >= area.y &&
            y + 40 <= area.y + area.height,
        )
        expect(reached).toBe(true)
      }),
    )
  })
})
