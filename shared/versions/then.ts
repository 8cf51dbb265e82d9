import { reanchorAll } from '../anchor/reanchor'
import { resolve } from '../anchor/resolve'
import { textOfDoc } from '../article/projection'
import type { Project } from '../model/project'
import type { Id, Passage } from '../model/records'
import type { TextRange } from '../text/range'
import { neighbourOf } from './list'
import { currentText } from './next'

/** A passage and where it stood in an old version, UTF-16. */
export interface PassageThen extends TextRange {
  readonly passage: Passage
}

/**
 * Where the passages of an article stood in one of its old versions, as far as that can be told: by the words and
 * surroundings that they have, or had before their text changed, else by aligning the two versions. A passage
 * that was made later did not stand there, whatever the old text says.
 */
export function passagesThen(project: Project, version: Id): readonly PassageThen[] {
  const then = project.versions.get(version)
  const article = then && project.articles.get(then.article)
  if (!then || !article) return []
  const text = textOfDoc(then.doc)
  const until = neighbourOf(project, version, 1)?.createdAt
  const passages = project.passages
    .where('article', article.id)
    .filter(({ createdAt }) => until === undefined || createdAt < until)
  const back = reanchorAll(
    currentText(project, article),
    text,
    passages.map(({ anchor }) => anchor),
  )
  return passages.flatMap((passage, i) => {
    const { quote, prefix, suffix, was } = passage.anchor
    const found = resolve(text, { quote: was ?? quote, prefix, suffix })
    if (found.state === 'found') return [{ passage, start: found.start, end: found.end }]
    const { state, start, end } = back[i]!.anchor
    return state === 'lost' ? [] : [{ passage, start, end }]
  })
}
