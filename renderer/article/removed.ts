import type { Change, Delta } from '../../shared/changes/change'
import { invertDeltas } from '../../shared/changes/deltas'
import type { Id, Tombstone } from '../../shared/model/records'

/** An article that is gone, by whom, and the way back. */
export interface Removed {
  readonly by: Id
  /** Brings the article back with all that went along with it, so that it stays against copies in which it is gone. */
  readonly back: Omit<Extract<Change, { type: 'change.reverted' }>, 'step' | 'at' | 'by'>
}

/** What of `deltas` removed an article, if they did: all that one act deletes has one author and one instant. */
export function removedIn(deltas: readonly Delta[], article: Id): Removed | null {
  const tombs = new Map(
    deltas.flatMap(({ table, id, after }) =>
      table === 'tombstones' && after ? [[id, after as unknown as Tombstone]] : [],
    ),
  )
  const gone = deltas.filter(({ table, after }) => table !== 'tombstones' && after === null)
  const act = gone.some(({ table, id }) => table === 'articles' && id === article) && tombs.get(article)
  if (!act) return null
  const along = gone.filter(({ id }) => {
    const tomb = tombs.get(id)
    return tomb?.at === act.at && tomb.by === act.by
  })
  return { by: act.by, back: { type: 'change.reverted', deltas: invertDeltas(along), lasting: true } }
}
