import { closeDialog } from '../project/act'
import { Button } from '../ui/Button'

/** In place of a dialog's buttons, where closing it would throw away what was put in; `warning` says what. */
export function LeavingActions({ warning, onStay }: { warning: string; onStay: () => void }) {
  return (
    <>
      <p role="alert" className="paste-leaving">
        {warning}
      </p>
      <Button onClick={closeDialog}>Discard it</Button>
      <Button look="primary" onClick={onStay}>
        Go on
      </Button>
    </>
  )
}
