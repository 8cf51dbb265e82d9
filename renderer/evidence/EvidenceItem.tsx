import type { Evidence } from '../../shared/model/records'
import { Excerpt } from '../claims/Excerpt'
import { initialsOf, nameOf } from '../claims/words'
import { useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { sayDay } from '../ui/dates'

interface EvidenceItemProps {
  readonly evidence: Evidence
  readonly readOnly: boolean
  readonly onEdit: () => void
  readonly onRemove: () => void
}

/** One piece of evidence, to be read. */
export function EvidenceItem({ evidence, readOnly, onEdit, onRemove }: EvidenceItemProps) {
  const reviewers = useProject((project) => project.reviewers)
  const { kind, reference, locator, checked, stance, createdBy } = evidence
  return (
    <>
      <p className="evidence-kind">
        <span className={`stance stance-${stance}`}>{stance}</span>
        <span>{kind}</span>
      </p>
      <p className="evidence-reference" dir="auto">
        {reference ? <Excerpt text={reference} longest={280} /> : <em>No reference</em>}
        {locator && <span className="evidence-locator">, {locator}</span>}
      </p>
      <div className="evidence-foot">
        <p>
          {checked ? `checked ${sayDay(checked)}` : 'not checked yet'} ·{' '}
          <abbr title={nameOf(reviewers, createdBy)}>{initialsOf(reviewers, createdBy)}</abbr>
        </p>
        {!readOnly && (
          <p className="evidence-actions">
            <Button look="quiet" onClick={onEdit}>
              Edit
            </Button>
            <Button look="quiet" onClick={onRemove}>
              Remove
            </Button>
          </p>
        )}
      </div>
    </>
  )
}
