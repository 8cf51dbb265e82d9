import { useEffect, useId, useRef, type KeyboardEvent, type Ref } from 'react'
import { evidenceKinds, stances, type Evidence } from '../../shared/model/records'
import { Button } from '../ui/Button'
import { SelectField } from '../ui/SelectField'
import { TextField } from '../ui/TextField'

/** The parts of a piece of evidence that a person fills in. */
export type EvidenceParts = Pick<Evidence, 'kind' | 'reference' | 'locator' | 'checked' | 'stance'>

interface EvidenceFieldsProps {
  readonly label: string
  readonly parts: EvidenceParts
  readonly referenceRef: Ref<HTMLInputElement>
  readonly onChange: (change: Partial<EvidenceParts>) => void
  /** A field has lost the focus; `left` when it has left the whole form. */
  readonly onBlur: (left: boolean) => void
  readonly onDone: () => void
}

const kindOptions = evidenceKinds.map((kind) => ({ value: kind, label: kind }))

/** The fields of a piece of evidence, for a new one and for one that is edited. */
export function EvidenceFields(props: EvidenceFieldsProps) {
  const { label, parts, referenceRef, onChange, onBlur, onDone } = props
  const name = useId()
  const all = useRef<HTMLDivElement>(null)
  useEffect(() => all.current?.scrollIntoView({ block: 'nearest' }), [])
  const closeOnEnter = (event: KeyboardEvent<HTMLElement>) => {
    const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement
    if (event.key !== 'Enter' || !inField || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey)
      return
    event.preventDefault()
    onDone()
  }
  return (
    <div
      ref={all}
      className="evidence-fields"
      role="group"
      aria-label={label}
      onKeyDown={closeOnEnter}
      onBlur={(event) => onBlur(!event.currentTarget.contains(event.relatedTarget))}
    >
      <TextField
        ref={referenceRef}
        label="Reference"
        placeholder="Title, name, number: what others can find again"
        value={parts.reference}
        onChange={(reference) => onChange({ reference })}
      />
      <div className="evidence-fields-row">
        <SelectField
          label="Kind"
          value={parts.kind}
          options={kindOptions}
          onChange={(kind) => onChange({ kind })}
        />
        <TextField
          label="Locator"
          placeholder="Page, paragraph, minute"
          value={parts.locator}
          onChange={(locator) => onChange({ locator })}
        />
      </div>
      <div className="evidence-fields-row">
        <TextField
          label="Date checked"
          type="date"
          max="9999-12-31"
          value={parts.checked}
          onChange={(checked) => onChange({ checked })}
        />
        <fieldset className="stance-choice">
          <legend>The claim it</legend>
          {stances.map((stance) => (
            <label key={stance}>
              <input
                type="radio"
                name={name}
                checked={parts.stance === stance}
                onChange={() => onChange({ stance })}
              />
              {stance}
            </label>
          ))}
        </fieldset>
      </div>
      <div className="evidence-fields-foot">
        <Button onClick={onDone}>Done</Button>
      </div>
    </div>
  )
}
