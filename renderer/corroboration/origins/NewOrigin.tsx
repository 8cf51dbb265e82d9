import { useState } from 'react'
import { originKinds, type OriginKind } from '../../../shared/model/sourcing'
import { Button } from '../../ui/Button'
import { SelectField } from '../../ui/SelectField'
import { TextField } from '../../ui/TextField'
import { kindWords } from './words'

interface Props {
  readonly onDone: (name: string, kind: OriginKind) => void
  readonly onCancel: () => void
}

export const kindOptions = originKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))

/** Asks who it is that an article has something from. */
export function NewOrigin({ onDone, onCancel }: Props) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<OriginKind>('institution')
  const done = () => {
    if (name.trim() !== '') onDone(name.trim(), kind)
  }
  return (
    <div className="new-origin">
      <TextField
        label="Who it has it from"
        autoFocus
        value={name}
        onChange={setName}
        placeholder="Reuters, the harbour master, Ada Marsh"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          done()
        }}
      />
      <SelectField label="What that is" value={kind} options={kindOptions} onChange={setKind} />
      <Button onClick={done} disabled={name.trim() === ''}>
        Confirm
      </Button>
      <Button look="quiet" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  )
}
