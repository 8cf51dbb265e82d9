import { memo } from 'react'
import type { MatrixCell, MatrixOutlet, MatrixRow } from '../../shared/corroboration/matrix'
import { shorten } from '../claims/words'
import { claimRow } from '../project/selectors'
import { useProject } from '../project/useProject'
import { StatusBadge } from '../ui/StatusBadge'
import { useInTurn } from './inTurn'
import { sayCell, sureness } from './matrixCells'
import { SayingMark } from './SayingMark'

/** The outlets in sight, by their places. */
export interface Columns {
  readonly first: number
  readonly last: number
}

const noColumns: Columns = { first: 0, last: -1 }

interface Props {
  readonly id: string
  readonly row: MatrixRow
  readonly index: number
  readonly outlets: readonly MatrixOutlet[]
  readonly columns: Columns
  /** How far down it stands, in pixels. */
  readonly start: number
  /** The column that the keyboard is at; -1 where it is in another row. */
  readonly at: number
}

/** What the outlets in sight make of one claim; drawn again only where something of it is another. */
export const MatrixLine = memo(function MatrixLine(props: Props) {
  const { id, row, index, outlets, start, at } = props
  const drawn = useInTurn(props.columns, noColumns, at >= 0)
  const cells = drawn === noColumns ? null : row.cells
  const attributes = (column: number) => ({
    id: `${id}-${column}`,
    'aria-colindex': column + 1,
    'aria-selected': column === at,
  })
  return (
    <div role="row" aria-rowindex={index + 2} className="matrix-row" style={{ top: start }}>
      <div role="rowheader" className="matrix-claim" {...attributes(0)}>
        <ClaimHead claim={row.claim} />
      </div>
      {placesIn(drawn, at - 1, outlets.length).map((place) => {
        const found = cells?.[place]
        return (
          <div
            key={outlets[place]!.articles[0]}
            role="gridcell"
            className={found ? cellClass(found) : 'matrix-cell'}
            style={{ gridColumn: place + 2 }}
            {...attributes(place + 1)}
          >
            {found ? <Said cell={found} /> : <span className="matrix-word">…</span>}
          </div>
        )
      })}
    </div>
  )
})

/** The places of the outlets in sight, in order, with the one that the keyboard is at wherever that is. */
function placesIn({ first, last }: Columns, at: number, count: number): readonly number[] {
  const places: number[] = []
  for (let place = first; place <= Math.min(last, count - 1); place++) places.push(place)
  if (at >= 0 && !places.includes(at)) places.push(at)
  return places.sort((a, b) => a - b)
}

export function cellClass(cell: MatrixCell): string {
  const sure = sureness(cell)
  return ['matrix-cell', `says-${cell.says}`, sure && `matrix-${sure}`].filter(Boolean).join(' ')
}

/** A cell in a shape and a word; a guess says so. */
export function Said({ cell }: { cell: MatrixCell }) {
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

/** A claim in short, by its number, status and words. */
export function ClaimHead({ claim: id }: { claim: string }) {
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
