import type { Annotation } from '../../shared/annotations/annotation'
import type { AnnotationPlan, Placed, Unplaced } from '../../shared/annotations/report'
import type { Id } from '../../shared/model/records'
import { count } from '../claims/words'

/** The latest import of annotations: what it was made of, and what has become of it. */
export interface AnnotationImport {
  /** The opening of the project that it was for. */
  readonly session: Id
  /** The names of the files. */
  readonly file: string
  readonly annotations: readonly Annotation[]
  /** What could not be read: a file, or something in one. */
  readonly unread: readonly { readonly what: string; readonly reason: string }[]
  /** The article that those of no article were put on. */
  readonly fallback: Id | null
  readonly plan: Omit<AnnotationPlan, 'changes'>
  /** The one that is waiting for its words to be selected. */
  readonly waiting: Unplaced | null
}

/** What a person is to look at before they confirm it: the words are not quite those that were annotated. */
export function doubtful(placed: readonly Placed[]): readonly Placed[] {
  return placed.filter(({ state }) => state !== 'anchored')
}

/** What came in, in one sentence. */
export function sayCount({ plan }: AnnotationImport): string {
  const { count: all, replies, authors, known, deleted } = plan
  if (all === 0 && known > 0) return 'Nothing new came in: all of it was in the project.'
  if (all === 0) return deleted > 0 ? 'Nothing came in.' : 'None of the annotations came in.'
  const thereof = replies === 0 ? '' : `, ${replies === all ? 'all' : replies} of them replies`
  return `${count(all, 'annotation')} by ${count(authors.length, 'person', 'people')} came in${thereof}.`
}

/** The same, with what did not come in, for the foot of the window. */
export function sayAll(done: AnnotationImport): string {
  const missed = done.plan.unplaced.length + done.unread.length
  return missed === 0 ? sayCount(done) : `${sayCount(done)} ${missed} could not be placed.`
}

/** Whether the person has something to look at. */
export function needsAttention({ plan, unread }: AnnotationImport): boolean {
  return plan.unplaced.length + unread.length + plan.notices.length + doubtful(plan.placed).length > 0
}

/** The report after more annotations of it have been given a place. */
export function withMore(
  before: AnnotationImport['plan'],
  more: AnnotationPlan,
  asked: ReadonlySet<string>,
): AnnotationImport['plan'] {
  const stillOut = new Set(more.unplaced.map(({ key }) => key))
  return {
    ...before,
    placed: [...before.placed, ...more.placed],
    unplaced: before.unplaced.filter(({ annotation, key }) => !asked.has(annotation) || stillOut.has(key)),
    count: before.count + more.count,
    replies: before.replies + more.replies,
    notices: [...before.notices, ...more.notices],
    authors: sumAuthors([...before.authors, ...more.authors]),
  }
}

function sumAuthors(authors: AnnotationPlan['authors']): AnnotationPlan['authors'] {
  const sums = new Map<string, AnnotationPlan['authors'][number]>()
  for (const author of authors) {
    const before = sums.get(author.name)
    sums.set(author.name, before ? { ...before, count: before.count + author.count } : author)
  }
  return [...sums.values()]
}
