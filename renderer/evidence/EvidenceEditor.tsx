import { useEffect, useRef } from 'react'
import type { Evidence } from '../../shared/model/records'
import { act } from '../project/act'
import { useTyping } from '../project/useTyping'
import { EvidenceFields } from './EvidenceFields'

/** A piece of evidence being edited in its place; each field is a step of its own. */
export function EvidenceEditor({ evidence, onDone }: { evidence: Evidence; onDone: () => void }) {
  const reference = useRef<HTMLInputElement>(null)
  const typing = useTyping()
  useEffect(() => reference.current?.focus(), [])
  return (
    <EvidenceFields
      label="Edit evidence"
      parts={evidence}
      referenceRef={reference}
      onChange={(fields) =>
        act([{ type: 'evidence.edited', evidence: evidence.id, fields }], typing.sitting().step)
      }
      onBlur={typing.end}
      onDone={onDone}
    />
  )
}
