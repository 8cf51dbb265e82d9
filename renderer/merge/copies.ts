import { create } from 'zustand'
import type { ResponseOf } from '../../shared/contract'
import type { Id } from '../../shared/model/records'
import { tell } from '../project/act'
import { bridge } from '../project/bridge'
import { useReplica } from '../project/replica'

/** The conflict copies beside the open project that nobody has dealt with. */
export const useCopies = create<{ readonly copies: ResponseOf<'merge:copies'> }>(() => ({ copies: [] }))

/** Looks for conflict copies once more: a sync program may have put one there. */
export async function lookForCopies(): Promise<void> {
  const session = useReplica.getState().replica?.session
  if (session === undefined) return useCopies.setState({ copies: [] })
  const copies = await bridge.request['merge:copies']({ session })
  if (useReplica.getState().replica?.session === session) useCopies.setState({ copies })
}

/** The person has dealt with a copy: it is not offered again, and goes into the bin when they want that. */
export async function settleCopy(copy: Id, name: string, bin: boolean): Promise<void> {
  const session = useReplica.getState().replica?.session
  if (session === undefined) return
  const settled = await bridge.request['merge:settle-copy']({ session, copy, bin })
  if (settled.outcome === 'failed') tell(settled.why, 'warning')
  else if (bin) tell(`“${name}” is in the bin.`)
  await lookForCopies()
}
