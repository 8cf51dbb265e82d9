import type { Id, Passage } from '../../shared/model/records'
import { decisionsOf } from '../../shared/versions/decisions'
import { goToClaim } from '../claims/actions'
import { tell } from '../project/act'
import { stage, useDesk } from '../project/desk'
import { useReplica } from '../project/replica'

/** The passages of the article on the desk that need a decision. */
function waiting(): readonly Passage[] {
  const { replica } = useReplica.getState()
  const { article } = useDesk.getState()
  return replica && article !== null ? decisionsOf(replica.project, article) : []
}

/** The decision that the person is at: that of the picked passage, else one of the active claim. */
export function currentOf(
  decisions: readonly Passage[],
  { passage, claim }: { readonly passage: Id | null; readonly claim: Id | null },
): Passage | undefined {
  return decisions.find(({ id }) => id === passage) ?? decisions.find((other) => other.claim === claim)
}

/** Puts the review beside the text, at the first decision from the place that is being read. */
export function openReview(): void {
  const decisions = waiting()
  if (decisions.length === 0) return tell(nothingToDecide)
  const first = currentOf(decisions, useDesk.getState()) ?? nextFrom(decisions)
  goToDecision(first)
  useDesk.setState({ focusRequest: 'claims' })
}

/** Goes to the next or previous decision, round the end; opens the review where it is not open. */
export function stepDecision(direction: 1 | -1): void {
  const decisions = waiting()
  const { versions, ...desk } = useDesk.getState()
  const current = currentOf(decisions, desk)
  if (versions?.kind !== 'review' || !current) return openReview()
  const at = decisions.indexOf(current)
  goToDecision(decisions[(at + direction + decisions.length) % decisions.length]!)
}

const nothingToDecide = 'No passage of this article needs a decision.'

/** The first decision below the place that is being read. */
function nextFrom(decisions: readonly Passage[]): Passage {
  const here = stage.view?.selection()?.start ?? stage.view?.top() ?? 0
  return decisions.find(({ anchor }) => anchor.start >= here) ?? decisions[0]!
}

/** Shows a passage in the text and its decision beside it; where it is lost, the place where it had been. */
export function goToDecision({ id, claim, anchor }: Passage): void {
  useDesk.setState({ versions: { kind: 'review' } })
  goToClaim(claim, id)
  if (anchor.state !== 'lost') return
  stage.view?.select({ start: anchor.start, end: anchor.start })
  stage.view?.reveal({ start: anchor.start, end: anchor.start })
}
