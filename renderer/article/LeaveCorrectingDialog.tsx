import { flushSync } from 'react-dom'
import { closeDialog } from '../project/act'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { cancelCorrecting, finishCorrecting } from './correct'

/** Escape in *Correct text* with something changed: nobody's typing is thrown away unasked. */
export function LeaveCorrectingDialog() {
  const leave = (how: () => void) => {
    flushSync(closeDialog)
    how()
  }
  return (
    <DialogFrame
      title="Keep the corrections?"
      width="narrow"
      onClose={closeDialog}
      onSubmit={() => leave(finishCorrecting)}
      actions={
        <>
          <Button onClick={() => leave(cancelCorrecting)}>Discard</Button>
          <Button onClick={closeDialog}>Go on correcting</Button>
          <Button type="submit" look="primary" data-first>
            Keep
          </Button>
        </>
      }
    >
      <p>Keeping them makes a new version of the article, which can be undone. Discarding cannot.</p>
    </DialogFrame>
  )
}
