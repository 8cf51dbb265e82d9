import { basename, dirname, extname, join } from 'node:path'
import { fail, ok, type Result } from '../../shared/model/result'
import type { Files } from '../project/files/files'
import { codeOf, reasonOf, troubleOf } from '../project/files/troubles'
import { largestProject } from '../project/read'

/**
 * Copies the file at `path` to one beside it, `NAME before merge TIME.claimdesk`, byte for byte and with its mode;
 * answers the copy's path. `now` is an ISO instant. A file of that name is left alone: the copy gets a number.
 */
export async function keepBeside(files: Files, path: string, now: string): Promise<Result<string, string>> {
  const ending = extname(path)
  const name = `${basename(path, ending)} before merge ${now.slice(0, 19).replace('T', ' ').replaceAll(':', '-')}`
  try {
    const { bytes, stat } = await files.read(path, largestProject)
    for (let n = 1; ; n++) {
      const copy = join(dirname(path), n === 1 ? name + ending : `${name} ${n}${ending}`)
      const file = await files.create(copy).catch((error: unknown) => {
        if (codeOf(error) === 'EEXIST') return undefined
        throw error
      })
      if (!file) continue
      try {
        await file.resemble(stat)
        for (let rest = bytes; rest.length > 0;) {
          const count = await file.write(rest)
          if (count === 0) throw Object.assign(new Error('The disk is full'), { code: 'ENOSPC' })
          rest = rest.subarray(count)
        }
        await file.sync()
      } catch (error) {
        await files.remove(copy).catch(() => {})
        throw error
      } finally {
        await file.close()
      }
      return ok(copy)
    }
  } catch (error) {
    const why = reasonOf(troubleOf(error))
    return fail(
      `“${basename(path)}” was not changed, as it could not be kept beside: ${why}. Put that right and run the command again.`,
    )
  }
}
