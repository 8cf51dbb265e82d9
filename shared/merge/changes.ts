import { textOfDoc } from '../article/projection'
import type { Change } from '../changes/change'
import { fieldValue } from '../changes/field-words'
import { webPageSchema } from '../model/base'
import type { IdSource } from '../model/ids'
import type { Anchor, Article, Id } from '../model/records'
import type { Project } from '../model/project'
import type { Sourcing } from '../model/sourcing'
import type { OpenChoice, Writing } from './choices'
import type { Conflict } from './conflicts'
import type { Merged } from './merge'
import { reanchorInto } from './reanchor'

export interface Choice {
  readonly conflict: Conflict
  readonly take: 'mine' | 'theirs'
}

type Envelope = Pick<Change, 'step' | 'at' | 'by'>

/**
 * The changes of one step that make `mine` what the merge made of it, with what a person chose of the conflicts;
 * what nobody chose stays among the open choices, see choices.ts. Undone, the project is as it was, and the other can be merged again.
 * `file` is the other's name, for the history. None when the merge changes nothing.
 */
export function mergeChanges(
  merged: Merged,
  choices: readonly Choice[],
  file: string,
  envelope: Envelope,
  newId: IdSource,
): Change[] {
  if (merged.deltas.length === 0) return []
  return [
    { type: 'project.merged', ...envelope, file, deltas: [...merged.deltas] },
    ...choices.flatMap(({ conflict, take }) => {
      const { table, id, field, kept } = conflict
      const left = take === 'mine' ? conflict.theirsStep : conflict.mineStep
      const over = field === 'version' ? (conflict[take === 'mine' ? 'theirs' : 'mine'] as Id) : left
      return [
        ...(take === kept ? [] : [choose(merged.project, conflict, conflict[take], envelope, newId)]),
        ...(over === null ? [] : [settled({ table, id, field }, [over], envelope)]),
      ]
    }),
  ]
}

/**
 * The changes of one step that settle an open choice: `take` is what was chosen of the others, or null for what
 * stands.
 */
export function choiceChanges(
  project: Project,
  choice: OpenChoice,
  take: Writing | null,
  envelope: Envelope,
  newId: IdSource,
): Change[] {
  const { table, id, field, others } = choice
  const chosen = take && choose(project, { table, id, field }, fieldValue(field, take.value), envelope, newId)
  return [
    ...(chosen ? [chosen] : []),
    settled(
      { table, id, field },
      others.map((other) => other.id),
      envelope,
    ),
  ]
}

type Field = Pick<Conflict, 'table' | 'id' | 'field'>

function settled({ table, id, field }: Field, over: Id[], envelope: Envelope): Change {
  return { type: 'choice.made', ...envelope, table, id, field, over }
}

/** Writes a value of a conflict over the one that stands, as its own editing would. */
function choose(
  project: Project,
  { table, id, field }: Field,
  value: unknown,
  envelope: Envelope,
  newId: IdSource,
): Change {
  switch (table) {
    case 'meta':
      return chooseOfProject(field, value, envelope)
    case 'claims':
      return field === 'tags'
        ? { type: 'claim.tagged', ...envelope, claim: id, tags: (value ?? []) as string[] }
        : { type: 'claim.edited', ...envelope, claim: id, wording: value as string }
    case 'evidence':
      return {
        type: 'evidence.edited',
        ...envelope,
        evidence: id,
        fields: { [field]: value },
      }
    case 'origins':
      return { type: 'origin.edited', ...envelope, origin: id, fields: { [field]: value } }
    case 'attributions':
      return {
        type: 'attribution.edited',
        ...envelope,
        attribution: id,
        fields: { [field]: value, ...(value === null ? { via: 'own' } : {}) },
      }
    case 'comments':
      return field === 'resolved'
        ? { type: 'comment.resolved', ...envelope, comment: id, resolved: value === 'resolved' }
        : { type: 'comment.edited', ...envelope, comment: id, text: value as string }
    case 'passages':
      return { type: 'passage.anchored', ...envelope, passage: id, anchor: value as Anchor }
    case 'articles':
      return field === 'version'
        ? backTo(project, project.articles.get(id)!, value as string, envelope, newId)
        : { type: 'article.edited', ...envelope, article: id, fields: { [field]: value } }
  }
}

function chooseOfProject(field: string, value: unknown, envelope: Envelope): Change {
  switch (field) {
    case 'sourcing':
      return { type: 'sourcing.edited', ...envelope, sourcing: value as Sourcing | null }
    case 'page': {
      // The header of a file is not checked for what a change may write there.
      const page = webPageSchema.safeParse(value)
      return { type: 'page.edited', ...envelope, page: page.success ? page.data : null }
    }
    default:
      return { type: 'project.edited', ...envelope, title: value as string }
  }
}

/** A new version of an article with the text of another, and its passages looked for in that. */
function backTo(
  project: Project,
  article: Article,
  from: string,
  envelope: Envelope,
  newId: IdSource,
): Change {
  const { doc, textHash } = project.versions.get(from)!
  const version = newId()
  // From the words that they were made on, where the merge has looked for those once already.
  const passages = project.passages.where('article', article.id).map(({ id, anchor, given }) => ({
    id,
    anchor: (given as { anchor?: Anchor } | undefined)?.anchor ?? anchor,
  }))
  const found = reanchorInto(version, textOfDoc(doc), passages, (id) => {
    const made = project.versions.get(id)
    return made ? textOfDoc(made.doc) : ''
  })
  return {
    type: 'article.corrected',
    ...envelope,
    article: article.id,
    version: { id: version, reason: 'corrected', doc, textHash },
    anchors: [...found].map(([passage, anchor]) => ({ passage, anchor })),
  }
}
