import { useState } from 'react'
import type { Id } from '../../shared/model/records'
import { newId } from './clock'
import { useReplica } from './replica'

/** The ids that all changes of one sitting in a field share. */
export interface Sitting {
  readonly step: Id
  /** For a record that the sitting makes and rewrites until it ends. */
  readonly record: Id
}

/**
 * Makes all that is typed into a field, from focus to blur, one step. Undoing or doing something else in between
 * ends the step, so that typing on starts another.
 */
export function useTyping() {
  const [typing] = useState(() => {
    let sitting: Sitting | null = null
    return {
      sitting: (): Sitting => {
        const latest = useReplica.getState().replica?.undoList.done.at(-1)?.id
        if (sitting === null || sitting.step !== latest) sitting = { step: newId(), record: newId() }
        return sitting
      },
      end: (): void => {
        sitting = null
      },
    }
  })
  return typing
}
