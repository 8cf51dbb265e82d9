import { AgreementPane } from '../agreement/AgreementPane'
import { ClaimsPane } from '../claims/ClaimsPane'
import { CoveragePane } from '../coverage/CoveragePane'
import { HistoryPane } from '../history/HistoryPane'
import { useDesk } from '../project/desk'
import { useLeavingForClaim } from '../project/useFocusRequest'
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
  useLeavingForClaim(() => useDesk.setState({ beside: null }))
  if (kind === 'review') return <ReviewPane />
  if (kind === 'comparing') return <ChangesPane />
  if (beside === 'history') return <HistoryPane />
  if (beside === 'agreement') return <AgreementPane />
  if (beside === 'coverage') return <CoveragePane />
  if (beside === 'discrepancies') return <DiscrepanciesPane />
  if (beside === 'lint') return <LintPane />
  return <ClaimsPane />
}
