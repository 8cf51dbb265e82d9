import { basename } from 'node:path'
import type { Project } from '../../shared/model/project'
import { fail, ok, type Result } from '../../shared/model/result'
import { Journal } from './journal/journal'
import { moveAside, placeOf } from './journal/shelf'
import type { OpeningParts } from './opening'
import { describeWriteError, ProjectStore } from './store'

/** A project file that was just made. */
export interface Made {
  readonly store: ProjectStore
  readonly journal: Journal
}

/** Writes a project to a path of its own. A journal for what was there before is kept aside. */
export async function makeFile(
  path: string,
  project: Project,
  replacing: boolean,
  { files, journals, now, later }: OpeningParts,
): Promise<Result<Made, string>> {
  const store = await ProjectStore.create(files, path, project, replacing, later)
  if (!store.ok) return fail(describeWriteError(store.error, basename(path)))
  const place = await placeOf(files, journals, path)
  await moveAside(files, place, now())
  const journal = new Journal(files, place, project.meta.id, store.value.sha256)
  return ok({ store: store.value, journal })
}
