import { useMemo } from 'react'
import type { Assessment } from '../../shared/model/records'
import { useProject } from '../project/useProject'
import { StatusBadge } from '../ui/StatusBadge'
import { When } from '../ui/When'
import { isThread, notesOf } from './discussed'
import { Excerpt } from './Excerpt'
import { nameOf } from './words'

/** What was written in imported annotations, one after the other, where it is more than the latest of each. */
export function Discussion({ assessments }: { assessments: readonly Assessment[] }) {
  const reviewers = useProject((project) => project.reviewers)
  const notes = useMemo(() => (isThread(assessments) ? notesOf(assessments) : []), [assessments])
  if (notes.length === 0) return null
  return (
    <section aria-label="Notes from annotations">
      <h4 className="label">Notes from annotations</h4>
      <ol className="other-verdicts">
        {notes.map(({ id, createdBy, createdAt, verdict, rationale }) => (
          <li key={id}>
            <p className="other-verdict-head">
              <span>{nameOf(reviewers, createdBy)}</span>
              {verdict && <StatusBadge status={verdict} />}
              <When instant={createdAt} />
            </p>
            <p className="other-rationale" dir="auto">
              {rationale === '' ? 'Marked these words.' : <Excerpt text={rationale} longest={400} />}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
