import { useEffect, useState } from 'react'
import { openChoices, type OpenChoice } from '../../shared/merge/choices'
import { useProject } from '../project/useProject'

const none: readonly OpenChoice[] = []

/** The open choices of the project, looked for when nothing else is going on. */
export function useChoices(): readonly OpenChoice[] {
  const project = useProject((now) => now)
  const [choices, setChoices] = useState(none)
  useEffect(() => {
    if (!project) return
    const idle = requestIdleCallback(() => setChoices((before) => settled(before, openChoices(project))), {
      timeout: 2_000,
    })
    return () => cancelIdleCallback(idle)
  }, [project])
  return choices
}

/** The identical list while there is nothing to choose, which is nearly always. */
function settled(before: readonly OpenChoice[], now: readonly OpenChoice[]): readonly OpenChoice[] {
  return before.length === 0 && now.length === 0 ? before : now
}
