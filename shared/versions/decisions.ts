import type { Project } from '../model/project'
import type { Id, Passage } from '../model/records'

const known = new WeakMap<readonly Passage[], readonly Passage[]>()

/**
 * The passages of an article that need a decision, because they moved, their words changed or went, in the
 * order of the text; a lost one stands where its words had been. It is the identical list until one of the
 * article's passages changes.
 */
export function decisionsOf(project: Project, article: Id): readonly Passage[] {
  const passages = project.passages.where('article', article)
  let decisions = known.get(passages)
  if (!decisions) {
    decisions = passages.filter(({ anchor }) => anchor.state !== 'anchored').sort(inText)
    known.set(passages, decisions)
  }
  return decisions
}

function inText(a: Passage, b: Passage): number {
  return a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end || (a.id < b.id ? -1 : 1)
}
