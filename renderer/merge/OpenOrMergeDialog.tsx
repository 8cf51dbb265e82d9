import { flushSync } from 'react-dom'
import { closeDialog } from '../project/act'
import { bridge } from '../project/bridge'
import { openFrom } from '../project/file'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { mergeDropped } from './merging'

/** A project file was dropped on an open project: it is opened in its place, or merged into it. */
export function OpenOrMergeDialog({ file }: { file: File }) {
  const go = (then: () => void) => {
    flushSync(closeDialog)
    then()
  }
  const open = () => go(() => void openFrom(() => bridge.openDropped(file)))
  return (
    <DialogFrame
      title={`“${file.name}”`}
      width="narrow"
      onClose={closeDialog}
      onSubmit={open}
      actions={
        <>
          <Button onClick={closeDialog}>Cancel</Button>
          <Button onClick={() => go(() => mergeDropped(file))}>Merge it into this one…</Button>
          <Button type="submit" look="primary" data-first>
            Open it
          </Button>
        </>
      }
    >
      <p>Open this project in place of the one that is open, or bring in what it has and this one has not?</p>
    </DialogFrame>
  )
}
