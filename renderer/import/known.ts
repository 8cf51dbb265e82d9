import { KnownArticles } from '../../shared/import/duplicates'
import type { Project } from '../../shared/model/project'
import { breathe } from '../ui/breathe'

/** The articles of a project, to find out which others look like one of them. */
export async function knownIn(project: Project, signal?: AbortSignal): Promise<KnownArticles> {
  const known = new KnownArticles()
  await piecemeal(known.takeIn(project), signal)
  return known
}

/** Milliseconds that the window is kept from what is typed, at the most. */
const longestWork = 8

/** Does work step by step, with the window alive in between, until it is done or called off. */
export async function piecemeal(steps: Iterator<void>, signal?: AbortSignal): Promise<void> {
  let rested = performance.now()
  while (!signal?.aborted && !steps.next().done) {
    if (performance.now() - rested < longestWork) continue
    await breathe()
    rested = performance.now()
  }
}
