import type { ListedBackup } from '../../shared/backups/listing'
import { finishCorrecting } from '../article/correct'
import { showArticle } from '../article/navigate'
import { act, closeDialog, tell } from '../project/act'
import { bridge } from '../project/bridge'
import { useDesk } from '../project/desk'
import { allSent, useReplica } from '../project/replica'
import { articlesOf } from '../project/selectors'
import { sayWhen } from '../ui/dates'
import { startComparer } from './compare'

/**
 * Makes the project what a backup has, as one step that can be undone, once it has been backed up as it is now.
 * Answers the sentences why not, if it could not be done.
 */
export async function restore({ id, at }: ListedBackup): Promise<string | undefined> {
  finishCorrecting()
  await allSent()
  const { session } = useReplica.getState().replica!
  const made = await bridge.request['backups:make']({ session })
  if (made.outcome === 'failed') return `Nothing was restored, because ${made.why}.`
  const read = await bridge.request['backups:read']({ session, backup: id })
  if (read.outcome === 'failed') return read.why
  const comparer = startComparer()
  try {
    for (;;) {
      const before = useReplica.getState().replica
      if (before?.session !== session) return 'Nothing was restored, because the project was closed.'
      const compared = await comparer.compare(before.project, read.bytes, 'deltas')
      if (!compared.ok) return compared.error
      // What came in meanwhile is part of what the backup replaces.
      if (useReplica.getState().replica?.project !== before.project) continue
      const deltas = [...compared.value.deltas]
      if (deltas.length === 0) return 'Nothing was restored, because the project is as it was then.'
      const done = act([{ type: 'backup.restored', made: at, deltas }])
      if (!done?.ok) return done?.error
      break
    }
  } finally {
    comparer.end()
  }
  closeDialog()
  goOn()
  tell(`The project is as it was on ${sayWhen(at)}.`, 'plain', { label: 'Undo', command: 'edit.undo' })
  return undefined
}

/** Stays with the article and the claim, where the backup has them. */
function goOn(): void {
  const { project } = useReplica.getState().replica!
  const { article, claim } = useDesk.getState()
  showArticle(
    article !== null && project.articles.has(article) ? article : (articlesOf(project)[0]?.id ?? null),
  )
  useDesk.setState({ claim: claim !== null && project.claims.has(claim) ? claim : null, passage: null })
}
