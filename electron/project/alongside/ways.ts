import { basename } from 'node:path'
import type { Person } from '../../../shared/person'
import type { Project } from '../../../shared/model/project'
import { fail, ok, type Result } from '../../../shared/model/result'
import { isSamePlace, type Files } from '../files/files'
import { taken } from '../outcomes'
import { describeReadError, readProject } from '../read'

/** Why a project that others work on is not changed here, as sentences. */
export function whyReading(path: string, others: readonly Person[]): string {
  const names = others.map(({ name }) => name).join(' and ')
  return `You are reading along while ${names} ${others.length === 1 ? 'works' : 'work'} on “${basename(path)}”. What they save shows here. To work on it too, open it again, or use “Save a copy as…”.`
}

/** The project at `path`, for a copy of it at `target`; or the sentence why there is none. */
export async function readForCopy(
  files: Files,
  path: string,
  target: string,
): Promise<Result<Project, string>> {
  if (await isSamePlace(files, target, path)) return fail(taken(target))
  const read = await readProject(files, path)
  return read.ok ? ok(read.value.project) : fail(describeReadError(read.error, basename(path)))
}
