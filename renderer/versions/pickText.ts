import type { ImportedArticle } from '../../shared/article/imported'
import { fail, type Result } from '../../shared/model/result'
import { readOne } from '../import/readOne'
import { pickBatch } from '../import/sources'

/** Asks for the file of a newer text and reads it; null when the person thought better of it. */
export async function pickText(): Promise<{
  readonly name: string
  readonly article: Result<ImportedArticle, string>
} | null> {
  const { sources, failed, done } = await pickBatch('files')
  try {
    const [source] = sources
    if (!source) {
      const [bad] = failed
      return bad ? { name: bad.name, article: fail(bad.reason) } : null
    }
    if (sources.length > 1)
      return {
        name: '',
        article: fail('These are several files. A new version is made of one: choose it alone.'),
      }
    return { name: source.name, article: await readOne(source) }
  } finally {
    done()
  }
}
