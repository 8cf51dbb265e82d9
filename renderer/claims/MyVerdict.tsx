import { useMemo, useRef } from 'react'
import { verdicts, type Verdict } from '../../shared/model/records'
import { latestAssessments } from '../../shared/model/status'
import { useDesk } from '../project/desk'
import type { ClaimRow } from '../project/selectors'
import { focusField, useFocusRequest } from '../project/useFocusRequest'
import { useMayChange } from '../project/useProject'
import { useTyping } from '../project/useTyping'
import { Button } from '../ui/Button'
import { StatusShape } from '../ui/icons'
import { statusLook } from '../ui/status'
import { TextArea } from '../ui/TextField'
import { When } from '../ui/When'
import { assess, explain } from './actions'
import { useShortcut } from './useShortcut'

/** My verdict on the claim, and why. */
export function MyVerdict({ row: { claim, assessments } }: { row: ClaimRow }) {
  const me = useDesk((desk) => desk.settings.identity?.id)
  const mine = useMemo(
    () => latestAssessments(assessments).find(({ createdBy }) => createdBy === me),
    [assessments, me],
  )
  const readOnly = !useMayChange()
  const field = useRef<HTMLTextAreaElement>(null)
  const typing = useTyping()
  const shortcut = useShortcut('claim.note')
  const withdrawShortcut = useShortcut('claim.withdraw')
  useFocusRequest('rationale', () => focusField(field.current))

  return (
    <section className="my-verdict" aria-label="Your verdict">
      <div className="verdict-buttons" role="group" aria-label="Your verdict">
        {verdicts.map((verdict) => (
          <VerdictButton
            key={verdict}
            verdict={verdict}
            pressed={mine?.verdict === verdict}
            disabled={readOnly}
            onPress={() => assess(claim.id, verdict)}
          />
        ))}
      </div>
      <div className="verdict-foot">
        <p>
          {mine?.verdict ? (
            <>
              Yours, <When instant={mine.createdAt} />
            </>
          ) : (
            'No verdict from you'
          )}
        </p>
        <Button
          look="quiet"
          {...withdrawShortcut}
          disabled={readOnly || !mine?.verdict}
          onClick={() => assess(claim.id, null)}
        >
          Withdraw
        </Button>
      </div>
      <TextArea
        {...shortcut}
        ref={field}
        label="Your rationale"
        rows={2}
        readOnly={readOnly}
        placeholder="What you checked, and what it showed"
        value={mine?.rationale ?? ''}
        onChange={(rationale) => {
          const { step, record } = typing.sitting()
          explain(claim.id, rationale, { step, assessment: record })
        }}
        onBlur={typing.end}
      />
    </section>
  )
}

interface VerdictButtonProps {
  readonly verdict: Verdict
  readonly pressed: boolean
  readonly disabled: boolean
  readonly onPress: () => void
}

function VerdictButton({ verdict, pressed, disabled, onPress }: VerdictButtonProps) {
  const shortcut = useShortcut(`claim.${verdict}`)
  return (
    <Button
      {...shortcut}
      className={`verdict-button status-${verdict}`}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onPress}
    >
      <StatusShape status={verdict} />
      {statusLook[verdict].word}
    </Button>
  )
}
