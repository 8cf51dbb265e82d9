import { basename } from 'node:path'
import { mergeChanges } from '../../shared/merge/changes'
import { mergeProjects } from '../../shared/merge/merge'
import { ok } from '../../shared/model/result'
import { describeReadBackError, readBack, toMergeInto } from '../../shared/report/read-back'
import type { World } from './command'
import { sayMerge } from './merge-report'
import { done, failed, type Outcome } from './outcome'
import { changeProject } from './project-file'
import { authorOf } from './who'

/** Merges the records that a report carries into the project at `path`, as one step of `reviewer`. */
export async function mergeReport(
  world: World,
  path: string,
  from: string,
  text: string,
  reviewer: string | undefined,
): Promise<Outcome> {
  const name = basename(from)
  const back = readBack(text)
  if (!back.ok) return failed(describeReadBackError(back.error, name))
  const changed = await changeProject(world, path, (mine) => {
    const merged = mergeProjects(mine, toMergeInto(mine, back.value))
    // Whoever brings it in may be among those whom it brings.
    const by = authorOf(merged.project, reviewer?.trim() || world.user, world.now(), world.newId)
    const changes = mergeChanges(merged, [], name, by.envelope, world.newId)
    return ok({
      changes: changes.length > 0 ? [...changes, ...by.introduction] : [],
      answer: { mine, merged },
    })
  })
  if (!changed.ok) return failed(changed.error)
  const { mine, merged } = changed.value
  const passages = merged.project.passages.sorted().filter(({ id }) => !mine.passages.has(id))
  return done(sayMerge(mine, merged.project, merged.report, basename(path)), {
    passages: passages.map(({ id, claim, article, anchor }) => ({
      id,
      claim,
      article,
      quote: anchor.quote,
      number: merged.project.claims.get(claim)?.number,
      state: anchor.state,
    })),
    unanchored: [],
    merged: merged.report,
  })
}
