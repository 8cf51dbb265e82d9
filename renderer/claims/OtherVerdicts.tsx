import { useMemo } from 'react'
import type { Assessment } from '../../shared/model/records'
import { latestAssessments } from '../../shared/model/status'
import { CommandButton } from '../commands/CommandButton'
import { useDesk } from '../project/desk'
import type { ClaimRow } from '../project/selectors'
import { useProject } from '../project/useProject'
import { StatusBadge } from '../ui/StatusBadge'
import { When } from '../ui/When'
import { isThread } from './discussed'
import { Discussion } from './Discussion'
import { Excerpt } from './Excerpt'
import { initialsOf, nameOf, verdictWord } from './words'

/** What the other reviewers say, in words where they and I differ, and what was said in annotations. */
export function OtherVerdicts({ row }: { row: ClaimRow }) {
  const me = useDesk((desk) => desk.settings.identity?.id)
  const reviewers = useProject((project) => project.reviewers)
  const latest = useMemo(() => latestAssessments(row.assessments), [row.assessments])
  // What a thread of annotations says is told there, in its order.
  const inThread = isThread(row.assessments)
  const others = latest.filter(
    ({ createdBy, verdict, rationale, annotation }) =>
      createdBy !== me && (verdict !== null || (rationale !== '' && !(inThread && annotation !== undefined))),
  )
  return (
    <>
      {row.status === 'split' && (
        <p className="split-words">
          <strong>Split:</strong> {sayEach(latest, (id) => (id === me ? 'you' : nameOf(reviewers, id)))}. It
          stays split until the verdicts agree or somebody decides.{' '}
          <CommandButton id="claim.decide">Decide…</CommandButton>
        </p>
      )}
      {others.length > 0 && (
        <section aria-label="Verdicts of other reviewers">
          <h4 className="label">Other reviewers</h4>
          <ul className="other-verdicts">
            {others.map((assessment) => (
              <li key={assessment.id}>
                <p className="other-verdict-head">
                  <abbr title={nameOf(reviewers, assessment.createdBy)}>
                    {initialsOf(reviewers, assessment.createdBy)}
                  </abbr>
                  <span>{nameOf(reviewers, assessment.createdBy)}</span>
                  {assessment.verdict ? <StatusBadge status={assessment.verdict} /> : <span>no verdict</span>}
                  <When instant={assessment.createdAt} />
                </p>
                {assessment.rationale && !(inThread && assessment.annotation !== undefined) && (
                  <p className="other-rationale" dir="auto">
                    <Excerpt text={assessment.rationale} longest={400} />
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Discussion assessments={row.assessments} />
    </>
  )
}

/** `Ada Marsh says verified, you say disputed`. */
function sayEach(assessments: readonly Assessment[], name: (reviewer: string) => string): string {
  return assessments
    .filter(({ verdict }) => verdict !== null)
    .map(({ createdBy, verdict }) => {
      const who = name(createdBy)
      return `${who} ${who === 'you' ? 'say' : 'says'} ${verdictWord(verdict)}`
    })
    .join(', ')
}
