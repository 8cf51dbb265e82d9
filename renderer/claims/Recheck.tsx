import { WarningIcon } from '../ui/icons'

/** The sign that a passage needs a look: its words changed, moved or went. */
export function Recheck() {
  return (
    <span className="recheck">
      <WarningIcon />
      re-check
    </span>
  )
}
