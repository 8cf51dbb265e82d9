import { basename } from 'node:path'
import type { Project } from '../../shared/model/project'
import { fail, ok, type Result } from '../../shared/model/result'
import { serializeProject } from '../../shared/model/serialize'
import { describeReadError } from '../project/read'
import { ProjectStore } from '../project/store'
import { untilInFile } from './beyond-file'
import type { World } from './command'
import { keepBeside } from './keep-beside'
import { describeFailedWrite, newerFile } from './project-file'

/** Why it was not written: a sentence, or that somebody else wrote there meanwhile. */
type Failure = 'changed' | { readonly why: string }

/** A file that went into the merge, and what it held. */
export interface Source {
  readonly path: string
  readonly text: string
}

/**
 * Writes a merged project to `path`. A project that is there already, as when the result goes over one of the two,
 * is first kept beside it, in `kept`; any other file is left alone. A source that has changed since it was read is
 * not written over: what it holds now is not in the merge.
 */
export async function writeMerged(
  world: World,
  path: string,
  project: Project,
  sources: readonly Source[],
): Promise<Result<{ readonly kept?: string }, Failure>> {
  const { files, now } = world
  const opened = await ProjectStore.open(files, path)
  if (!opened.ok) {
    if (opened.error.kind !== 'missing') return fail({ why: describeReadError(opened.error, basename(path)) })
    const made = await ProjectStore.create(files, path, project, false)
    if (made.ok) return ok({})
    return fail(made.error.kind === 'exists' ? 'changed' : { why: describeFailedWrite(made.error, path) })
  }
  const { store, found } = opened.value
  if (found.readOnly) return fail({ why: newerFile(path) })
  const settled = await untilInFile(world, path, found)
  if (!settled.ok) return fail({ why: settled.error })
  if (settled.value === 'later') return fail('changed')
  const target = await files.follow(path)
  for (const source of sources)
    if ((await files.follow(source.path)) === target && source.text !== found.text) return fail('changed')
  if (found.text === serializeProject(project)) return ok({})
  const kept = await keepBeside(files, path, now())
  if (!kept.ok) return fail({ why: kept.error })
  const written = await store.write(project)
  if (written.ok) return ok({ kept: kept.value })
  await files.remove(kept.value)
  return fail(
    written.error.kind === 'changed' ? 'changed' : { why: describeFailedWrite(written.error, path) },
  )
}
