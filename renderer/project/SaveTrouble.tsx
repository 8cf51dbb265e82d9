import { CommandButton } from '../commands/CommandButton'
import { useReplica } from './replica'
import './save-status.css'

/** Why the file is not, or cannot be, saved, and what to do: a whole sentence has no room in the top bar. */
export function SaveTrouble() {
  const save = useReplica(({ replica }) => replica?.save)
  const failed = save?.state === 'failed'
  const why = save?.state === 'failed' || save?.state === 'read-only' ? save.why : null
  return (
    <div role={failed ? 'alert' : 'status'}>
      {why !== null && (
        <div className={failed ? 'save-trouble save-trouble-failed' : 'save-trouble'}>
          <p>
            <strong>{failed ? 'Not saved: ' : 'Read-only: '}</strong>
            {why}
          </p>
          {failed && <CommandButton id="project.save-again">Try again</CommandButton>}
          <CommandButton id="project.save-copy" />
        </div>
      )}
    </div>
  )
}
