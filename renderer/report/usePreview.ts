import { useEffect, useState } from 'react'
import type { ReportOptions } from '../../shared/report/options'
import { bridge } from '../project/bridge'
import { useReplica } from '../project/replica'

export interface Preview {
  readonly html: string
  readonly cut: boolean
  readonly why: string
}

/** Long enough that not every letter of a title makes a report. */
const pause = 250

/**
 * The report as it would be now, a moment after the options changed; null before the first. While `isLate`, it is of
 * options that have changed since.
 */
export function usePreview(options: ReportOptions): { preview: Preview | null; isLate: boolean } {
  const session = useReplica(({ replica }) => replica?.session)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [shown, setShown] = useState<ReportOptions | null>(null)
  useEffect(() => {
    if (session === undefined) return
    let isWanted = true
    const timer = setTimeout(() => {
      void bridge.request['report:preview']({ session, options }).then((answer) => {
        if (!isWanted || answer.outcome === 'cancelled') return
        setShown(options)
        setPreview(
          answer.outcome === 'made' ? { ...answer, why: '' } : { html: '', cut: false, why: answer.why },
        )
      })
    }, pause)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [session, options])
  return { preview, isLate: shown !== options }
}
