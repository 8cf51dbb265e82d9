import { Placer } from '../../shared/annotations/place'
import type { Id } from '../../shared/model/records'
import { showArticle } from '../article/navigate'
import { asMyself, openDialog, tell } from '../project/act'
import { useDesk } from '../project/desk'
import { useReplica } from '../project/replica'
import { droppedBatch, pickBatch, type Source } from '../import/sources'
import { isUnderWay } from '../import/bringIn'
import { isBusy } from '../import/tellReport'
import { apply } from './apply'
import { readAnnotations, type ReadAnnotations, type Stranger } from './read'
import { needsAttention, sayAll } from './report'

const undo = { label: 'Undo', command: 'edit.undo' } as const

/** Asks for files of annotations and brings them in. */
export async function importAnnotations(): Promise<void> {
  const { sources, done } = await pickBatch('annotations')
  try {
    await bringInFrom(sources)
  } finally {
    done()
  }
}

/** Brings in the annotations of files that were dropped on the window. */
export function importDroppedAnnotations(files: readonly File[]): void {
  asMyself(() => void droppedBatch(files).then(({ sources }) => bringInFrom(sources)))
}

async function bringInFrom(sources: readonly Source[]): Promise<void> {
  const session = useReplica.getState().replica?.session
  if (session === undefined || sources.length === 0 || isUnderWay()) return
  const found = await readAnnotations(sources)
  const { replica } = useReplica.getState()
  // Another project was opened meanwhile: these annotations are not for that one.
  if (replica?.session !== session) return
  const [report] = found.reports
  if (report && sources.length === 1)
    return openDialog({ kind: 'merge', theirs: { name: report.name, text: report.text, copy: null } })
  const read = { ...found, unread: [...found.unread, ...found.reports.map(unmerged)] }
  const [bad] = read.unread
  if (read.annotations.length === 0)
    return tell(bad ? bad.reason : 'There are no annotations in these files.', 'warning')
  const { article } = useDesk.getState()
  const strangers = strangersOf(read)
  if (article !== null && strangers.length > 0 && replica.project.articles.has(article))
    openDialog({ kind: 'annotations-ask', read, article, strangers })
  else await bringIn(read, null)
}

/** A report among other files: what merging does is looked at one file at a time. */
function unmerged({ name }: { readonly name: string }) {
  return {
    what: name,
    reason: `“${name}” is a report that brings its records with it. Choose it by itself to merge them.`,
  }
}

function strangersOf({ annotations }: ReadAnnotations): readonly Stranger[] {
  const placer = new Placer(useReplica.getState().replica!.project, null)
  const ids = new Set(annotations.map(({ id }) => id))
  const counts = new Map<string, number>()
  for (const { targets, answers } of annotations) {
    if (answers.length > 0) continue
    const sources = targets.filter(({ quote }) => quote !== '').map(({ source }) => source)
    for (const source of new Set(sources))
      if (placer.named(source).length === 0 && !ids.has(source))
        counts.set(source, (counts.get(source) ?? 0) + 1)
  }
  return [...counts].map(([source, count]) => ({ source, count })).sort((a, b) => b.count - a.count)
}

/** Brings annotations in, those of no article on `fallback`, and tells what became of them. */
export async function bringIn(
  { files, annotations, unread }: ReadAnnotations,
  fallback: Id | null,
): Promise<void> {
  const session = useReplica.getState().replica?.session
  if (session === undefined) return
  const file = files.join(', ')
  const plan = await apply({ annotations, file, fallback })
  if (!plan) return
  const done = { session, file, annotations, unread, fallback, plan, waiting: null }
  useDesk.setState({ annotations: done })
  const [first] = plan.placed
  if (first && !isBusy() && !plan.placed.some(({ article }) => article === useDesk.getState().article))
    showArticle(first.article)
  const isNews = plan.changes.length > 0
  if (!needsAttention(done)) tell(sayAll(done), 'plain', isNews ? undo : undefined)
  else if (isBusy()) tell(sayAll(done), 'warning', { label: 'Report…', command: 'annotations.report' })
  else openDialog({ kind: 'annotations-report' })
}
