import { basename } from 'node:path'
import { parseProject } from '../../shared/model/parse'
import type { Id } from '../../shared/model/records'
import { fail, ok, type Result } from '../../shared/model/result'
import { serializeProject } from '../../shared/model/serialize'
import { writeAtomically } from './files/atomic'
import type { Files } from './files/files'
import { describeTrouble, troubleOf } from './files/troubles'
import { numbered } from './places'

/**
 * Puts a fresh copy of the sample story into `folder` under a name that is free; answers its path. It is a project
 * of its own, `id`, so that no two copies pass for conflict copies of one.
 */
export async function writeSample(
  files: Files,
  folder: string,
  text: string,
  id: Id,
): Promise<Result<string, string>> {
  try {
    await files.makeFolder(folder)
    for (const path of numbered(folder, 'Sample story.claimdesk')) {
      if (await files.stat(path)) continue
      await writeAtomically(files, path, [Buffer.from(withId(text, id), 'utf8')])
      return ok(path)
    }
  } catch (error) {
    const why = describeTrouble(troubleOf(error))
    return fail(`A copy of the sample story could not be made in “${basename(folder)}”: ${why}`)
  }
  throw new Error('Ran out of names')
}

function withId(text: string, id: Id): string {
  const parsed = parseProject(text)
  if (!parsed.ok) throw new Error(`The sample story is no project: ${parsed.error.kind}`)
  const { project } = parsed.value
  return serializeProject({ ...project, meta: { ...project.meta, id } })
}
