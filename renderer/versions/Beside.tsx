import { ClaimsPane } from '../claims/ClaimsPane'
import { useDesk } from '../project/desk'
import { ChangesPane } from './ChangesPane'
import { ReviewPane } from './ReviewPane'

/** What stands beside the text: the claims, the passages that need a decision, or the changes of a comparison. */
export function Beside() {
  const kind = useDesk((desk) => desk.versions?.kind)
  if (kind === 'review') return <ReviewPane />
  if (kind === 'comparing') return <ChangesPane />
  return <ClaimsPane />
}
