import { useState } from 'react'
import { defaultSourcing } from '../../../shared/model/sourcing'
import { act, asMyself, closeDialog } from '../../project/act'
import { useReplica } from '../../project/replica'
import { Button } from '../../ui/Button'
import { DialogFrame } from '../../ui/DialogFrame'
import { TextField } from '../../ui/TextField'

/** How many independent sources this desk asks for before it calls a claim verified. */
export function SourcingDialog() {
  const before = useReplica.getState().replica?.project.meta.sourcing
  const { independent, secondary } = before ?? defaultSourcing
  const [any, setAny] = useState(String(independent))
  const [second, setSecond] = useState(String(secondary))
  const wrong = [any, second].map(whatIsWrong)

  const done = () => {
    if (wrong.some(Boolean)) return
    closeDialog()
    const sourcing = { ...before, independent: Number(any), secondary: Number(second) }
    if (sourcing.independent !== independent || sourcing.secondary !== secondary)
      asMyself(() => act([{ type: 'sourcing.edited', sourcing }]))
  }
  return (
    <DialogFrame
      title="Newsroom rule for sources"
      width="narrow"
      onClose={closeDialog}
      onSubmit={done}
      actions={
        <>
          <Button onClick={closeDialog}>Cancel</Button>
          <Button type="submit" look="primary">
            Save the rule
          </Button>
        </>
      }
    >
      <p>A claim that is called verified with fewer, and without evidence of its own, gets a warning.</p>
      <TextField
        label="Independent sources for a claim"
        type="number"
        min={1}
        max={9}
        first
        value={any}
        onChange={setAny}
        error={wrong[0]}
      />
      <TextField
        label="Where all of them are agencies or outlets"
        type="number"
        min={1}
        max={9}
        value={second}
        onChange={setSecond}
        hint="Those who were told of it themselves. Many desks ask for three."
        error={wrong[1]}
      />
    </DialogFrame>
  )
}

function whatIsWrong(typed: string): string | undefined {
  return /^[1-9]$/.test(typed.trim()) ? undefined : 'Write a number from 1 to 9.'
}
