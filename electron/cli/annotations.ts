import { basename } from 'node:path'
import {
  describeAnnotationsError,
  parseAnnotations,
  type ParsedAnnotations,
} from '../../shared/annotations/parse'
import { planImport } from '../../shared/annotations/plan'
import type { AnnotationPlan, Placed, Unplaced } from '../../shared/annotations/report'
import { decodeText } from '../../shared/import/encoding/decode'
import type { Project } from '../../shared/model/project'
import { fail, ok, type Result } from '../../shared/model/result'
import { describeReadBackError, saysItCarriesRecords } from '../../shared/report/read-back'
import { readUpTo } from '../project/gather'
import { largestProject, textOf } from '../project/read'
import type { World } from './command'
import { importContext } from './context'
import { findArticle } from './find'
import { mergeReport } from './merge-into'
import { count, done, failed, type Outcome } from './outcome'
import { shorten } from './place'
import { changeProject, loadProject } from './project-file'
import { authorOf } from './who'

/** Bytes. A report carries the whole of its articles and may be as large as a project; annotations alone are not. */
const largestAnnotations = 50_000_000

/** Brings the annotations of a file into the project at `path`; those of no article go on `article`, if given. */
export async function annotateFrom(
  world: World,
  path: string,
  from: string,
  { article, reviewer }: Readonly<Record<string, string | undefined>>,
): Promise<Outcome> {
  // Looked at first, so that a fault of the project is told before those of the annotations.
  const project = await loadProject(world, path)
  if (!project.ok) return failed(project.error)
  const text = await readText(world, from)
  if (!text.ok) return failed(text.error)
  if (saysItCarriesRecords(text.value)) return mergeReport(world, path, from, text.value, reviewer)
  const read = parseAnnotations(text.value)
  if (!read.ok)
    return failed(
      /^\s*</.test(text.value)
        ? describeReadBackError({ kind: 'none' }, basename(from))
        : describeAnnotationsError(read.error, basename(from)),
    )
  const { annotations, unread } = read.value
  const changed = await changeProject(world, path, (now) => {
    const fallback = article === undefined ? ok(null) : findArticle(now, article)
    if (!fallback.ok) return fallback
    const importer = authorOf(now, reviewer?.trim() || world.user, world.now(), world.newId)
    const request = { annotations, file: basename(from), fallback: fallback.value?.id ?? null }
    const plan = planImport(now, request, importer)
    const changes = plan.changes.length > 0 ? [...importer.introduction, ...plan.changes] : []
    return ok({ changes, answer: { plan, project: now } })
  })
  if (!changed.ok) return failed(changed.error)
  return tell(changed.value.plan, changed.value.project, unread)
}

async function readText(world: World, from: string): Promise<Result<string, string>> {
  const name = basename(from)
  const bytes = await readUpTo(world.files, from, largestProject, 'It is larger than 400 MB.')
  if (typeof bytes === 'string') return fail(`“${name}” was not read: ${bytes}`)
  if (bytes.length > largestAnnotations) {
    // Only a report may be so large, and that is UTF-8: nothing is guessed.
    const report = textOf(bytes, true)
    if (report.ok && saysItCarriesRecords(report.value)) return report
    return fail(describeAnnotationsError({ kind: 'too-large' }, name))
  }
  const text = await decodeText(bytes, name, importContext(world.documents).decode)
  return text.ok ? ok(text.value.text) : text
}

function tell(plan: AnnotationPlan, project: Project, unread: ParsedAnnotations['unread']): Outcome {
  const { placed, unplaced, authors, known, deleted, replies, notices } = plan
  const unanchored = [
    ...unplaced.map(describeUnplaced),
    ...unread.map(({ what, reason }) => ({ quote: what, reason })),
  ]
  const json = {
    passages: placed.map(describePlaced),
    unanchored,
    reviewers: authors.map(({ name, count: annotations, isNew }) => ({ name, annotations, new: isNew })),
    replies,
    known,
    deleted,
  }
  const titleOf = (id: string) => project.articles.get(id)?.title || id
  const lines = [
    ...placed.map(
      ({ number, quote, author, article, state, sought }) =>
        `Claim #${number}: “${shorten(quote)}” in “${titleOf(article)}”, by ${author}${
          state === 'anchored' ? '' : ` (to be confirmed: it was “${shorten(sought)}”)`
        }`,
    ),
    ...notices,
    ...(replies > 0 ? [`${count(replies, 'reply', 'replies')} brought in as notes.`] : []),
    ...(known > 0 ? [`${count(known, 'annotation')} had come in before.`] : []),
    ...(deleted > 0 ? [`${count(deleted, 'annotation')} had been deleted here and stay so.`] : []),
    ...unanchored.map(({ quote, reason }) => `Not placed: ${quote ? `“${shorten(quote)}”: ` : ''}${reason}`),
  ]
  const [first] = unanchored
  if (!first) return done(lines, json)
  const all = unanchored.length + plan.count + known + deleted
  return failed(`${unanchored.length} of ${count(all, 'annotation')} not placed. ${first.reason}`, {
    lines,
    json,
  })
}

function describePlaced({
  passage,
  claim,
  article,
  quote,
  number,
  state,
  sought,
  annotation,
  author,
}: Placed) {
  const was = state === 'anchored' ? {} : { was: sought }
  return { id: passage, claim, article, quote, number, state, ...was, annotation, reviewer: author }
}

function describeUnplaced({ quote, reason, comment, annotation, author }: Unplaced) {
  return { quote, reason, comment, annotation, reviewer: author }
}
