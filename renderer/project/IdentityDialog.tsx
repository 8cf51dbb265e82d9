import { useState } from 'react'
import { flushSync } from 'react-dom'
import { identitySchema } from '../../shared/contract'
import { initialsOf } from '../../shared/model/initials'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { TextField } from '../ui/TextField'
import { closeDialog } from './act'
import { bridge } from './bridge'
import { newId } from './clock'
import { useDesk } from './desk'

/** Asks once who sits here; `then` goes on with what needed to know. */
export function IdentityDialog({ then }: { then: (() => void) | undefined }) {
  const identity = useDesk((desk) => desk.settings.identity)
  const [name, setName] = useState(identity?.name ?? '')
  const [initials, setInitials] = useState(identity?.initials ?? '')
  const [typedInitials, setTypedInitials] = useState(identity !== null)
  const [tried, setTried] = useState(false)
  const shownInitials = typedInitials ? initials : initialsOf(name)
  const checked = identitySchema.safeParse({ id: identity?.id ?? newId(), name, initials: shownInitials })
  const faults = new Set(checked.error?.issues.map((issue) => issue.path[0]))

  const save = () => {
    setTried(true)
    if (!checked.success) return
    useDesk.setState((desk) => ({ settings: { ...desk.settings, identity: checked.data } }))
    void bridge.request['settings:change']({ identity: checked.data })
    // The focus is back in the text before the change is made, so that it goes on as if nothing had been asked.
    flushSync(closeDialog)
    then?.()
  }
  return (
    <DialogFrame
      title={identity ? 'Your name and initials' : 'Who are you?'}
      width="narrow"
      onClose={closeDialog}
      onSubmit={save}
      actions={
        <>
          <Button onClick={closeDialog}>Cancel</Button>
          <Button type="submit" look="primary">
            {then ? 'Save and go on' : 'Save'}
          </Button>
        </>
      }
    >
      <p>
        {identity
          ? 'What you did before keeps its author: it is shown under the new name in every project that you change.'
          : 'Every claim, verdict and note carries its author, so that the next desk knows whom to ask. You are asked once.'}
      </p>
      <TextField
        label="Name"
        first
        required
        maxLength={80}
        value={name}
        onChange={setName}
        error={tried && faults.has('name') ? 'Your name is missing.' : undefined}
      />
      <TextField
        label="Initials"
        required
        maxLength={4}
        value={shownInitials}
        onChange={(value) => {
          setInitials(value)
          setTypedInitials(value !== '')
        }}
        hint="Up to four letters, shown where there is no room for the name."
        error={tried && faults.has('initials') ? 'Initials are one to four letters.' : undefined}
      />
    </DialogFrame>
  )
}
