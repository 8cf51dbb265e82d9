import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, type CSSProperties, type KeyboardEvent } from 'react'
import type { Matrix, MatrixCell } from '../../shared/corroboration/matrix'
import { shorten } from '../claims/words'
import { claimRow } from '../project/selectors'
import { useProject } from '../project/useProject'
import { StatusBadge } from '../ui/StatusBadge'
import { move, sayCell, sureness, type CellPlace } from './matrixCells'
import { SayingMark } from './SayingMark'
import { usePrinting } from './usePrinting'

interface Props {
  readonly matrix: Matrix
  readonly at: CellPlace
  readonly onMove: (place: CellPlace) => void
  readonly onOpen: (place: CellPlace) => void
  /** Answers whether a key was for the cell. */
  readonly onKey: (key: string) => boolean
}

/** Of one row and of the head, in pixels. */
const [height, headHeight] = [34, 40]

/** Claims down, outlets across; only the rows in sight are in the page. Its heads stay in sight. */
export function MatrixGrid({ matrix, at, onMove, onOpen, onKey }: Props) {
  const grid = useRef<HTMLDivElement>(null)
  const id = useId()
  const isPrinting = usePrinting()
  const { rows, outlets } = matrix
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => height,
    getItemKey: (index) => rows[index]!.claim,
    overscan: 8,
    scrollPaddingStart: headHeight,
    useFlushSync: false,
    rangeExtractor: (range) => {
      if (isPrinting) return [...rows.keys()]
      const seen = defaultRangeExtractor(range)
      return seen.includes(at.row) ? seen : [...seen, at.row].sort((a, b) => a - b)
    },
  })
  useEffect(() => {
    lines.scrollToIndex(at.row, { align: 'auto' })
    document
      .getElementById(`${id}-${at.row}-${at.column}`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [lines, id, at.row, at.column])

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

  const columns = { '--outlets': outlets.length } as CSSProperties
  const cell = (place: CellPlace) => ({
    id: `${id}-${place.row}-${place.column}`,
    'aria-colindex': place.column + 1,
    'aria-selected': place.row === at.row && place.column === at.column,
    onClick: () => onMove(place),
    onDoubleClick: () => onOpen(place),
  })
  return (
    <div
      ref={grid}
      className="matrix"
      role="grid"
      aria-label="Claims and outlets"
      aria-rowcount={rows.length + 1}
      aria-colcount={outlets.length + 1}
      aria-activedescendant={`${id}-${at.row}-${at.column}`}
      tabIndex={0}
      data-first
      style={columns}
      onKeyDown={onKeyDown}
    >
      <div role="row" aria-rowindex={1} className="matrix-row matrix-head">
        <div role="columnheader" aria-colindex={1} className="matrix-claim">
          Claim
        </div>
        {outlets.map(({ name, articles }, i) => (
          <OutletHead key={articles[0]} name={name} article={articles[0]!} column={i + 2} />
        ))}
      </div>
      <div role="presentation" className="matrix-body" style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start }) => {
          const { claim, cells } = rows[index]!
          return (
            <div
              key={claim}
              role="row"
              aria-rowindex={index + 2}
              className="matrix-row"
              style={{ top: start }}
            >
              <div role="rowheader" className="matrix-claim" {...cell({ row: index, column: 0 })}>
                <ClaimHead claim={claim} />
              </div>
              {outlets.map(({ articles }, i) => {
                const found = cells?.[i]
                return (
                  <div
                    key={articles[0]}
                    role="gridcell"
                    className={found ? cellClass(found) : 'matrix-cell'}
                    {...cell({ row: index, column: i + 1 })}
                  >
                    {found ? <Said cell={found} /> : <span className="matrix-word">…</span>}
                  </div>
                )
              })}
            </div>
          )
        })}
      </div>
    </div>
  )
}

export function cellClass(cell: MatrixCell): string {
  const sure = sureness(cell)
  return ['matrix-cell', `says-${cell.says}`, sure && `matrix-${sure}`].filter(Boolean).join(' ')
}

/** A cell in a shape and a word; a guess says so. */
function Said({ cell }: { cell: MatrixCell }) {
  const sure = sureness(cell)
  const more = cell.entries.length - 1
  // The arrow says “from” already, where there is little room.
  const from = cell.says === 'attributes' ? (cell.entries[0]?.from ?? null) : null
  return (
    <span className="matrix-said">
      <SayingMark says={cell.says} />
      <span className="matrix-word" title={sayCell(cell)} dir="auto">
        {from === null ? (
          sayCell(cell)
        ) : (
          <>
            <span className="visually-hidden">from </span>
            {from}
          </>
        )}
        {sure === 'guess' && '?'}
      </span>
      {more > 0 && <span className="matrix-more">+{more}</span>}
      {sure && <span className="visually-hidden"> {sure === 'guess' ? 'guessed' : 'confirmed'}</span>}
    </span>
  )
}

function OutletHead({ name, article, column }: { name: string; article: string; column: number }) {
  const title = useProject((project) => project.articles.get(article)?.title)
  const words = name || title || 'No outlet'
  return (
    <div role="columnheader" aria-colindex={column} className="matrix-outlet" title={words} dir="auto">
      <span>{words}</span>
    </div>
  )
}

function ClaimHead({ claim: id }: { claim: string }) {
  const row = useProject((project) => {
    const claim = project.claims.get(id)
    return claim && claimRow(project, claim)
  })
  if (!row) return null
  return (
    <>
      <span className="matrix-number">#{row.claim.number}</span>
      <StatusBadge status={row.status} shapeOnly />
      <span className="matrix-text" title={shorten(row.text, 400)} dir="auto">
        {shorten(row.text, 160)}
      </span>
    </>
  )
}
