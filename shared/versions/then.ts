import { resolve } from '../anchor/resolve'
import { textOfDoc } from '../article/projection'
import type { Project } from '../model/project'
import type { Id, Passage } from '../model/records'
import type { TextRange } from '../text/range'
import { neighbourOf } from './list'

/** A passage and where it stood in an old version, UTF-16. */
export interface PassageThen extends TextRange {
  readonly passage: Passage
}

/**
 * Where the passages of an article stood in one of its old versions, as far as that can be told: a passage keeps
 * its words and surroundings, and those that it had before its text changed. A passage that was made later did
 * not stand there, whatever the old text says.
 */
export function passagesThen(project: Project, version: Id): readonly PassageThen[] {
  const then = project.versions.get(version)
  if (!then) return []
  const text = textOfDoc(then.doc)
  const until = neighbourOf(project, version, 1)?.createdAt
  return project.passages.where('article', then.article).flatMap((passage) => {
    if (until !== undefined && passage.createdAt >= until) return []
    const { quote, prefix, suffix, was } = passage.anchor
    const found = resolve(text, { quote: was ?? quote, prefix, suffix })
    return found.state === 'found' ? [{ passage, start: found.start, end: found.end }] : []
  })
}
