import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readers } from '../../electron/cli/documents/readers'
import { importContext } from '../../electron/cli/context'
import { importFile } from '../../shared/import/importers'
import { textOfDoc } from '../../shared/article/projection'
import type { StoryText } from '../../shared/corroboration/types'

interface Triple {
  readonly source: string
  readonly date: string
  readonly title?: string
  readonly url?: string
  readonly 'body-paragraphs': readonly (readonly string[])[]
}

/** Reads an article of the trial data as Claimdesk has it after an import; its id is its file's name. */
export async function readTrial(
  data: string,
  file: string,
  outlets: Readonly<Record<string, string>>,
): Promise<StoryText> {
  const bytes = readFileSync(join(data, file))
  if (!file.endsWith('.json')) {
    const imported = await importFile(bytes, file, importContext(readers))
    if (!imported.ok) throw new Error(imported.error)
    const { title, byline, url, published, doc } = imported.value
    return { id: file, outlet: outlets[file] ?? '', byline, url, published, title, text: textOfDoc(doc) }
  }
  const triple = JSON.parse(bytes.toString('utf8')) as Triple
  const source = triple.source.toLowerCase()
  return {
    id: file,
    outlet: outlets[source] ?? source,
    byline: '',
    url: triple.url ?? '',
    published: triple.date,
    title: triple.title ?? '',
    text: triple['body-paragraphs'].map((paragraph) => paragraph.join(' ').trim()).join('\n'),
  }
}
