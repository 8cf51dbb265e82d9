import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { articleFromMarkdown } from '../../shared/import/text/markdown'
import { textOfDoc } from '../../shared/article/projection'
import type { StoryText } from '../../shared/corroboration/types'
import type { LabelledStatement } from './labels'

/** Articles that tell one story, by the names that its labels use, and the labels. */
export interface Story {
  readonly name: string
  readonly articles: ReadonlyMap<string, StoryText>
  readonly statements: readonly LabelledStatement[]
}

/** The hand-made stories of a folder: a folder each, of Markdown files and labels.json. */
export function readStories(folder: string): Story[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readStory(join(folder, name), name))
}

function readStory(folder: string, name: string): Story {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'))
  const labels = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')) as {
    statements: LabelledStatement[]
  }
  const articles = files.map((file): [string, StoryText] => {
    const imported = articleFromMarkdown(readFileSync(join(folder, file), 'utf8'))
    if (!imported.ok) throw new Error(`${name}/${file}: ${imported.error}`)
    const { title, outlet, byline, url, published, doc } = imported.value
    const key = file.replace('.md', '')
    return [key, { id: `${name}/${key}`, outlet, byline, url, published, title, text: textOfDoc(doc) }]
  })
  return { name, articles: new Map(articles), statements: labels.statements }
}
