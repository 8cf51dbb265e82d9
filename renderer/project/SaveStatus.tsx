import { useReplica } from './replica'
import './save-status.css'

/** The state of the file in a word or two, always in sight. */
export function SaveStatus() {
  const state = useReplica(({ replica }) => {
    if (!replica) return undefined
    const { save, revision } = replica
    // The file may be whole and yet behind what was just done here.
    return save.state === 'saved' && save.revision < revision ? 'saving' : save.state
  })
  const place = useReplica(({ replica }) => replica?.place)
  if (!state) return null
  return (
    <p className={`save-status save-${state}`} role="status" title={place}>
      {words[state]}
    </p>
  )
}

const words = { saved: 'Saved', saving: 'Saving…', failed: 'Not saved', 'read-only': 'Read-only' } as const
