import { useMemo } from 'react'
import { resolutionOf } from '../../shared/model/status'
import { Excerpt } from '../claims/Excerpt'
import { nameOf, verdictWord } from '../claims/words'
import { CommandButton } from '../commands/CommandButton'
import type { ClaimRow } from '../project/selectors'
import { useProject } from '../project/useProject'
import { When } from '../ui/When'
import './signoff.css'

/** The decision that settles a claim on which the reviewers differ, or those that no longer do. */
export function Decided({ row: { claim, resolutions, status } }: { row: ClaimRow }) {
  const standing = useProject((project) => resolutionOf(project, claim.id))
  const reviewers = useProject((project) => project.reviewers)
  const latest = useMemo(() => standing ?? resolutions.at(-1), [standing, resolutions])
  if (!latest) return null
  const isReopened = standing === undefined && status === 'split'
  if (!standing && !isReopened) return null
  return (
    <section className="decided" aria-label="Decision">
      <div className="signoff-head">
        <h4 className="label">{standing ? 'Decision' : 'Decision, overtaken'}</h4>
        {standing && (
          <CommandButton id="claim.decide" look="quiet">
            Decide again…
          </CommandButton>
        )}
      </div>
      <p className="decided-by">
        {standing ? 'Resolved by' : 'Was resolved by'} {nameOf(reviewers, latest.createdBy)} as{' '}
        {verdictWord(latest.verdict)}, <When instant={latest.createdAt} />
        {isReopened && '; the reviewers have differed anew since'}
      </p>
      <p className="other-rationale" dir="auto">
        <Excerpt text={latest.reason} longest={400} />
      </p>
    </section>
  )
}
