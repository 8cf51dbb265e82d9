import { useEffect, useState } from 'react'
import type { ReportStep } from '../../shared/report/step'
import { bridge } from '../project/bridge'

export interface Steps {
  readonly preview: ReportStep | null
  readonly report: ReportStep | null
}

const none: Steps = { preview: null, report: null }

/** How far the main process is with the reports of a project: the last that it told since `begin`. */
export function useSteps(session: string | undefined): Steps & { readonly begin: () => void } {
  const [steps, setSteps] = useState(none)
  useEffect(
    () =>
      bridge.on['report:step']((told) => {
        if (told.session === session) setSteps((before) => ({ ...before, [told.making]: told.step }))
      }),
    [session],
  )
  return { ...steps, begin: () => setSteps(none) }
}
