import type { ImportedArticle } from '../../shared/article/imported'
import { importFile } from '../../shared/import/importers'
import { fail, type Result } from '../../shared/model/result'
import { importContext } from './context'
import type { Source } from './sources'

/** The article of one file, or the sentences why there is none. */
export async function readOne({ name, bytes }: Source): Promise<Result<ImportedArticle, string>> {
  try {
    const read = await bytes()
    return read.ok ? await importFile(read.value, name, importContext) : read
  } catch (error) {
    // A flaw of an importer, or of the file: either way the others can still come in.
    return fail(`It could not be read (${(error as Error).message}).`)
  }
}
