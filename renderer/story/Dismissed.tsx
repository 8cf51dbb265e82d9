import { useMemo } from 'react'
import type { Dismissal, DismissalKind } from '../../shared/model/sourcing'
import { nameOf } from '../claims/words'
import { useMayChange, useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { When } from '../ui/When'
import { takeBack } from './actions'

/** More than these nobody goes through; the latest are listed. */
const mostShown = 200

/** What was dismissed of a kind, the latest first, to be taken back. */
export function Dismissed({ kind }: { kind: DismissalKind }) {
  const dismissals = useProject((project) => project.dismissals)
  const reviewers = useProject((project) => project.reviewers)
  const mayChange = useMayChange()
  const listed = useMemo(() => latest([...(dismissals?.values() ?? [])], kind), [dismissals, kind])
  if (listed.length === 0) return null
  return (
    <details className="story-dismissed">
      <summary>{listed.length.toLocaleString()} dismissed</summary>
      <ul>
        {listed.slice(0, mostShown).map((together) => (
          <li key={together[0].id}>
            <span dir="auto">
              {together[0].what}
              <span className="story-dismissed-who">
                {nameOf(reviewers, together[0].createdBy)}, <When instant={together[0].createdAt} />
              </span>
            </span>
            {mayChange && (
              <Button look="quiet" title="Show it in the list again" onClick={() => takeBack(together)}>
                Take back
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

type Together = readonly [Dismissal, ...Dismissal[]]

/** What was dismissed in one go, such as all pairs of a contested fact, is taken back in one. */
function latest(dismissals: readonly Dismissal[], kind: DismissalKind): Together[] {
  const grouped = new Map<string, [Dismissal, ...Dismissal[]]>()
  for (const dismissal of dismissals) {
    if (dismissal.kind !== kind) continue
    const key = `${dismissal.createdAt} ${dismissal.createdBy} ${dismissal.what}`
    const group = grouped.get(key)
    if (group) group.push(dismissal)
    else grouped.set(key, [dismissal])
  }
  return [...grouped.values()].sort(([a], [b]) => (a.id < b.id ? 1 : -1))
}
