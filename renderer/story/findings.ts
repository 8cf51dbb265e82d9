import { createPaced } from '../project/pace'
import { useReplica } from '../project/replica'
import { whenResting } from '../ui/whenResting'
import { FindingsKeeper, type Findings } from './keeper'

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
