import { tellingsOf, type Contested } from '../../shared/corroboration/contested'
import { useMayChange, useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { Kbd } from '../ui/Kbd'
import { claimIt, dismissContested, planFor, tellersOf, type ClaimPlan } from './actions'
import { Teller } from './Teller'
import { TellingDetail } from './TellingDetail'
import { kindWords } from './words'

interface Props {
  readonly one: Contested
  /** Which of those who tell it the person is at. */
  readonly at: number
}

/** All passages in full, by what they say, and what can be done about them. */
export function DiscrepancyDetail({ one, at }: Props) {
  const mayChange = useMayChange()
  const claims = useProject((project) => project.claims)
  const passages = useProject((project) => project.passages)
  if (!claims || !passages) return null
  const tellers = tellersOf(one)
  const tellings = tellingsOf(one)
  const isPair = tellers.length === 2
  const firsts = tellings.map((_, i) =>
    tellings.slice(0, i).reduce((sum, { sides }) => sum + sides.length, 0),
  )
  return (
    <section className="story-detail" aria-label="This discrepancy">
      <div className="story-detail-head">
        <h3>{kindWords[one.kind].one}</h3>
        {!isPair && (
          <p className="discrepancy-how">
            told in {tellings.length} ways; <Kbd keys="ArrowLeft" /> <Kbd keys="ArrowRight" /> go through them
          </p>
        )}
        {mayChange && (
          <p className="story-actions">
            <Button aria-keyshortcuts="C" onClick={() => claimIt(tellers)}>
              {sayPlan(planFor({ claims, passages }, tellers))} <Kbd keys="C" unspoken />
            </Button>
            <Button aria-keyshortcuts="Delete" onClick={() => dismissContested(one)}>
              Dismiss <Kbd keys="Delete" unspoken />
            </Button>
          </p>
        )}
      </div>
      {isPair ? (
        <div className="discrepancy-sides">
          <Teller fact={one} place={0} arrow="ArrowLeft" />
          <Teller fact={one} place={1} arrow="ArrowRight" />
        </div>
      ) : (
        tellings.map((telling, i) => (
          <TellingDetail key={telling.words} fact={one} telling={telling} first={firsts[i]!} at={at} />
        ))
      )}
    </section>
  )
}

function sayPlan(plan: ClaimPlan): string {
  if (plan.kind === 'new') return 'Make it a claim'
  return plan.kind === 'has' ? `Go to claim #${plan.claim.number}` : `Attach to claim #${plan.claim.number}`
}
