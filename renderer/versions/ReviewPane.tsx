import { useEffect, useEffectEvent, useRef } from 'react'
import type { Passage } from '../../shared/model/records'
import { decisionsOf } from '../../shared/versions/decisions'
import { ClaimVerdicts } from './ClaimVerdicts'
import { count } from '../claims/words'
import { CommandButton } from '../commands/CommandButton'
import { useDesk } from '../project/desk'
import { useFocusRequest, useLeavingForClaim } from '../project/useFocusRequest'
import { useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { CloseIcon, DownIcon, UpIcon } from '../ui/icons'
import { Kbd } from '../ui/Kbd'
import { currentOf, goToDecision } from './decide'
import { Decision, stateWords } from './Decision'
import { DecisionList } from './DecisionList'
import { closeVersions } from './views'
import './review.css'

const none: readonly Passage[] = []

/**
 * The passages of the article that need a decision, one by one, in place of its claims. What is in it follows
 * from the passages themselves: it can be left and come back to at any time.
 */
export function ReviewPane() {
  const article = useDesk((desk) => desk.article)
  const picked = useDesk((desk) => desk.passage)
  const claim = useDesk((desk) => desk.claim)
  const decisions = useProject((project) => (article === null ? none : decisionsOf(project, article))) ?? none
  const current = currentOf(decisions, { passage: picked, claim })
  const number = useProject((project) => project.claims.get(current?.claim ?? '')?.number)
  const pane = useRef<HTMLElement>(null)
  useFocusRequest('claims', () => pane.current?.focus())
  useGoingOn(decisions, current)
  useLeavingForClaim(() => useDesk.setState({ versions: null }))

  return (
    <section ref={pane} className="review" aria-labelledby="review-title" tabIndex={-1}>
      <header className="review-head">
        <h2 id="review-title">{decisions.length === 0 ? 'Nothing left to decide' : 'Decisions'}</h2>
        {decisions.length > 0 && (
          <p className="review-count" role="status">
            {current && `${decisions.indexOf(current) + 1} of `}
            {count(decisions.length, 'passage')}
            {current && (
              <span className="visually-hidden">
                : claim {number}, {stateWords[current.anchor.state]}
              </span>
            )}
          </p>
        )}
        <CommandButton id="decision.previous" look="quiet" icon={<UpIcon />} keepFocus />
        <CommandButton id="decision.next" look="quiet" icon={<DownIcon />} keepFocus />
        <Button
          look="quiet"
          aria-label="Back to the claims"
          title="Back to the claims"
          onClick={closeVersions}
        >
          <CloseIcon />
        </Button>
      </header>
      {decisions.length > 1 && <DecisionList decisions={decisions} current={current} />}
      <div className="review-body">
        {current && <Decision key={current.id} passage={current} />}
        {current && <ClaimVerdicts key={current.claim} claim={current.claim} />}
        {!current && decisions.length > 0 && (
          <p className="review-hint">
            Press <Kbd keys="." /> for the next passage.
          </p>
        )}
        {decisions.length === 0 && <AllDecided />}
      </div>
    </section>
  )
}

function AllDecided() {
  return (
    <div className="review-done">
      <p>Every passage of this article stands on words that somebody has confirmed.</p>
      <p>
        <Button look="primary" onClick={closeVersions}>
          Back to the claims
        </Button>
      </p>
    </div>
  )
}

/** Goes to the next passage once the one that the person was at is decided, by whatever way. */
function useGoingOn(decisions: readonly Passage[], current: Passage | undefined): void {
  const last = useRef<{ id: string; at: number } | null>(null)
  const goOn = useEffectEvent(() => {
    const was = last.current
    if (current) last.current = { id: current.id, at: decisions.indexOf(current) }
    if (current || was === null || decisions.some(({ id }) => id === was.id)) return
    last.current = null
    const next = decisions[was.at] ?? decisions[0]
    if (next) goToDecision(next)
  })
  useEffect(() => goOn(), [decisions, current])
}
