import { useState } from 'react'
import { SelectField } from '../../ui/SelectField'
import { TextField } from '../../ui/TextField'
import { foldOrigin, renameOrigin } from './actions'
import { kindOptions } from './NewOrigin'
import type { KnownOrigin } from './known'

interface Props {
  readonly origin: KnownOrigin
  readonly others: readonly KnownOrigin[]
}

/** An origin's name and kind, and whether it is another under a name of its own. */
export function OriginRow({ origin, others }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const name = typed ?? origin.name
  const rename = () => {
    setTyped(null)
    renameOrigin(origin, name.trim(), origin.kind)
  }
  return (
    <li className="origin-row">
      <TextField
        label="Name"
        value={name}
        onChange={setTyped}
        onBlur={rename}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          rename()
        }}
        hint={origin.also.length > 0 ? `Also: ${origin.also.join(', ')}` : undefined}
      />
      <SelectField
        label="Kind"
        value={origin.kind}
        options={kindOptions}
        onChange={(kind) => renameOrigin(origin, origin.name, kind)}
      />
      <SelectField
        label="Is the same as"
        value=""
        options={[
          { value: '', label: 'Nobody else' },
          ...others.map(({ id, name: label }) => ({ value: id, label })),
        ]}
        onChange={(id) => {
          const into = others.find((other) => other.id === id)
          if (into) foldOrigin(origin, into)
        }}
      />
    </li>
  )
}
