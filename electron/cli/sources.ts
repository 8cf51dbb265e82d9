import { withFacts, type ArticleFacts, type ImportedArticle } from '../../shared/article/imported'
import { importFile } from '../../shared/import/importers'
import { fail } from '../../shared/model/result'
import { readArticleFile, type Gathered } from '../project/gather'
import type { World } from './command'
import { importContext } from './context'

export interface Read {
  /** Where it is, as it was named or found. */
  readonly file: string
  readonly article: ImportedArticle
}

export interface Failure {
  readonly file: string
  readonly reason: string
}

/** Reads files one after the other, with the facts that were given in place of those that they tell. */
export async function readSources(
  { files, documents }: World,
  gathered: Gathered,
  facts: Partial<ArticleFacts>,
): Promise<{ read: Read[]; failures: Failure[] }> {
  const context = importContext(documents)
  const read: Read[] = []
  const failures: Failure[] = gathered.failed.map(({ name, reason }) => ({ file: name, reason }))
  for (const { name, place: file } of gathered.files) {
    const bytes = await readArticleFile(files, file)
    const article = typeof bytes === 'string' ? fail(bytes) : await importFile(bytes, name, context)
    if (article.ok) read.push({ file, article: withFacts(article.value, facts) })
    else failures.push({ file, reason: article.error })
  }
  return { read, failures }
}
