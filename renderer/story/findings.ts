import type { Corroboration } from '../../shared/corroboration/corroborate'
import type { LintFinding } from '../../shared/corroboration/lint'
import type { Id } from '../../shared/model/records'
import type { Progress } from '../corroboration/protocol'
import { createPaced } from '../project/pace'
import { useReplica } from '../project/replica'
import { whenResting } from '../ui/whenResting'
import { FindingsKeeper } from './keeper'

/** What is known of all claims of the open project; it follows the project by itself, a moment behind. */
export interface Findings {
  /** Who else says what a claim says, where that has been asked; another function once it answers otherwise. */
  readonly corroborationOf: (claim: Id) => Corroboration | undefined
  /** By number of claim. */
  readonly lint: readonly LintFinding[]
  /** How far the comparing is; null while there is nothing to wait for. */
  readonly comparing: Progress | null
  /** Why nothing could be compared, as a sentence. */
  readonly why: string | null
}

const nothing: Findings = { corroborationOf: () => undefined, lint: [], comparing: null, why: null }

export const useFindings = createPaced<Findings>(() => nothing)

/** Follows the open project; answers how to end it. */
export function followFindings(): () => void {
  let keeper: FindingsKeeper | null = null
  let stopWaiting: (() => void) | undefined
  const end = () => {
    stopWaiting?.()
    keeper?.stop()
    keeper = null
    useFindings.setState(nothing)
  }
  const look = () => {
    const { replica } = useReplica.getState()
    if (keeper && keeper.session !== replica?.session) end()
    if (!replica || keeper?.hasSeen(replica.project)) return
    keeper ??= new FindingsKeeper(replica.session, (told) => useFindings.setState(told))
    stopWaiting?.()
    const { work } = keeper
    stopWaiting = whenResting(() => void work())
  }
  look()
  const stop = useReplica.subscribe(look)
  return () => {
    stop()
    end()
  }
}
