import { memo } from 'react'
import type { MatrixCell, MatrixOutlet, MatrixRow } from '../../shared/corroboration/matrix'
import { shorten } from '../claims/words'
import { claimRow } from '../project/selectors'
import { useProject } from '../project/useProject'
import { StatusBadge } from '../ui/StatusBadge'
import { sayCell, sureness } from './matrixCells'
import { SayingMark } from './SayingMark'

interface Props {
  readonly id: string
  readonly row: MatrixRow
  readonly index: number
  readonly outlets: readonly MatrixOutlet[]
  /** How far down it stands, in pixels. */
  readonly start: number
  /** The column that the keyboard is at; -1 where it is in another row. */
  readonly at: number
}

/** What every outlet makes of one claim; drawn again only where something of it is another. */
export const MatrixLine = memo(function MatrixLine({ id, row, index, outlets, start, at }: Props) {
  const { claim, cells } = row
  const cell = (column: number) => ({
    id: `${id}-${column}`,
    'aria-colindex': column + 1,
    'aria-selected': column === at,
  })
  return (
    <div role="row" aria-rowindex={index + 2} className="matrix-row" style={{ top: start }}>
      <div role="rowheader" className="matrix-claim" {...cell(0)}>
        <ClaimHead claim={claim} />
      </div>
      {outlets.map(({ articles }, i) => {
        const found = cells?.[i]
        return (
          <div
            key={articles[0]}
            role="gridcell"
            className={found ? cellClass(found) : 'matrix-cell'}
            {...cell(i + 1)}
          >
            {found ? <Said cell={found} /> : <span className="matrix-word">…</span>}
          </div>
        )
      })}
    </div>
  )
})

function cellClass(cell: MatrixCell): string {
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
