import { sentencesAside } from '../../shared/coverage/aside'
import type { Id } from '../../shared/model/records'
import { count, nameOf } from '../claims/words'
import { useMayChange, useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { bringBack } from './aside'

/** The sentences of an article in which somebody found nothing to check, each to be taken back. */
export function AsideList({ article }: { article: Id }) {
  const aside = useProject((project) => sentencesAside(project.dismissals, article)) ?? []
  const reviewers = useProject((project) => project.reviewers)
  const mayChange = useMayChange()
  if (aside.length === 0) return null
  return (
    <details className="coverage-aside">
      <summary>{count(aside.length, 'sentence')} set aside: nothing to check</summary>
      <ul>
        {aside.map(({ id, key, what, createdBy }) => (
          <li key={id}>
            <p dir="auto">{what}</p>
            <p className="coverage-why">
              <span>{nameOf(reviewers, createdBy)}</span>
              <Button look="quiet" disabled={!mayChange} onClick={() => bringBack([key])}>
                Check again
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
