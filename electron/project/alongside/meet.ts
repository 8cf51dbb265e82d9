import { basename } from 'node:path'
import { applyChanges } from '../../../shared/changes/apply'
import type { Change, Delta } from '../../../shared/changes/change'
import { deltasBetween, mergeProjects } from '../../../shared/merge/merge'
import type { Parsed } from '../../../shared/model/parse'
import type { Project } from '../../../shared/model/project'
import { fail, ok, type Result } from '../../../shared/model/result'
import type { SaveFailure } from '../autosave'
import type { ReadError } from '../read'

/** What somebody else's save and the open project make together. */
export interface Met {
  readonly project: Project
  /** Whether it is another than the project was, or than what the file has. */
  readonly isNews: boolean
  /** Brings what was new here into the open project. */
  readonly into: Change
  /** Brings what was only here into what the file has; null when the file has it all. */
  readonly beyond: Change | null
}

/**
 * Brings together the open project and what is in its file now. Of a `reading` project nothing is kept: it shows
 * the file. `at` is the moment, `path` that of the file.
 */
export function meet(
  mine: Project,
  theirs: Parsed,
  reading: boolean,
  path: string,
  at: string,
): Result<Met, SaveFailure> {
  const name = basename(path)
  const change = (deltas: Delta[]): Change => ({
    type: 'project.merged',
    step: 'alongside',
    at,
    by: 'alongside',
    file: name,
    deltas,
    alongside: true,
  })
  if (reading) {
    const into = change(deltasBetween(mine, theirs.project))
    return ok({ project: theirs.project, isNews: true, into, beyond: null })
  }
  if (theirs.readOnly)
    return fail({
      why: `“${name}” was not saved: somebody saved it with a newer Claimdesk meanwhile. Update Claimdesk, or use “Save a copy as…”.`,
      mayPass: false,
    })
  if (!isOfOneStory(mine, theirs.project))
    return fail({
      why: `“${name}” was not saved: another project is in its place now. Use “Save a copy as…” to keep your work in a file of its own.`,
      mayPass: false,
    })
  const merged = mergeProjects(mine, theirs.project)
  const into = change([...merged.deltas])
  const applied = applyChanges(mine, [into])
  if (!applied.ok)
    return fail({
      why: `“${name}” was not saved: what another program put there cannot be merged with your work. Use “Save a copy as…” to keep it in a file of its own.`,
      mayPass: false,
    })
  const { project } = applied.value
  const beyond = deltasBetween(theirs.project, project)
  const isNews = merged.deltas.length > 0 || beyond.length > 0
  return ok({ project, isNews, into, beyond: beyond.length === 0 ? null : change(beyond) })
}

/** Whether two projects began as one: a merge may have given either the id of a third. */
function isOfOneStory(a: Project, b: Project): boolean {
  if (a.meta.id === b.meta.id) return true
  for (const { id } of a.history.values()) if (b.history.has(id)) return true
  return false
}

/** Why a file that somebody else wrote is not written over although it cannot be read, as sentences. */
export function unreadable({ kind }: ReadError, path: string): SaveFailure {
  const half = kind === 'permission' || kind === 'io' ? 'cannot be read' : 'is no whole project yet'
  return {
    why: `“${basename(path)}” was not saved: what another program put there ${half}, and is not written over. It is tried again by itself; or use “Save a copy as…”.`,
    mayPass: true,
  }
}
