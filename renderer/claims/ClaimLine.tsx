import { memo, useMemo, type Ref } from 'react'
import type { Id } from '../../shared/model/records'
import { latestAssessments } from '../../shared/model/status'
import { stage } from '../project/desk'
import { claimRow, type ClaimRow } from '../project/selectors'
import { useProject } from '../project/useProject'
import { StatusBadge } from '../ui/StatusBadge'
import { sayReview } from '../review/view'
import { goToClaim } from './actions'
import { outletsOf } from './outlets'
import { Recheck } from './Recheck'
import { initialsOf, nameOf, shorten, spread } from './words'
import './list.css'

interface ClaimLineProps {
  readonly ref: Ref<HTMLDivElement>
  readonly elementId: string
  readonly id: Id
  readonly index: number
  readonly total: number
  /** Distance from the top of the list in pixels. */
  readonly start: number
  readonly active: boolean
}

/** One claim in the list. It reads its own claim, so that a verdict redraws this line and no other. */
export const ClaimLine = memo(function ClaimLine(props: ClaimLineProps) {
  const { ref, elementId, id, index, total, start, active } = props
  const row = useProject((project) => {
    const claim = project.claims.get(id)
    return claim && claimRow(project, claim)
  })
  return (
    <div
      ref={ref}
      id={elementId}
      className="claim-line list-line"
      role="option"
      aria-selected={active}
      aria-setsize={total}
      aria-posinset={index + 1}
      data-index={index}
      style={{ transform: `translateY(${start}px)` }}
      onClick={() => goToClaim(id)}
      onDoubleClick={() => stage.view?.focus()}
    >
      {row && <LineContent row={row} />}
    </div>
  )
})

function LineContent({ row }: { row: ClaimRow }) {
  const { claim, status, passages, recheck } = row
  const outlets = useProject((project) => outletsOf(project, passages).length) ?? 0
  const where = spread(passages, outlets)
  const reviewed = useProject((project) => sayReview(project, claim.id))
  return (
    <>
      <span className="claim-number">#{claim.number}</span>
      <span className="claim-line-head">
        <StatusBadge status={status} />
        <Assessors row={row} />
      </span>
      <span className={claim.wording ? 'claim-text' : 'claim-text claim-quote'} dir="auto">
        {shorten(row.text, 300)}
      </span>
      {(where || recheck || reviewed) && (
        <span className="claim-line-foot">
          {where && <span>{where}</span>}
          {reviewed && <span>{reviewed}</span>}
          {recheck && <Recheck />}
        </span>
      )}
    </>
  )
}

/** Who has assessed the claim, by initials and the shape of the verdict. */
function Assessors({ row }: { row: ClaimRow }) {
  const reviewers = useProject((project) => project.reviewers)
  const given = useMemo(
    () => latestAssessments(row.assessments).filter(({ verdict }) => verdict !== null),
    [row.assessments],
  )
  return (
    <span className="claim-assessors">
      {given.map(({ id, verdict, createdBy }) => (
        <span key={id} className="claim-assessor" title={nameOf(reviewers, createdBy)}>
          {initialsOf(reviewers, createdBy)} <StatusBadge status={verdict!} shapeOnly />
        </span>
      ))}
    </span>
  )
}
