import { useMemo } from 'react'
import { compareWords, type WordRun } from './compareWords'

/** The words that were claimed above those that stand there now, with what differs marked in both. */
export function ChangedWords({ was, now }: { was: string; now: string }) {
  const runs = useMemo(() => compareWords(was, now), [was, now])
  return (
    <dl className="changed-words">
      <dt>Was</dt>
      <dd dir="auto">
        <Side runs={runs} side="was" />
      </dd>
      <dt>Now</dt>
      <dd dir="auto">
        <Side runs={runs} side="now" />
      </dd>
    </dl>
  )
}

function Side({ runs, side }: { runs: readonly WordRun[]; side: 'was' | 'now' }) {
  const Mark = side === 'was' ? 'del' : 'ins'
  return runs
    .filter((run) => run.in === 'both' || run.in === side)
    .map((run, i) => (run.in === 'both' ? <span key={i}>{run.text}</span> : <Mark key={i}>{run.text}</Mark>))
}
