import type { ImportedArticle } from '../../shared/article/imported'
import type { Result } from '../../shared/model/result'
import { useDesk } from '../project/desk'
import { breathe } from '../ui/breathe'
import { readOne } from './readOne'
import type { Source } from './sources'

export interface ReadFile {
  readonly name: string
  readonly article: Result<ImportedArticle, string>
}

/**
 * Reads files one after the other, each as soon as the one before is read, with the window alive in between
 * and the way shown at its foot, where it stays. Null when it was cancelled, which it is at once even while a
 * slow disk is being waited for.
 */
export async function readAll(
  sources: readonly Source[],
  cancelling: AbortController,
): Promise<ReadFile[] | null> {
  const cancelled = new Promise<null>((resolve) => {
    cancelling.signal.addEventListener('abort', () => resolve(null))
  })
  const read: ReadFile[] = []
  for (const [i, source] of sources.entries()) {
    showWay(sources, i, () => cancelling.abort())
    await breathe()
    const article = await Promise.race([readOne(source), cancelled])
    if (article === null || cancelling.signal.aborted) return null
    read.push({ name: source.name, article })
  }
  return read
}

/** A long way is told by the ear at every tenth part of it, not at every file. */
function showWay(sources: readonly Source[], i: number, cancel: () => void): void {
  const of = sources.length
  const part = Math.max(1, Math.ceil(of / 10))
  useDesk.setState({
    progress: {
      text: of === 1 ? `Reading ${sources[i]!.name}` : `Reading ${i + 1} of ${of}: ${sources[i]!.name}`,
      spoken: of === 1 ? 'Reading the file' : `Adding articles: ${i - (i % part)} of ${of} read`,
      done: i,
      of,
      cancel,
    },
  })
}
