import { useEffect, useState, type RefObject } from 'react'
import type { Evidence, Id } from '../../shared/model/records'
import { act } from '../project/act'
import { useTyping } from '../project/useTyping'
import { today } from '../ui/dates'
import { EvidenceFields, type EvidenceParts } from './EvidenceFields'

interface NewEvidenceProps {
  readonly claim: Id
  /** The record, once something has been written. */
  readonly record: Evidence | undefined
  readonly referenceRef: RefObject<HTMLInputElement | null>
  readonly onMade: (id: Id) => void
  readonly onDone: () => void
}

/**
 * The form for another piece of evidence. The first words written in it make the record, so there is nothing
 * that closing the window could lose, and the whole form is one step.
 */
export function NewEvidence({ claim, record, referenceRef, onMade, onDone }: NewEvidenceProps) {
  const [blank, setBlank] = useState<EvidenceParts>(() => ({
    kind: 'document',
    reference: '',
    locator: '',
    checked: today(),
    stance: 'supports',
  }))
  const typing = useTyping()
  useEffect(() => referenceRef.current?.focus(), [referenceRef])

  const change = (fields: Partial<EvidenceParts>) => {
    const { step, record: id } = typing.sitting()
    if (record) return void act([{ type: 'evidence.edited', evidence: record.id, fields }], step)
    const parts = { ...blank, ...fields }
    if (parts.reference === '' && parts.locator === '') return setBlank(parts)
    if (act([{ type: 'evidence.added', evidence: { id, claim, ...parts } }], step)?.ok) onMade(id)
  }
  return (
    <EvidenceFields
      label="New evidence"
      parts={record ?? blank}
      referenceRef={referenceRef}
      onChange={change}
      onBlur={(left) => {
        if (left) typing.end()
      }}
      onDone={onDone}
    />
  )
}
