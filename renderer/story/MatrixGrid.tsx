import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useMemo, useRef, type CSSProperties, type KeyboardEvent } from 'react'
import { move, type CellPlace } from './matrixCells'
import { MatrixLine, type Columns } from './MatrixLine'
import type { LazyMatrix } from './matrixRows'
import { OutletName } from './OutletName'

interface Props {
  readonly matrix: LazyMatrix
  readonly at: CellPlace
  /** Until then there is only the frame, which takes the keyboard. */
  readonly isReady: boolean
  readonly onMove: (place: CellPlace) => void
  readonly onOpen: (place: CellPlace) => void
  /** Answers whether a key was for the cell. */
  readonly onKey: (key: string) => boolean
}

/** Of one row and of the head, in pixels. */
const [height, headHeight] = [34, 40]

/** With more outlets than these each has less room. */
export const many = 6
const [roomy, tight] = [116, 80]

/** Claims down, outlets across; only what is in sight of both is in the page. Its heads stay in sight. */
export function MatrixGrid({ matrix, at, isReady, onMove, onOpen, onKey }: Props) {
  const grid = useRef<HTMLDivElement>(null)
  const id = useId()
  const { claims, outlets } = matrix
  const lines = useVirtualizer({
    count: claims.length,
    getScrollElement: () => grid.current,
    estimateSize: () => height,
    getItemKey: (index) => claims[index]!,
    overscan: 3,
    scrollPaddingStart: headHeight,
    useFlushSync: false,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range)
      return seen.includes(at.row) ? seen : [...seen, at.row].sort((a, b) => a - b)
    },
  })
  // Wider only where there is room for all, and then all are in sight.
  const width = outlets.length > many ? tight : roomy
  const across = useVirtualizer({
    count: outlets.length,
    horizontal: true,
    getScrollElement: () => grid.current,
    estimateSize: () => width,
    overscan: 2,
    useFlushSync: false,
  }).getVirtualItems()
  const first = across[0]?.index ?? 0
  const last = across.at(-1)?.index ?? -1
  const columns = useMemo((): Columns => ({ first, last }), [first, last])
  useEffect(() => {
    lines.scrollToIndex(at.row, { align: 'auto' })
    document
      .getElementById(`${id}-${at.row}-${at.column}`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [lines, id, at.row, at.column, isReady])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.shiftKey) return
    const page = Math.max(1, (lines.range?.endIndex ?? 0) - (lines.range?.startIndex ?? 0) - 1)
    const toEnd = event.ctrlKey || event.metaKey
    const next =
      toEnd && event.key !== 'Home' && event.key !== 'End'
        ? undefined
        : move(at, { key: event.key, toEnd }, matrix, page)
    if (next) onMove(next)
    else if (toEnd) return
    else if (event.key === 'Enter') onOpen(at)
    else if (!onKey(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }

  const sizes = { '--outlets': outlets.length, '--outlet-width': `${width}px` } as CSSProperties
  return (
    <div
      ref={grid}
      className="matrix"
      role="grid"
      aria-label="Claims and outlets"
      aria-rowcount={claims.length + 1}
      aria-colcount={outlets.length + 1}
      aria-activedescendant={`${id}-${at.row}-${at.column}`}
      tabIndex={0}
      data-first
      style={sizes}
      onKeyDown={onKeyDown}
      onClick={({ target }) => {
        const place = placeUnder(target)
        if (place) onMove(place)
      }}
      onDoubleClick={({ target }) => {
        const place = placeUnder(target)
        if (place) onOpen(place)
      }}
    >
      <div role="row" aria-rowindex={1} className="matrix-row matrix-head">
        <div role="columnheader" aria-colindex={1} className="matrix-claim">
          Claim
        </div>
        {(isReady ? outlets.slice(first, last + 1) : []).map(({ name, articles }, i) => (
          <div
            key={articles[0]}
            role="columnheader"
            aria-colindex={first + i + 2}
            className="matrix-outlet"
            style={{ gridColumn: first + i + 2 }}
            dir="auto"
          >
            <OutletName name={name} article={articles[0]!} />
          </div>
        ))}
      </div>
      <div role="presentation" className="matrix-body" style={{ height: lines.getTotalSize() }}>
        {(isReady ? lines.getVirtualItems() : []).map(({ index, start }) => {
          const row = matrix.rowAt(index)!
          return (
            <MatrixLine
              key={row.claim}
              id={`${id}-${index}`}
              row={row}
              index={index}
              outlets={outlets}
              columns={columns}
              start={start}
              at={index === at.row ? at.column : -1}
            />
          )
        })}
      </div>
    </div>
  )
}

/** The cell that a mouse is on; null for a head. */
function placeUnder(target: EventTarget): CellPlace | null {
  const cell = target instanceof Element ? target.closest('[aria-colindex]') : null
  const row = Number(cell?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex') ?? 1) - 2
  return cell && row >= 0 ? { row, column: Number(cell.getAttribute('aria-colindex')) - 1 } : null
}
