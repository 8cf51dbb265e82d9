import type { Project } from '../model/project'
import type { Id } from '../model/records'
import type { Dismissal } from '../model/sourcing'

const grouped = new WeakMap<Project['dismissals'], ReadonlyMap<Id, readonly Dismissal[]>>()

/** The sentences of an article that somebody set aside, in the order in which that was done. */
export function sentencesAside(dismissals: Project['dismissals'], article: Id): readonly Dismissal[] {
  let byArticle = grouped.get(dismissals)
  if (!byArticle) {
    const groups = new Map<Id, Dismissal[]>()
    for (const dismissal of dismissals.sorted()) {
      if (dismissal.kind !== 'sentence') continue
      // The key, not the field: a merge that gives the article another id gives it to the key.
      const of = dismissal.key.slice(dismissal.key.indexOf(' ') + 1)
      const group = groups.get(of)
      if (group) group.push(dismissal)
      else groups.set(of, [dismissal])
    }
    byArticle = groups
    grouped.set(dismissals, byArticle)
  }
  return byArticle.get(article) ?? none
}

const none: readonly never[] = []

/** The keys by which sentences of an article are set aside, each once, in a fixed order. */
export function asideKeys({ dismissals }: Project, article: Id): readonly string[] {
  return [...new Set(sentencesAside(dismissals, article).map(({ key }) => key))].sort()
}
