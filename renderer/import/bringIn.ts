import { articleAdded, type ImportedArticle } from '../../shared/article/imported'
import { importFile } from '../../shared/article/importers'
import type { Id } from '../../shared/model/records'
import { fail, type Result } from '../../shared/model/result'
import { showArticle } from '../article/navigate'
import { act, openDialog, tell } from '../project/act'
import { newId } from '../project/clock'
import { useDesk } from '../project/desk'
import { useReplica, type ChangeRequest } from '../project/replica'
import { importContext } from './context'
import { duplicateNote } from './duplicates'
import { leftOutNote } from './leftOut'
import { inOneSentence, type ImportReport } from './report'

/** A file on its way in; its bytes are read when it is its turn. */
export interface Source {
  readonly name: string
  readonly bytes: () => Promise<Uint8Array>
}

/**
 * Makes an article of each file, all in one step that one undo takes back. One bad file stops none of the
 * others; what came in and what did not is told at the end. Cancelled, nothing comes in.
 */
export async function bringIn(sources: readonly Source[], unread: ImportReport['failed']): Promise<void> {
  const session = useReplica.getState().replica?.session
  if (sources.length + unread.length === 0) return
  const read = await readAll(sources)
  if (read === null) return tell('Adding articles was cancelled: none of them came in.')
  const { replica } = useReplica.getState()
  // Another project was opened meanwhile: these articles are not for that one.
  if (!replica || replica.session !== session) return

  const added: ImportReport['added'][number][] = []
  const failed = [...unread]
  const requests: ChangeRequest[] = []
  const comingIn = new Map<string, ImportedArticle>()
  let first: Id | null = null
  for (const { name, article } of read) {
    if (!article.ok) {
      failed.push({ name, reason: article.error })
      continue
    }
    const { title } = article.value
    const ids = { article: newId(), version: newId() }
    const request = articleAdded(article.value, ids)
    const same = duplicateNote(replica.project, comingIn, request.version.textHash)
    comingIn.set(request.version.textHash, article.value)
    const notes = [...article.value.notices, leftOutNote(article.value), same]
    added.push({ file: name, title, notes: notes.filter((note) => note !== null) })
    requests.push(request)
    first ??= ids.article
  }
  if (requests.length > 0 && !act(requests)?.ok) return
  if (first !== null) showArticle(first)
  report({ added, failed })
}

interface ReadFile {
  readonly name: string
  readonly article: Result<ImportedArticle, string>
}

/** Reads the files one after the other, with the window alive in between; null when it was cancelled. */
async function readAll(sources: readonly Source[]): Promise<ReadFile[] | null> {
  const state = { cancelled: false }
  const cancel = () => {
    state.cancelled = true
  }
  const read: ReadFile[] = []
  try {
    for (const [i, source] of sources.entries()) {
      if (sources.length > 1)
        useDesk.setState({
          progress: { text: `Reading ${i + 1} of ${sources.length}: ${source.name}`, cancel },
        })
      await breathe()
      if (state.cancelled) return null
      read.push({ name: source.name, article: await readOne(source) })
    }
    return state.cancelled ? null : read
  } finally {
    useDesk.setState({ progress: null })
  }
}

async function readOne({ name, bytes }: Source): Promise<ReadFile['article']> {
  try {
    return await importFile(await bytes(), name, importContext)
  } catch (error) {
    // A dropped folder has no bytes, a file may have gone; whatever it is, the others can still come in.
    return fail(`“${name}” could not be read (${String(error)}). If it is a folder, drop the files in it.`)
  }
}

/** Lets the window draw and hear a press of *Cancel*. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

function report(result: ImportReport): void {
  const sentence = inOneSentence(result)
  const [tone, undo] =
    result.added.length > 0
      ? (['plain', { label: 'Undo', command: 'edit.undo' }] as const)
      : (['warning', undefined] as const)
  if (sentence === null) openDialog({ kind: 'import-report', report: result })
  else tell(sentence, tone, undo)
}
