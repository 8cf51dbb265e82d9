import { useRef, useState } from 'react'
import type { Evidence as EvidenceRecord, Id } from '../../shared/model/records'
import { act, tell } from '../project/act'
import { useFocusRequest } from '../project/useFocusRequest'
import { useProject, useMayChange } from '../project/useProject'
import { Button } from '../ui/Button'
import { PlusIcon } from '../ui/icons'
import { useShortcut } from '../claims/useShortcut'
import { EvidenceEditor } from './EvidenceEditor'
import { EvidenceItem } from './EvidenceItem'
import { NewEvidence } from './NewEvidence'
import './evidence.css'

const none: readonly EvidenceRecord[] = []

/** What the assessments of a claim rest on: the list, with the one that is written or edited in its place. */
export function Evidence({ claim }: { claim: Id }) {
  const evidence = useProject((project) => project.evidence.where('claim', claim)) ?? none
  // `new` is the form at the end; its record is left out of the list while it is being written there.
  const [open, setOpen] = useState<{ editing: Id } | { writing: Id | null } | null>(null)
  const readOnly = !useMayChange()
  const addButton = useRef<HTMLButtonElement>(null)
  const reference = useRef<HTMLInputElement>(null)
  const shortcut = useShortcut('evidence.add')
  const writing = open !== null && 'writing' in open
  const write = () => {
    if (readOnly) return
    if (writing) reference.current?.focus()
    else setOpen({ writing: null })
  }
  useFocusRequest('evidence', write)

  const close = () => {
    setOpen(null)
    addButton.current?.focus()
  }
  const remove = (id: Id) => {
    if (!act([{ type: 'evidence.removed', evidence: id }])?.ok) return
    tell('Evidence removed.', 'plain', { label: 'Undo', command: 'edit.undo' })
    addButton.current?.focus()
  }

  const listed = writing ? evidence.filter(({ id }) => id !== open.writing) : evidence
  return (
    <section className="evidence" aria-label="Evidence">
      <div className="evidence-head">
        <h4 className="label">Evidence{listed.length > 0 && ` · ${listed.length}`}</h4>
        <Button ref={addButton} look="quiet" {...shortcut} disabled={readOnly} onClick={write}>
          <PlusIcon />
          Add evidence
        </Button>
      </div>
      {listed.length === 0 && !writing && (
        <p className="evidence-none">Nothing yet. A verdict is worth what it rests on.</p>
      )}
      <ul className="evidence-list">
        {listed.map((item) => (
          <li key={item.id} className="evidence-item">
            {open !== null && 'editing' in open && open.editing === item.id ? (
              <EvidenceEditor evidence={item} onDone={close} />
            ) : (
              <EvidenceItem
                evidence={item}
                readOnly={readOnly}
                onEdit={() => setOpen({ editing: item.id })}
                onRemove={() => remove(item.id)}
              />
            )}
          </li>
        ))}
      </ul>
      {writing && (
        <NewEvidence
          claim={claim}
          record={evidence.find(({ id }) => id === open.writing)}
          referenceRef={reference}
          onMade={(id) => setOpen({ writing: id })}
          onDone={close}
        />
      )}
    </section>
  )
}
