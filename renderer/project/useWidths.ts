import { useState } from 'react'

export interface Widths {
  readonly articles: number
  readonly claims: number
}

/** In CSS pixels. */
export const widthLimits = {
  articles: { min: 180, max: 480, start: 264 },
  claims: { min: 260, max: 640, start: 380 },
} as const

const key = 'claimdesk.pane-widths'

/** How wide the panes at the sides are: a matter of this screen, so it is kept in the window's own storage. */
export function useWidths(): [Widths, (pane: keyof Widths, width: number) => void] {
  const [widths, setWidths] = useState(read)
  const set = (pane: keyof Widths, width: number) => {
    const next = { ...widths, [pane]: clamp(pane, width) }
    setWidths(next)
    localStorage.setItem(key, JSON.stringify(next))
  }
  return [widths, set]
}

function read(): Widths {
  const stored = parse(localStorage.getItem(key))
  return { articles: clamp('articles', stored['articles']), claims: clamp('claims', stored['claims']) }
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  try {
    return { ...(JSON.parse(text ?? '{}') as object) }
  } catch {
    return {}
  }
}

function clamp(pane: keyof Widths, width: unknown): number {
  const { min, max, start } = widthLimits[pane]
  return typeof width === 'number' && Number.isFinite(width) ? Math.min(max, Math.max(min, width)) : start
}
