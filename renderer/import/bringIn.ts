import type { Id } from '../../shared/model/records'
import { openDialog, tell } from '../project/act'
import { useDesk } from '../project/desk'
import { useReplica } from '../project/replica'
import { addArriving } from './addArriving'
import { toArrival, type Arrival, type Arriving } from './arriving'
import { knownIn, piecemeal } from './known'
import { readAll, type ReadFile } from './readAll'
import { sayPassedOver } from './report'
import type { Batch } from './sources'
import { isBusy, tellReport } from './tellReport'

/**
 * Makes an article of each file, all in one step that one undo takes back. One bad file stops none of the
 * others. Where some look like articles that are there, the person is asked first what to do with them; at the
 * end they are told what came in and what did not. Cancelled, nothing comes in.
 */
export async function bringIn(batch: Batch): Promise<void> {
  const session = useReplica.getState().replica?.session
  const { sources, failed, done } = batch
  try {
    if (session === undefined || isUnderWay()) return
    const remarks = sayPassedOver(batch)
    if (sources.length > 0) return await bringInAll(sources, { session, failed, remarks })
    if (failed.length + remarks.length > 0)
      tellReport({ added: [], leftOut: [], failed, remarks: ['Nothing was added.', ...remarks] })
  } finally {
    done()
  }
}

async function bringInAll(
  sources: Batch['sources'],
  { session, failed, remarks }: Omit<Arriving, 'arrivals'>,
): Promise<void> {
  const cancelling = new AbortController()
  try {
    const read = await readAll(sources, cancelling)
    const arriving = read && (await compare(read, session, cancelling))
    if (cancelling.signal.aborted) tell('Adding articles was cancelled: none of them came in.')
    else if (arriving) settle({ ...arriving, failed: [...failed, ...arriving.failed], remarks })
  } finally {
    // Only now could another batch begin.
    useDesk.setState({ progress: null })
  }
}

/** Says so when files are being read, or wait for a decision: those come first. */
export function isUnderWay(): boolean {
  const { progress, arriving } = useDesk.getState()
  if (progress) tell('Articles are being added already. Wait until they are in, or cancel that.', 'warning')
  else if (arriving) openDialog({ kind: 'import-decide' })
  return progress !== null || arriving !== null
}

/** Looks which of the files look like articles that are there; null when another project was opened meanwhile. */
async function compare(
  read: readonly ReadFile[],
  session: Id,
  cancelling: AbortController,
): Promise<Arriving | null> {
  const { replica } = useReplica.getState()
  if (replica?.session !== session) return null
  const { project } = replica
  const text = 'Comparing with the articles that are there'
  const [done, of] = [read.length, read.length]
  useDesk.setState({ progress: { text, spoken: text, done, of, cancel: () => cancelling.abort() } })
  const known = await knownIn(project, cancelling.signal)
  const arrivals: Arrival[] = []
  const failed: { name: string; reason: string }[] = []
  function* lookAt(): Generator<void, void> {
    for (const { name, article } of read) {
      if (article.ok) arrivals.push(toArrival(name, article.value, project, known, arrivals))
      else failed.push({ name, reason: article.error })
      yield
    }
  }
  await piecemeal(lookAt(), cancelling.signal)
  if (useReplica.getState().replica?.session !== session) return null
  return { session, remarks: [], arrivals, failed }
}

/** Adds what was read, or asks first. */
function settle(arriving: Arriving): void {
  if (arriving.arrivals.every(({ twin }) => twin === null)) return addArriving(arriving, new Map())
  useDesk.setState({ arriving })
  if (isBusy())
    tell(
      `${arriving.arrivals.length} articles were read. Some look like articles that are there.`,
      'warning',
      {
        label: 'Decide…',
        command: 'import.report',
      },
    )
  else openDialog({ kind: 'import-decide' })
}
