import { useId, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { verdicts, type Evidence, type Id, type Verdict } from '../../shared/model/records'
import { latestAssessments, standingResolutions } from '../../shared/model/status'
import { Excerpt } from '../claims/Excerpt'
import { nameOf, quoted, shorten, verdictWord } from '../claims/words'
import { closeDialog } from '../project/act'
import { claimRow } from '../project/selectors'
import { useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { StatusShape } from '../ui/icons'
import { StatusBadge } from '../ui/StatusBadge'
import { statusLook } from '../ui/status'
import { TextArea } from '../ui/TextField'
import { When } from '../ui/When'
import { decide, decidedOver } from './actions'
import { useDraft } from './useDraft'
import './decide.css'

/** Those who differ on a claim beside each other, and the decision between them. */
export function DecideDialog({ claim: id }: { claim: Id }) {
  const row = useProject((project) => {
    const claim = project.claims.get(id)
    return claim && claimRow(project, claim)
  })
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [reason, setReason] = useDraft(`decide ${id}`)
  // What is decided between is what was on the screen, not what somebody adds meanwhile.
  const [over] = useState(() => decidedOver(id))
  const [tried, setTried] = useState(false)
  if (!row) return null
  const save = () => {
    setTried(true)
    if (verdict === null || reason.trim() === '') return
    flushSync(closeDialog)
    if (decide(id, verdict, reason, over)) setReason('')
  }
  return (
    <DialogFrame
      title={`Claim #${row.claim.number}: the reviewers differ`}
      width="wide"
      className="decide-dialog"
      onClose={closeDialog}
      onSubmit={save}
      actions={
        <>
          <Button onClick={closeDialog}>Cancel</Button>
          <Button type="submit" look="primary">
            Decide
          </Button>
        </>
      }
    >
      <p className="decide-claim" dir="auto">
        {row.claim.wording || quoted(shorten(row.text, 400))}
      </p>
      <Sides claim={id} />
      <Earlier claim={id} />
      <VerdictChoice
        verdict={verdict}
        error={tried && verdict === null ? 'Say which verdict stands.' : undefined}
        onChoose={setVerdict}
      />
      <TextArea
        label="Reason"
        rows={3}
        required
        value={reason}
        onChange={setReason}
        placeholder="What tipped it"
        hint="It is kept with the claim under your name. Whoever judges otherwise afterwards reopens the split."
        error={tried && reason.trim() === '' ? 'A decision needs its reason.' : undefined}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          save()
        }}
      />
    </DialogFrame>
  )
}

/** Each reviewer with their verdict, why, and what they rest it on. */
function Sides({ claim }: { claim: Id }) {
  const assessments = useProject((project) => project.assessments.where('claim', claim))
  const evidence = useProject((project) => project.evidence.where('claim', claim))
  const reviewers = useProject((project) => project.reviewers)
  const sides = useMemo(
    () => latestAssessments(assessments ?? []).filter(({ verdict }) => verdict !== null),
    [assessments],
  )
  const others = (evidence ?? []).filter((item) =>
    sides.every(({ createdBy }) => createdBy !== item.createdBy),
  )
  return (
    <div className="decide-sides">
      {sides.map(({ id, verdict, rationale, createdBy, createdAt }) => (
        <section key={id} className="decide-side" aria-label={nameOf(reviewers, createdBy)}>
          <h3>{nameOf(reviewers, createdBy)}</h3>
          <p className="decide-verdict">
            <StatusBadge status={verdict!} /> <When instant={createdAt} />
          </p>
          <p className="other-rationale" dir="auto">
            {rationale === '' ? <em>No rationale given.</em> : <Excerpt text={rationale} longest={900} />}
          </p>
          <Rests
            evidence={(evidence ?? []).filter((item) => item.createdBy === createdBy)}
            none="No evidence from them."
          />
        </section>
      ))}
      {others.length > 0 && (
        <section className="decide-side" aria-label="Evidence from others">
          <h3>From others</h3>
          <Rests evidence={others} none="" />
        </section>
      )}
    </div>
  )
}

function Rests({ evidence, none }: { evidence: readonly Evidence[]; none: string }) {
  if (evidence.length === 0) return <p className="decide-none">{none}</p>
  return (
    <ul className="decide-evidence">
      {evidence.map(({ id, stance, kind, reference, locator }) => (
        <li key={id} dir="auto">
          <span className={`stance stance-${stance}`}>{stance}</span> {kind}: {reference || 'no reference'}
          {locator && `, ${locator}`}
        </li>
      ))}
    </ul>
  )
}

/** The decisions that this one would replace. */
function Earlier({ claim }: { claim: Id }) {
  const resolutions = useProject((project) => project.resolutions.where('claim', claim))
  const project = useProject((now) => now)
  const standing = useMemo(
    () => (project && resolutions ? standingResolutions(project, claim) : []),
    [project, resolutions, claim],
  )
  return standing.map(({ id, createdBy, createdAt, verdict, reason }) => (
    <p key={id} className="decide-earlier" dir="auto">
      Decided before by {nameOf(project?.reviewers, createdBy)} as {verdictWord(verdict)},{' '}
      <When instant={createdAt} />: {shorten(reason, 400)}
    </p>
  ))
}

interface ChoiceProps {
  readonly verdict: Verdict | null
  readonly error: string | undefined
  readonly onChoose: (verdict: Verdict) => void
}

function VerdictChoice({ verdict, error, onChoose }: ChoiceProps) {
  const name = useId()
  return (
    <fieldset className="decide-choice" aria-describedby={error && `${name}-error`}>
      <legend>What stands</legend>
      {verdicts.map((one, i) => (
        <label key={one} className={`status-${one}`}>
          <input
            type="radio"
            name={name}
            checked={verdict === one}
            data-first={i === 0 ? true : undefined}
            aria-invalid={error !== undefined && i === 0}
            onChange={() => onChoose(one)}
          />
          <StatusShape status={one} />
          {statusLook[one].word}
        </label>
      ))}
      {error && (
        <p className="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
