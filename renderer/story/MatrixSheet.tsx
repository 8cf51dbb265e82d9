import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useProject } from '../project/useProject'
import { cellClass, ClaimHead, Said } from './MatrixLine'
import type { LazyMatrix } from './matrixRows'
import { OutletName } from './OutletName'
import './matrix-print.css'

/** So many outlets find room for their words beside the sign, and so many below it, across a sheet of paper. */
const [mostRoomy, mostInWords] = [8, 16]

interface Props {
  readonly matrix: LazyMatrix
  /** How much there is, and what the signs mean. */
  readonly children: ReactNode
}

/**
 * The whole matrix on paper, as a table of which every sheet repeats the heads. It stands beside the window, because
 * what lies over it is only ever printed on one sheet.
 */
export function MatrixSheet({ matrix: { claims, outlets, rowAt }, children }: Props) {
  const title = useProject((project) => project.meta.title)
  return createPortal(
    <section className={`matrix-sheet ${roomFor(outlets.length)}`}>
      <h1 dir="auto">{title}: claims and outlets</h1>
      {children}
      <table>
        <thead>
          <tr>
            <th scope="col">Claim</th>
            {outlets.map(({ name, articles }) => (
              <th key={articles[0]} scope="col" dir="auto">
                <OutletName name={name} article={articles[0]!} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {claims.map((claim, row) => (
            <tr key={claim}>
              <th scope="row">
                <ClaimHead claim={claim} />
              </th>
              {outlets.map(({ articles }, place) => {
                const cell = rowAt(row)?.cells?.[place]
                return (
                  <td key={articles[0]} className={cell && cellClass(cell)}>
                    {cell ? <Said cell={cell} /> : '…'}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>,
    document.body,
  )
}

function roomFor(outlets: number): string {
  if (outlets > mostInWords) return 'matrix-crowd'
  return outlets > mostRoomy ? 'matrix-close' : ''
}
