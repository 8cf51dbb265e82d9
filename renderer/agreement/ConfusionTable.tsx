import type { PairAgreement } from '../../shared/agreement/agreement'
import { verdicts } from '../../shared/model/records'
import { initialsOf, nameOf } from '../claims/words'
import { useProject } from '../project/useProject'
import { StatusBadge } from '../ui/StatusBadge'

/** Which verdict one reviewer gave where the other gave which; on the diagonal they agree. */
export function ConfusionTable({ pair }: { pair: PairAgreement }) {
  const reviewers = useProject((project) => project.reviewers)
  const [one, other] = [pair.one, pair.other].map((id) => nameOf(reviewers, id))
  return (
    <table className="agreement-table">
      <caption className="visually-hidden">
        Verdicts of {one} in rows, of {other} in columns
      </caption>
      <thead>
        <tr>
          <td className="agreement-corner">
            <span title={one}>{initialsOf(reviewers, pair.one)} ↓</span>{' '}
            <span title={other}>{initialsOf(reviewers, pair.other)} →</span>
          </td>
          {verdicts.map((verdict) => (
            <th key={verdict} scope="col">
              <StatusBadge status={verdict} shapeOnly />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {verdicts.map((row) => (
          <tr key={row}>
            <th scope="row">
              <StatusBadge status={row} />
            </th>
            {verdicts.map((column) => {
              const found = pair.table[row][column]
              const look = found === 0 ? 'none' : row === column ? 'same' : 'different'
              return (
                <td key={column} className={`agreement-${look}`}>
                  {found}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
