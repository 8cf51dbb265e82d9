import { useMemo } from 'react'
import { differencesOf, type Difference } from '../../shared/diff/hunks'
import './differences.css'

/** What differs between the words that were claimed and those that stand there now, by name. */
export function Differences({ was, now }: { was: string; now: string }) {
  const differences = useMemo(() => differencesOf(was, now), [was, now])
  return <DifferenceList differences={differences} />
}

/** Numbers, names, negations and hedges that changed, came or went; wording where there is nothing else to name. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const named = differences.filter(({ kind }) => kind !== 'wording')
  if (named.length === 0)
    return differences.length > 0 ? <p className="differences differences-wording">Wording only</p> : null
  return (
    <ul className="differences" aria-label="What differs">
      {named.map(({ kind, here, there }, i) => (
        <li key={i} className={`difference difference-${kind}`}>
          <span className="difference-kind">{sayKind(kind, here, there)}</span>
          {here && <del dir="auto">{here}</del>}
          {here && there && <span aria-hidden="true">→</span>}
          {there && <ins dir="auto">{there}</ins>}
        </li>
      ))}
    </ul>
  )
}

const kinds: Readonly<Record<Difference['kind'], string>> = {
  number: 'Number',
  name: 'Name',
  negation: 'Negation',
  hedge: 'Hedge',
  wording: 'Wording',
}

/** `Number changed`, `Hedge gone`, `Negation added`. */
export function sayKind(kind: Difference['kind'], here: string, there: string): string {
  const fate = here === '' ? 'added' : there === '' ? 'gone' : 'changed'
  return `${kinds[kind]} ${fate}`
}
