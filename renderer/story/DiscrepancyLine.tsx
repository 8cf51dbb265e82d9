import { memo } from 'react'
import type { Disagreement, Side } from '../../shared/corroboration/disagreements'
import { useProject } from '../project/useProject'
import { planFor } from './actions'
import { Marked } from './Marked'
import { kindWords } from './words'

/** One line of the list: what either outlet says, side by side, and the claim that has both. */
export const DiscrepancyLine = memo(function DiscrepancyLine({ one }: { one: Disagreement }) {
  const number = useProject((project) => {
    const plan = planFor(project, one)
    return plan.kind === 'has' ? plan.claim.number : 0
  })
  const { without } = kindWords[one.kind]
  return (
    <span className="discrepancy-line">
      <Short side={one.here} without={without} />
      <Short side={one.there} without={without} />
      {number !== undefined && number > 0 && <span className="discrepancy-claim">claim #{number}</span>}
    </span>
  )
})

function Short({ side, without }: { side: Side; without: string }) {
  const outlet = useProject((project) => project.articles.get(side.article)?.outlet)
  return (
    <span className="discrepancy-short">
      <strong dir="auto">{outlet || 'No outlet'}</strong>{' '}
      <span className="discrepancy-words" dir="auto">
        <Marked side={side} without={without} around={26} />
      </span>
    </span>
  )
}
