import {
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
} from 'react'
import { questionOfSelection } from '../corroboration/view'
import { WhoElseOfSelection } from '../corroboration/WhoElseOfSelection'
import { stage, useDesk } from '../project/desk'
import { useFocusRequest } from '../project/useFocusRequest'
import { useProject } from '../project/useProject'
import { ClaimDetail } from './ClaimDetail'
import { ClaimFilterBar } from './ClaimFilterBar'
import { ClaimList } from './ClaimList'
import { FilterHidesAll, NoClaims, PickAClaim } from './EmptyClaims'
import { listClaims, narrows } from './list'
import { PaneSplitter } from './PaneSplitter'
import './claims.css'

/** The right pane: every claim as the filter has it, and the active one in full below. */
export function ClaimsPane() {
  const listing = useListing()
  const claim = useDesk((desk) => desk.claim)
  const known = useProject((project) => claim !== null && project.claims.has(claim)) ?? false
  const selection = useDesk(questionOfSelection)
  const [share, setShare] = useState(36)
  const empty = useRef<HTMLDivElement>(null)
  const listed = listing !== null && listing.ids.length > 0
  useFocusRequest('claims', () => {
    // The list answers for itself when there is one.
    if (!listed) empty.current?.focus()
  })
  useEffect(() => {
    // The list follows a new article a moment later; whoever was quicker is waiting in its place.
    if (listed && document.activeElement === empty.current) useDesk.setState({ focusRequest: 'claims' })
  }, [listed])

  return (
    <section className="claims-pane" aria-label="Claims" onKeyDown={leaveForText}>
      <div className="claims-pane-body" style={{ '--share': share } as CSSProperties}>
        {listing && <ClaimFilterBar listing={listing} />}
        <div className="claims-list-place" ref={empty} tabIndex={-1}>
          {listed && <ClaimList listing={listing} />}
          {listing?.total === 0 && <NoClaims />}
          {listing && listing.total > 0 && !listed && <FilterHidesAll total={listing.total} />}
        </div>
        {(known || listed || selection) && (
          <>
            <PaneSplitter share={share} onChange={setShare} />
            {/* Anew for each claim: it begins at its head, however far down the one before was read. */}
            <div key={claim} className="claim-detail-place">
              {known && claim !== null ? (
                <ClaimDetail id={claim} />
              ) : selection ? (
                <WhoElseOfSelection question={selection} />
              ) : (
                <PickAClaim />
              )}
            </div>
          </>
        )}
      </div>
    </section>
  )
}

/**
 * What the list holds. Deferred: with thousands of claims a new verdict shows on its line at once, and whether
 * that moves any line in or out may follow a moment later.
 */
function useListing() {
  const article = useDesk((desk) => desk.article)
  const filter = useDesk((desk) => desk.filter)
  const keep = useDesk((desk) => (narrows(desk.filter) ? desk.claim : null))
  const claims = useProject((project) => project.claims)
  const passages = useProject((project) => project.passages)
  const assessments = useProject((project) => project.assessments)
  const resolutions = useProject((project) => project.resolutions)
  // Only words are looked for in evidence and comments, and only a stage of review takes more than that.
  const evidence = useProject((project) => (filter.text === '' ? null : project.evidence))
  const comments = useProject((project) => (filter.text === '' ? null : project.comments))
  const reviewed = useProject((project) => (filter.stage === null ? null : project))
  const wanted = useMemo(
    () =>
      claims &&
      passages &&
      assessments &&
      resolutions &&
      evidence !== undefined &&
      comments !== undefined &&
      reviewed !== undefined
        ? {
            tables: { claims, passages, assessments, resolutions, evidence, comments, reviewed },
            article,
            filter,
            keep,
          }
        : null,
    [claims, passages, assessments, resolutions, evidence, comments, reviewed, article, filter, keep],
  )
  const settled = useDeferredValue(wanted)
  return useMemo(
    () => settled && listClaims(settled.tables, settled.article, settled.filter, settled.keep),
    [settled],
  )
}

/** Mod+Enter goes back to the text, where the cursor still stands, as Escape does everywhere. */
function leaveForText(event: KeyboardEvent) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
  event.preventDefault()
  stage.view?.focus()
}
