import { KnownArticles } from '../../shared/import/duplicates'
import type { Project } from '../../shared/model/project'
import { breathe } from './readAll'

/** The articles of a project, to find out which others look like one of them. */
export async function knownIn(project: Project): Promise<KnownArticles> {
  const known = new KnownArticles()
  await piecemeal(known.takeIn(project))
  return known
}

/** Milliseconds that the window is kept from what is typed, at the most. */
const longestWork = 8

/** Does work step by step, with the window alive in between. */
export async function piecemeal(steps: Iterator<void>): Promise<void> {
  for (let rested = performance.now(); !steps.next().done;)
    if (performance.now() - rested > longestWork) {
      await breathe()
      rested = performance.now()
    }
}
