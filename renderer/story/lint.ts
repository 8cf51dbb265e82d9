import type { LintFinding } from '../../shared/corroboration/lint'
import { goToClaim } from '../claims/actions'
import { tell } from '../project/act'
import { showBeside } from '../project/beside'
import { stage, useDesk } from '../project/desk'
import { useReplica } from '../project/replica'
import { useFindings } from './findings'
import { useStoryPlace } from './place'

/** Shows where a finding is about: its claim, at the passage to blame. */
export function goToFinding({ claim, passages }: LintFinding, focus: boolean): void {
  if (!useReplica.getState().replica?.project.claims.has(claim))
    return tell('This claim is no longer in the project.')
  goToClaim(claim, passages[0])
  if (focus) stage.view?.focus()
}

/**
 * Goes to the next or previous finding, round the end, with the list beside it: from the one that the list is at,
 * or else from the claim that the person is at.
 */
export function stepLint(direction: 1 | -1): void {
  const { lint, comparing } = useFindings.getState()
  if (lint.length === 0)
    return tell(comparing ? 'The claims are still being looked over.' : 'Lint has found nothing to look at.')
  const { beside } = useDesk.getState()
  const { key } = useStoryPlace.getState().lint
  const listed = beside === 'lint' ? lint.findIndex((finding) => finding.key === key) : -1
  const from = listed >= 0 ? listed : beforeClaim(lint) - (direction > 0 ? 1 : 0)
  const index = (from + direction + lint.length) % lint.length
  const finding = lint[index]!
  useStoryPlace.setState({ lint: { key: finding.key, index } })
  if (beside !== 'lint') showBeside('lint')
  goToFinding(finding, false)
}

/** How many findings are about claims before the one that the person is at; none where they are at no claim. */
function beforeClaim(lint: readonly LintFinding[]): number {
  const { replica } = useReplica.getState()
  const { claim } = useDesk.getState()
  const numberOf = (id: string) => replica?.project.claims.get(id)?.number ?? 0
  if (claim === null) return 0
  return lint.filter((finding) => numberOf(finding.claim) < numberOf(claim)).length
}
