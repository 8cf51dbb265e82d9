import type { Disagreement } from '../../shared/corroboration/disagreements'
import { useMayChange, useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { Kbd } from '../ui/Kbd'
import { claimIt, dismissDisagreement, goToWords, planFor, wordsOf, type ClaimPlan } from './actions'
import { Marked } from './Marked'
import { kindWords } from './words'

/** Both passages in full, beside each other, and what can be done about them. */
export function DiscrepancyDetail({ one }: { one: Disagreement }) {
  const mayChange = useMayChange()
  const claims = useProject((project) => project.claims)
  const passages = useProject((project) => project.passages)
  if (!claims || !passages) return null
  const plan = planFor({ claims, passages }, one)
  return (
    <section className="story-detail" aria-label="This discrepancy">
      <div className="story-detail-head">
        <h3>{kindWords[one.kind].one}</h3>
        {mayChange && (
          <p className="story-actions">
            <Button aria-keyshortcuts="C" onClick={() => claimIt(one)}>
              {sayPlan(plan)} <Kbd keys="C" unspoken />
            </Button>
            <Button aria-keyshortcuts="Delete" onClick={() => dismissDisagreement(one)}>
              Dismiss <Kbd keys="Delete" unspoken />
            </Button>
          </p>
        )}
      </div>
      <div className="discrepancy-sides">
        <FullSide one={one} which="here" />
        <FullSide one={one} which="there" />
      </div>
    </section>
  )
}

function sayPlan(plan: ClaimPlan): string {
  if (plan.kind === 'new') return 'Make it a claim'
  return plan.kind === 'has' ? `Go to claim #${plan.claim.number}` : `Attach to claim #${plan.claim.number}`
}

function FullSide({ one, which }: { one: Disagreement; which: 'here' | 'there' }) {
  const side = one[which]
  const article = useProject((project) => project.articles.get(side.article))
  const key = which === 'here' ? 'ArrowLeft' : 'ArrowRight'
  return (
    <div className="discrepancy-side">
      <button
        type="button"
        className="discrepancy-go"
        title="Go to this passage in the text"
        aria-keyshortcuts={key}
        onClick={() => goToWords(wordsOf(one, which), true)}
      >
        <strong dir="auto">{article?.outlet || 'No outlet'}</strong>
        <Kbd keys={key} unspoken />
        <span dir="auto">{article?.title}</span>
      </button>
      <blockquote className="discrepancy-quote" dir="auto">
        <Marked side={side} without={kindWords[one.kind].without} />
      </blockquote>
    </div>
  )
}
