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
        {listed.slice(0, mostShown).map((dismissal) => (
          <li key={dismissal.id}>
            <span dir="auto">
              {dismissal.what}
              <span className="story-dismissed-who">
                {nameOf(reviewers, dismissal.createdBy)}, <When instant={dismissal.createdAt} />
              </span>
            </span>
            {mayChange && (
              <Button look="quiet" title="Show it in the list again" onClick={() => takeBack(dismissal)}>
                Take back
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function latest(dismissals: readonly Dismissal[], kind: DismissalKind): Dismissal[] {
  return dismissals.filter((dismissal) => dismissal.kind === kind).sort((a, b) => (a.id < b.id ? 1 : -1))
}
