import { useId } from 'react'
import {
  comparedParts,
  type ComparedPart,
  type Difference,
  type Differences,
  type Turn,
} from '../../shared/backups/differences'
import type { ListedBackup } from '../../shared/backups/listing'
import type { Result } from '../../shared/model/result'
import { count, shorten } from '../claims/words'
import { sayExactly, sayWhen } from '../ui/dates'
import { partWords, sayDifference, saySize, turnWords } from './words'

/** Of thousands only these are listed; the figures count them all. */
const mostShown = 100

interface Props {
  readonly backup: ListedBackup
  readonly comparison: Result<Differences, string> | undefined
}

/** One backup: when it was made, and what restoring it would do, in figures and one by one. */
export function BackupDetails({ backup: { at, title, size, place }, comparison }: Props) {
  const id = useId()
  return (
    <section className="backups-details" aria-labelledby={id} tabIndex={0}>
      <h3 id={id} title={sayExactly(at)}>
        {sayWhen(at)}
      </h3>
      <p className="backups-about">
        <bdi>{title}</bdi>, {saySize(size)}
        {place !== null && (
          <>
            {' '}
            · made of the file <bdi>{place}</bdi>
          </>
        )}
      </p>
      {comparison === undefined && <p role="status">Comparing with the project as it is now…</p>}
      {comparison?.ok === false && <p role="alert">{comparison.error}</p>}
      {comparison?.ok && <Comparison differences={comparison.value} />}
    </section>
  )
}

function Comparison({ differences }: { differences: Differences }) {
  const { counts, list, title, others, same } = differences
  if (same) return <p>The project is as it was then: there is nothing to restore.</p>
  return (
    <>
      <p>
        Restoring makes the project what it was. Before that it is backed up as it is now, and undo takes it
        back as one step.
      </p>
      {title !== null && (
        <p>
          The title was <q dir="auto">{title}</q>.
        </p>
      )}
      {list.length > 0 && <Figures counts={counts} />}
      {comparedParts.map((part) => (
        <Part key={part} part={part} list={list.filter((one) => one.part === part)} />
      ))}
      {others > 0 && <p>{count(others, 'other record')} would be as it was then, too.</p>}
    </>
  )
}

const turns: readonly Turn[] = ['back', 'gone', 'changed']

function Figures({ counts }: { counts: Differences['counts'] }) {
  const parts = comparedParts.filter((part) => turns.some((turn) => counts[part][turn] > 0))
  return (
    <table className="backups-figures">
      <thead>
        <tr>
          <td />
          <th scope="col">come back</th>
          <th scope="col">go</th>
          <th scope="col">as they were</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part}>
            <th scope="row">{partWords[part]}</th>
            {turns.map((turn) => (
              <td key={turn}>{counts[part][turn] || '–'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Part({ part, list }: { part: ComparedPart; list: readonly Difference[] }) {
  if (list.length === 0) return null
  return (
    <>
      <h4 className="label">{partWords[part]}</h4>
      <ul className="backups-differences">
        {list.slice(0, mostShown).map((one, i) => (
          <li key={i}>
            <span className={`backups-turn backups-turn-${one.turn}`}>{turnWords[one.turn]}</span>
            <span>
              {one.number !== undefined && <span className="backups-number">#{one.number} </span>}
              <span dir="auto">{shorten(one.name, 160) || 'without a name'}</span>
              <span className="backups-fields">{sayDifference(one)}</span>
            </span>
          </li>
        ))}
        {list.length > mostShown && <li>and {list.length - mostShown} more</li>}
      </ul>
    </>
  )
}
