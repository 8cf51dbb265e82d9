import type { Rectangle } from '../project/settings'

export const smallest = { width: 720, height: 480 } as const
const usual = { width: 1280, height: 860 } as const

/** Pixels of the window's top edge that must be on a screen, so that it can be taken hold of. */
const grip = { width: 160, height: 40 }

/**
 * Where to put the window: where it was, made to fit, if enough of it would be seen on one of the screens'
 * work areas; else its usual size, with the place left to the system.
 */
export function fitBounds(
  remembered: Rectangle | undefined,
  screens: readonly Rectangle[],
): { width: number; height: number; x?: number; y?: number } {
  const places = remembered ? screens.map((screen) => [fit(remembered, screen), screen] as const) : []
  const place = places.find(([fitted, screen]) => isWithinReach(fitted, screen))
  if (place) return place[0]
  const [first] = screens
  return {
    width: Math.min(usual.width, first?.width ?? usual.width),
    height: Math.min(usual.height, first?.height ?? usual.height),
  }
}

function fit({ x, y, width, height }: Rectangle, screen: Rectangle): Rectangle {
  return {
    x,
    y,
    width: clamp(width, smallest.width, Math.max(screen.width, smallest.width)),
    height: clamp(height, smallest.height, Math.max(screen.height, smallest.height)),
  }
}

function isWithinReach(window: Rectangle, area: Rectangle): boolean {
  const seen = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  const below = area.y + area.height - window.y
  // A title bar above the work area lies under a menu bar or off the screen.
  return seen >= grip.width && window.y >= area.y && below >= grip.height
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
