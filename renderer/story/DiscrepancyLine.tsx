import { memo } from 'react'
import { tellingsOf, type Contested } from '../../shared/corroboration/contested'
import type { Side } from '../../shared/corroboration/disagreements'
import { count } from '../claims/words'
import { useProject } from '../project/useProject'
import { claimOnAll, tellersOf } from './actions'
import { Marked } from './Marked'
import { quotedElsewhere } from './otherWords'
import { useOutlets } from './useOutlets'
import { kindWords } from './words'

/** More ways to tell a fact than these are only counted in the list. */
const mostShown = 4

/** One line of the list: who says what of a fact, side by side, and the claim that has it all. */
export const DiscrepancyLine = memo(function DiscrepancyLine({ one }: { one: Contested }) {
  const number = useProject((project) => claimOnAll(project, tellersOf(one))?.number ?? 0)
  const tellings = tellingsOf(one)
  const rest = tellings.length - mostShown
  return (
    <span className="discrepancy-line">
      {tellings.slice(0, mostShown).map((telling) => (
        <Short key={telling.words} fact={one} side={telling.sides[0]!} sides={telling.sides} />
      ))}
      {rest > 0 && (
        <span className="discrepancy-claim">{count(rest, 'other telling', 'other tellings')}</span>
      )}
      {number !== undefined && number > 0 && <span className="discrepancy-claim">claim #{number}</span>}
    </span>
  )
})

interface ShortProps {
  readonly fact: Contested
  readonly side: Side
  /** All who tell it so. */
  readonly sides: readonly Side[]
}

function Short({ fact, side, sides }: ShortProps) {
  const outlets = useOutlets(sides)
  return (
    <span className="discrepancy-short">
      <strong dir="auto">{outlets}</strong>{' '}
      <span className="discrepancy-words" dir="auto">
        <Marked
          side={side}
          without={kindWords[fact.kind].without}
          around={26}
          another={quotedElsewhere(fact, side)}
        />
      </span>
    </span>
  )
}
