import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { Judged } from '../../shared/agreement/agreement'
import { goToClaim } from '../claims/actions'
import { count, initialsOf, shorten } from '../claims/words'
import { stage } from '../project/desk'
import { claimRow } from '../project/selectors'
import { useProject } from '../project/useProject'
import { StatusBadge } from '../ui/StatusBadge'

/** Few enough to be in the page at once; whoever differs on more has other work before them. */
const mostListed = 300

/** The claims on which two reviewers differ, to go to. */
export function DifferingClaims({ claims, total }: { claims: readonly Judged[]; total: number }) {
  const [picked, setPicked] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const listed = claims.slice(0, mostListed)
  const at = Math.min(picked, listed.length - 1)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const go = (index: number) => {
    const next = Math.min(listed.length - 1, Math.max(0, index))
    setPicked(next)
    goToClaim(listed[next]!.claim)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const wanted = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: listed.length - 1, Enter: at }[
      event.key
    ]
    if (wanted === undefined) return
    go(wanted)
    if (event.key === 'Enter') stage.view?.focus()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <section className="agreement-part" aria-label="Where they differ">
      <h3 className="label">
        {claims.length === 0
          ? `On all ${count(total, 'claim')} they say the same.`
          : `They differ on ${count(claims.length, 'claim')}`}
      </h3>
      {listed.length > 0 && (
        <div
          ref={list}
          className="agreement-claims line-list"
          role="listbox"
          aria-label="Claims on which they differ"
          tabIndex={0}
          aria-activedescendant={`${id}-${at}`}
          onKeyDown={onKeyDown}
        >
          {listed.map((judged, i) => (
            <div
              key={judged.claim}
              id={`${id}-${i}`}
              className="agreement-claim list-line"
              role="option"
              aria-selected={i === at}
              onClick={() => go(i)}
              onDoubleClick={() => stage.view?.focus()}
            >
              <Line judged={judged} />
            </div>
          ))}
        </div>
      )}
      {claims.length > listed.length && (
        <p className="agreement-meaning">The first {mostListed} are listed.</p>
      )}
    </section>
  )
}

function Line({ judged: { claim: id, given } }: { judged: Judged }) {
  const reviewers = useProject((project) => project.reviewers)
  const row = useProject((project) => {
    const claim = project.claims.get(id)
    return claim && claimRow(project, claim)
  })
  return (
    <>
      <span className="agreement-claim-head">
        <strong>#{row?.claim.number}</strong>
        {given.map(({ reviewer, verdict }) => (
          <span key={reviewer}>
            {initialsOf(reviewers, reviewer)} <StatusBadge status={verdict} />
          </span>
        ))}
      </span>
      <span className="claim-text" dir="auto">
        {shorten(row?.text ?? '', 160)}
      </span>
    </>
  )
}
