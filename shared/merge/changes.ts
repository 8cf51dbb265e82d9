import { textOfDoc } from '../article/projection'
import type { Change } from '../changes/change'
import type { IdSource } from '../model/ids'
import type { Anchor, Article } from '../model/records'
import type { Project } from '../model/project'
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
 * what stands anyway needs no choice. Undone, the project is as it was, and the other can be merged again.
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
    ...choices
      .filter(({ conflict, take }) => take !== conflict.kept)
      .map(({ conflict, take }) => choose(merged.project, conflict, conflict[take], envelope, newId)),
  ]
}

/** Writes a value of a conflict over the one that stands, as its own editing would. */
function choose(
  project: Project,
  { table, id, field }: Conflict,
  value: unknown,
  envelope: Envelope,
  newId: IdSource,
): Change {
  switch (table) {
    case 'meta':
      return { type: 'project.edited', ...envelope, title: value as string }
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
    case 'passages':
      return { type: 'passage.anchored', ...envelope, passage: id, anchor: value as Anchor }
    case 'articles':
      return field === 'version'
        ? backTo(project, project.articles.get(id)!, value as string, envelope, newId)
        : { type: 'article.edited', ...envelope, article: id, fields: { [field]: value } }
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
