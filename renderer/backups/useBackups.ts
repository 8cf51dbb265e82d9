import { useEffect, useRef, useState } from 'react'
import type { Differences } from '../../shared/backups/differences'
import type { ListedBackup } from '../../shared/backups/listing'
import type { Result } from '../../shared/model/result'
import { bridge } from '../project/bridge'
import { useReplica } from '../project/replica'
import { startComparer, type Comparer } from './compare'

export interface Listing {
  readonly backups: readonly ListedBackup[]
  readonly trouble: string | null
}

/** The backups of the open project, read once when the dialog opens; a sentence when they cannot be. */
export function useListing(): Result<Listing, string> | null {
  const session = useReplica(({ replica }) => replica?.session)
  const [listing, setListing] = useState<Result<Listing, string> | null>(null)
  useEffect(() => {
    let isShown = true
    if (session === undefined) return
    void bridge.request['backups:list']({ session }).then((answer) => {
      if (!isShown) return
      setListing(answer.outcome === 'listed' ? { ok: true, value: answer } : { ok: false, error: answer.why })
    })
    return () => {
      isShown = false
    }
  }, [session])
  return listing
}

export type Comparisons = ReadonlyMap<string, Result<Differences, string>>

/** What differs between each backup and now: of the chosen one first, then of the others, the latest first. */
export function useComparisons(backups: readonly ListedBackup[], chosen: string | undefined): Comparisons {
  const [done, setDone] = useState<Comparisons>(new Map())
  const comparer = useRef<Comparer>(null)
  const next =
    backups.find(({ id }) => id === chosen && !done.has(id)) ?? backups.find(({ id }) => !done.has(id))
  const id = next?.id

  useEffect(() => {
    const started = startComparer()
    comparer.current = started
    return () => started.end()
  }, [])

  useEffect(() => {
    let isWanted = true
    const { replica } = useReplica.getState()
    if (id === undefined || !replica) return
    void compareOne(comparer.current!, replica.session, id).then((result) => {
      if (isWanted) setDone((before) => new Map(before).set(id, result))
    })
    return () => {
      isWanted = false
    }
  }, [id])
  return done
}

async function compareOne(
  comparer: Comparer,
  session: string,
  backup: string,
): Promise<Result<Differences, string>> {
  const read = await bridge.request['backups:read']({ session, backup })
  if (read.outcome === 'failed') return { ok: false, error: read.why }
  const { project } = useReplica.getState().replica!
  const compared = await comparer.compare(project, read.bytes, 'differences')
  return compared.ok ? { ok: true, value: compared.value.differences } : compared
}
