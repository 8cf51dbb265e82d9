import { articleAdded, type ArticleFacts } from '../../shared/article/imported'
import { showArticle } from '../article/navigate'
import { twinOf } from '../import/arriving'
import { knownIn } from '../import/known'
import { sayTwin } from '../import/sayTwin'
import { act, tell } from '../project/act'
import { newId } from '../project/clock'
import { useReplica } from '../project/replica'
import type { Pasted } from './pasteEditor'

/** Puts a pasted article into the project and shows it; says so when it looks like one that was there. */
export function addPasted(pasted: Pasted, facts: ArticleFacts): void {
  const ids = { article: newId(), version: newId() }
  const request = articleAdded({ ...facts, title: facts.title || pasted.title, doc: pasted.doc }, ids)
  const { project } = useReplica.getState().replica!
  if (!act([request])?.ok) return
  showArticle(ids.article)
  const { article, version } = request
  void knownIn(project).then((known) => {
    const found = known.find({ ...version, url: article.url })
    const twin = found ? ` ${sayTwin(twinOf(found, article, project, []))}` : ''
    tell(`“${article.title}” added.${twin}`, 'plain', { label: 'Undo', command: 'edit.undo' })
  })
}
