import type { Project } from '../../shared/model/project'
import type { Id, Passage } from '../../shared/model/records'
import { statusOf } from '../../shared/model/status'
import { passagesThen } from '../../shared/versions/then'
import type { ShownPassage } from '../article/types'

const places = new WeakMap<readonly Passage[], Map<Id, ReturnType<typeof passagesThen>>>()

/** The passages of an old version as the text shows them: where they stood then, with what their claims are now. */
export function shownPassagesOf(project: Project, version: Id): ShownPassage[] {
  const then = placesIn(project, version)
  return then.flatMap(({ passage, start, end }) => {
    const claim = project.claims.get(passage.claim)
    if (!claim) return []
    const status = statusOf(project, claim.id)
    return [{ id: passage.id, claim: claim.id, number: claim.number, status, state: 'anchored', start, end }]
  })
}

/** Looked for once: the text is shown anew after every change of any claim. */
function placesIn(project: Project, version: Id) {
  const article = project.versions.get(version)?.article
  if (article === undefined) return []
  const passages = project.passages.where('article', article)
  const known = places.get(passages) ?? new Map<Id, ReturnType<typeof passagesThen>>()
  const found = known.get(version) ?? passagesThen(project, version)
  places.set(passages, known.set(version, found))
  return found
}
