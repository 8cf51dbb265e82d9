import { basename } from 'node:path'
import { applyChanges } from '../../shared/changes/apply'
import type { Change } from '../../shared/changes/change'
import type { Project } from '../../shared/model/project'
import { fail, ok, type Result } from '../../shared/model/result'
import type { WriteError } from '../project/adapter'
import { reasonOf } from '../project/files/troubles'
import { describeReadError, readProject, type ProjectOnDisk } from '../project/read'
import { ProjectStore } from '../project/store'
import { beyondFile, untilInFile } from './beyond-file'
import type { World } from './command'

/** A project as it stands, also with what the window has in its journal and has not put into the file yet. */
export interface Loaded extends ProjectOnDisk {
  /** As the file alone has it. */
  readonly inFile: Project
}

/** Reads the project at `path` and what its window has beyond it, or answers the sentence why not. */
export async function loadProject(world: World, path: string): Promise<Result<Loaded, string>> {
  const read = await readProject(world.files, path)
  if (!read.ok) return fail(describeReadError(read.error, basename(path)))
  const { project } = read.value
  const beyond = await beyondFile(world, path, read.value)
  return beyond.ok ? ok({ ...read.value, project: beyond.value.project, inFile: project }) : beyond
}

/** Why a file of a newer version is not written to. */
export function newerFile(path: string): string {
  return `“${basename(path)}” was made by a newer Claimdesk, so it can only be read here. Update Claimdesk.`
}

/** How often a change is made anew when another program wrote the file in the meantime. */
const attempts = 5

/** What a change does to a project: its steps, and what to tell of it; or why it cannot be made. */
export type Plan<T> = (project: Project) => Result<{ changes: readonly Change[]; answer: T }, string>

/**
 * Reads a project, changes it and writes it back. When another program wrote the file in between, the
 * change is planned again on what it wrote, so that scripts may run side by side.
 */
export async function changeProject<T>(
  world: World,
  path: string,
  plan: Plan<T>,
): Promise<Result<T, string>> {
  for (let attempt = 1; ; attempt++) {
    const opened = await ProjectStore.open(world.files, path)
    if (!opened.ok) return fail(describeReadError(opened.error, basename(path)))
    const { store, found } = opened.value
    if (found.readOnly) return fail(newerFile(path))
    const settled = await untilInFile(world, path, found)
    if (!settled.ok) return settled
    // The window has just written it.
    if (settled.value === 'later') continue
    const planned = plan(store.project)
    if (!planned.ok) return planned
    const { changes, answer } = planned.value
    if (changes.length === 0) return ok(answer)
    const applied = applyChanges(store.project, changes)
    if (!applied.ok) return applied
    const written = await store.write(applied.value.project)
    if (written.ok) return ok(answer)
    if (written.error.kind !== 'changed' || attempt >= attempts)
      return fail(describeFailedWrite(written.error, path))
  }
}

/** One sentence: what was not written, why, what to do. */
export function describeFailedWrite(error: WriteError, path: string): string {
  const name = basename(path)
  switch (error.kind) {
    case 'exists':
      return `“${name}” was not made: there is a file of that name. Choose another name.`
    case 'changed':
      return `“${name}” was not changed: another program keeps writing to it. Run the command again later.`
    default:
      return `“${name}” was not written: ${reasonOf(error)}. Put that right and run the command again.`
  }
}
