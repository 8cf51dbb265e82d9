import { useState } from 'react'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { TextField } from '../ui/TextField'
import { act, closeDialog } from './act'
import { bridge } from './bridge'
import { openFrom } from './file'
import { useReplica } from './replica'

/** As long as the main process takes one, see `project:new`. */
const longest = 200

export function NewProjectDialog() {
  return (
    <TitleDialog
      heading="New project"
      hint="The story’s name, e.g. “Ferry collision”. Next you choose where its file is kept."
      action="Choose where to keep it…"
      title=""
      onDone={(title) => void openFrom(() => bridge.request['project:new']({ title }))}
    />
  )
}

export function RenameDialog() {
  const { replica } = useReplica.getState()
  return (
    <TitleDialog
      heading="Rename project"
      hint="The file keeps its name and place."
      action="Rename"
      title={replica?.project.meta.title ?? ''}
      onDone={(title) => act([{ type: 'project.edited', title }])}
    />
  )
}

interface Props {
  readonly heading: string
  readonly hint: string
  readonly action: string
  readonly title: string
  readonly onDone: (title: string) => void
}

function TitleDialog({ heading, hint, action, title: before, onDone }: Props) {
  const [title, setTitle] = useState(before)
  const [tried, setTried] = useState(false)
  const wanted = title.trim()

  const done = () => {
    setTried(true)
    if (wanted === '') return
    closeDialog()
    if (wanted !== before) onDone(wanted)
  }
  return (
    <DialogFrame
      title={heading}
      width="narrow"
      onClose={closeDialog}
      onSubmit={done}
      actions={
        <>
          <Button onClick={closeDialog}>Cancel</Button>
          <Button type="submit" look="primary">
            {action}
          </Button>
        </>
      }
    >
      <TextField
        label="Title"
        first
        required
        maxLength={longest}
        value={title}
        onChange={setTitle}
        hint={hint}
        error={tried && wanted === '' ? 'A project needs a title, so that it can be found again.' : undefined}
      />
    </DialogFrame>
  )
}
