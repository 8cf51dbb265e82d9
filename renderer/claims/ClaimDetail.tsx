import { useRef, type KeyboardEvent } from 'react'
import type { Id } from '../../shared/model/records'
import { Advice } from '../corroboration/origins/Advice'
import { WhoElseOfClaim } from '../corroboration/WhoElseOfClaim'
import { Evidence } from '../evidence/Evidence'
import { ClaimHistory } from '../history/ClaimHistory'
import { act } from '../project/act'
import { stage } from '../project/desk'
import { claimRow, type ClaimRow } from '../project/selectors'
import { focusField, useFocusRequest } from '../project/useFocusRequest'
import { useProject, useMayChange } from '../project/useProject'
import { useTyping } from '../project/useTyping'
import { Comments } from '../review/Comments'
import { Decided } from '../review/Decided'
import { SignOff } from '../review/SignOff'
import { Button } from '../ui/Button'
import { StatusBadge } from '../ui/StatusBadge'
import { TextArea } from '../ui/TextField'
import { When } from '../ui/When'
import { removeClaim } from './actions'
import { MyVerdict } from './MyVerdict'
import { OtherVerdicts } from './OtherVerdicts'
import { Passages } from './Passages'
import { Recheck } from './Recheck'
import { Tags } from './Tags'
import { useShortcut } from './useShortcut'
import { nameOf, shorten } from './words'
import './detail.css'

/** The active claim in full. ClaimsPane makes it anew for each, so that nothing of one shows in another. */
export function ClaimDetail({ id }: { id: Id }) {
  const row = useProject((project) => {
    const claim = project.claims.get(id)
    return claim && claimRow(project, claim)
  })
  const shortcut = useShortcut('claim.remove')
  const mayChange = useMayChange()
  const reviewers = useProject((project) => project.reviewers)
  if (!row) return null
  const { claim, status, passages } = row
  return (
    <article className="claim-detail" aria-labelledby="claim-detail-title">
      <header className="claim-detail-head">
        <h3 id="claim-detail-title">
          <span className="visually-hidden">Claim </span>#{claim.number}
        </h3>
        <StatusBadge status={status} />
        {row.recheck && <Recheck />}
      </header>
      <Wording row={row} />
      <MyVerdict row={row} />
      <Advice claim={id} />
      <OtherVerdicts row={row} />
      <Decided row={row} />
      <SignOff claim={id} />
      <Passages passages={passages} />
      <WhoElseOfClaim claim={id} />
      <Evidence claim={id} />
      <Comments claim={id} />
      <Tags claim={claim} />
      <ClaimHistory claim={id} />
      <footer className="claim-detail-foot">
        <p>
          Made by {nameOf(reviewers, claim.createdBy)}, <When instant={claim.createdAt} />
          {claim.annotation !== undefined && (
            <span title={claim.annotation}>, in an annotation that was imported</span>
          )}
        </p>
        <Button look="quiet" {...shortcut} disabled={!mayChange} onClick={removeClaim}>
          Delete claim
        </Button>
      </footer>
    </article>
  )
}

/** The reviewer's own words for the claim; while there are none, its quote stands for it. */
function Wording({ row: { claim, passages } }: { row: ClaimRow }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const typing = useTyping()
  const readOnly = !useMayChange()
  const shortcut = useShortcut('claim.wording')
  useFocusRequest('wording', () => focusField(field.current))
  return (
    <div className="claim-wording">
      <TextArea
        {...shortcut}
        ref={field}
        label="Wording"
        rows={1}
        readOnly={readOnly}
        value={claim.wording}
        placeholder={shorten(passages[0]?.anchor.quote ?? '', 140)}
        onChange={(text) => {
          const wording = text.replace(/\s*\n\s*/g, ' ')
          act([{ type: 'claim.edited', claim: claim.id, wording }], typing.sitting().step)
        }}
        onKeyDown={doneOnEnter}
        onBlur={typing.end}
      />
    </div>
  )
}

/** A claim is one statement: Enter ends it and goes back to the text. */
function doneOnEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  stage.view?.focus()
}
