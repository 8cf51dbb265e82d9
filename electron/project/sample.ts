import { basename } from 'node:path'
import { fail, ok, type Result } from '../../shared/model/result'
import { writeAtomically } from './files/atomic'
import type { Files } from './files/files'
import { describeTrouble, troubleOf } from './files/troubles'
import { numbered } from './places'

/** Puts a fresh copy of the sample story into `folder` under a name that is free; answers its path. */
export async function writeSample(
  files: Files,
  folder: string,
  text: string,
): Promise<Result<string, string>> {
  try {
    await files.makeFolder(folder)
    for (const path of numbered(folder, 'Sample story.claimdesk')) {
      if (await files.stat(path)) continue
      await writeAtomically(files, path, [Buffer.from(text, 'utf8')])
      return ok(path)
    }
  } catch (error) {
    const why = describeTrouble(troubleOf(error))
    return fail(`A copy of the sample story could not be made in “${basename(folder)}”: ${why}`)
  }
  throw new Error('Ran out of names')
}
