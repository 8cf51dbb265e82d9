import { asMyself, openDialog, tell } from '../project/act'
import { useDesk } from '../project/desk'
import { bringIn, isUnderWay } from './bringIn'
import { droppedBatch, pickBatch, type Dropped } from './sources'

/** Asks for files, or for folders of them, and makes each an article. */
export async function importFiles(what: 'files' | 'folder'): Promise<void> {
  if (!isUnderWay()) await bringIn(await pickBatch(what))
}

/** Makes articles of files that were dropped on the window, and of those in folders. */
export function importDropped(dropped: readonly Dropped[]): void {
  asMyself(() => void droppedBatch(dropped).then(bringIn))
}

/** Shows what became of the latest import, or what there is to decide before it comes in. */
export function showImport(): void {
  const { arriving, imported } = useDesk.getState()
  if (arriving) openDialog({ kind: 'import-decide' })
  else if (imported) openDialog({ kind: 'import-report', report: imported })
  else tell('Nothing has been added from files since this project was opened.')
}
