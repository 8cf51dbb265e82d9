import { useEffect, useRef } from 'react'
import type { AnchorState, Passage } from '../../shared/model/records'
import { shorten } from '../claims/words'
import { claimRow } from '../project/selectors'
import { useProject } from '../project/useProject'
import { StatusBadge } from '../ui/StatusBadge'
import { goToDecision } from './decide'

interface Props {
  readonly decisions: readonly Passage[]
  readonly current: Passage | undefined
}

/** Every passage that waits, in the order of the text, each with its words. */
export function DecisionList({ decisions, current }: Props) {
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <nav ref={list} className="decisions" aria-label="Waiting in this article">
      <ol>
        {decisions.map((passage) => (
          <li key={passage.id} aria-current={passage === current || undefined}>
            <Line passage={passage} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Line({ passage }: { passage: Passage }) {
  const row = useProject((project) => {
    const claim = project.claims.get(passage.claim)
    return claim && claimRow(project, claim)
  })
  if (!row) return null
  const { state, was, quote } = passage.anchor
  return (
    <button type="button" className="decisions-line-go" onClick={() => goToDecision(passage)}>
      <span className="decisions-number">
        #{row.claim.number} <StatusBadge status={row.status} shapeOnly />
      </span>
      <span className="decisions-state">{stateWords[state]}</span>
      <span className="decisions-quote" dir="auto">
        {shorten(was ?? quote, 140)}
      </span>
    </button>
  )
}

const stateWords: Readonly<Record<AnchorState, string>> = {
  anchored: '',
  moved: 'moved',
  changed: 'changed',
  lost: 'lost',
}
