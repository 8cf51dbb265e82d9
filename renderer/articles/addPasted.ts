import { articleAdded, type ArticleFacts } from '../../shared/article/imported'
import { showArticle } from '../article/navigate'
import { act, tell } from '../project/act'
import { newId } from '../project/clock'
import { duplicateNote } from '../import/duplicates'
import { useReplica } from '../project/replica'
import type { Pasted } from './pasteEditor'

/** Puts a pasted article into the project and shows it. */
export function addPasted(pasted: Pasted, facts: ArticleFacts): void {
  const ids = { article: newId(), version: newId() }
  const request = articleAdded({ ...facts, title: facts.title || pasted.title, doc: pasted.doc }, ids)
  const { project } = useReplica.getState().replica!
  const note = duplicateNote(project, new Map(), request.version.textHash)
  if (!act([request])?.ok) return
  showArticle(ids.article)
  tell([`“${request.article.title}” added.`, note].filter(Boolean).join(' '), 'plain', {
    label: 'Undo',
    command: 'edit.undo',
  })
}
