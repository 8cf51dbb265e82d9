import { useEffect } from 'react'
import { AgreementPane } from '../agreement/AgreementPane'
import { ClaimsPane } from '../claims/ClaimsPane'
import { CoveragePane } from '../coverage/CoveragePane'
import { HistoryPane } from '../history/HistoryPane'
import { useDesk } from '../project/desk'
import { DiscrepanciesPane } from '../story/DiscrepanciesPane'
import { LintPane } from '../story/LintPane'
import { ChangesPane } from './ChangesPane'
import { ReviewPane } from './ReviewPane'

/**
 * What stands beside the text: the claims, the passages that need a decision, the changes of a comparison, the
 * history, how far the reviewers agree, the sentences to check, or what is told of the whole story.
 */
export function Beside() {
  const kind = useDesk((desk) => desk.versions?.kind)
  const beside = useDesk((desk) => desk.beside)
  useLeavingForClaim()
  if (kind === 'review') return <ReviewPane />
  if (kind === 'comparing') return <ChangesPane />
  if (beside === 'history') return <HistoryPane />
  if (beside === 'agreement') return <AgreementPane />
  if (beside === 'coverage') return <CoveragePane />
  if (beside === 'discrepancies') return <DiscrepanciesPane />
  if (beside === 'lint') return <LintPane />
  return <ClaimsPane />
}

/** A command for what only the claim itself has, its wording or its evidence, brings the claims back. */
function useLeavingForClaim(): void {
  const elsewhere = useDesk(({ focusRequest }) => focusRequest !== null && inClaims.has(focusRequest))
  useEffect(() => {
    if (elsewhere) useDesk.setState({ beside: null })
  }, [elsewhere])
}

const inClaims = new Set(['filter', 'wording', 'evidence', 'rationale', 'tags', 'matches'])
