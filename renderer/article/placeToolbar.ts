interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const gap = 10
const margin = 6

/**
 * Where the toolbar of `size` goes on the screen so that it covers nothing of the selection: above it, else
 * below, and inside the page; null when the selection is out of sight. A selection that fills the page has the
 * toolbar at the page's foot.
 */
export function placeToolbar(
  selection: Box,
  size: { readonly width: number; readonly height: number },
  page: Box,
): { readonly left: number; readonly top: number } | null {
  if (selection.bottom < page.top || selection.top > page.bottom) return null
  const middle = (selection.left + selection.right) / 2 - size.width / 2
  const left = Math.max(page.left + margin, Math.min(middle, page.right - size.width - margin))
  const above = selection.top - gap - size.height
  if (above >= page.top) return { left, top: above }
  const below = selection.bottom + gap
  const lowest = page.bottom - size.height - margin
  return { left, top: Math.min(below, lowest) }
}
