import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { noFacts } from '../../shared/article/imported'
import { closeDialog } from '../project/act'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { addPasted } from './addPasted'
import { FactFields } from './FactFields'
import { readFacts, type FactErrors, type TypedFacts } from './facts'
import { LeavingActions } from './LeavingActions'
import { PasteBox } from './PasteBox'
import type { Pasted } from './pasteEditor'
import './paste.css'

/** An article by pasting it: the text on one side, what is known of it on the other. */
export function PasteDialog() {
  const [facts, setFacts] = useState<TypedFacts>(noFacts)
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const [errors, setErrors] = useState<FactErrors & { readonly text?: string }>({})
  const [leaving, setLeaving] = useState(false)
  const box = useRef<HTMLDivElement>(null)

  const close = () => {
    // Nothing that was pasted or typed is thrown away by one stray key.
    const empty = !pasted && Object.values(facts).every((fact) => fact === '')
    if (empty || leaving) closeDialog()
    else setLeaving(true)
  }
  const add = () => {
    const read = readFacts(facts)
    const text = pasted
      ? undefined
      : 'There is no text yet. Copy the article where you read it, and paste it here.'
    setErrors({ ...(read.ok ? {} : read.error), ...(text ? { text } : {}) })
    if (!pasted) return box.current?.focus()
    if (!read.ok) return
    flushSync(closeDialog)
    addPasted(pasted, read.value)
  }
  return (
    <DialogFrame
      title="Add an article by pasting"
      width="wide"
      className="paste"
      onClose={close}
      onSubmit={add}
      actions={
        leaving ? (
          <LeavingActions
            warning="What you have put in here is not in the project yet."
            onStay={() => setLeaving(false)}
          />
        ) : (
          <>
            <Button onClick={close}>Cancel</Button>
            <Button type="submit" look="primary">
              Add article
            </Button>
          </>
        )
      }
    >
      <div className="paste-sides">
        <PasteBox ref={box} error={errors.text} onChange={setPasted} onSubmit={add} />
        <div className="paste-facts">
          <FactFields
            facts={facts}
            onChange={setFacts}
            errors={errors}
            titleHint={facts.title === '' && pasted ? `If left empty: ${pasted.title}` : undefined}
          />
        </div>
      </div>
    </DialogFrame>
  )
}
