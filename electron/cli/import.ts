import { basename } from 'node:path'
import { articleAdded, type ArticleFacts, type ImportedArticle } from '../../shared/article/imported'
import { importExtensions, importFile } from '../../shared/article/importers'
import { textOfDoc } from '../../shared/article/projection'
import type { Change } from '../../shared/changes/change'
import type { Project } from '../../shared/model/project'
import { publishedSchema, type Id } from '../../shared/model/records'
import { fail, ok, type Result } from '../../shared/model/result'
import { readArticleFile } from '../project/gather'
import type { Command, World } from './command'
import { importContext } from './context'
import { done, failed, misused } from './outcome'
import { changeProject, loadProject } from './project-file'
import { replaceArticle, type Replaced } from './replace'
import { authorOf, type Author } from './who'

interface Read {
  readonly file: string
  readonly article: ImportedArticle
}

interface Added extends ArticleFacts {
  readonly id: Id
  readonly file: string
  readonly text: string
  /** Text that was cut as no part of the article: banners, menus, teasers. */
  readonly boilerplate: readonly string[]
  readonly notices: readonly string[]
  readonly passages?: Replaced['passages']
}

export const importCommand: Command = {
  usage:
    'FILE SOURCE... [--outlet T] [--url U] [--published ISO] [--replaces ARTICLE] [--reviewer NAME] [--json]',
  help: `Adds articles to a project from files (${importExtensions.join(', ')}). The options go before what the files say
of themselves. With --replaces, the one SOURCE becomes the newest version of an article, named by id,
URL or title, and its passages are looked for in it. Without --reviewer, whoever is logged in did it.`,
  options: ['outlet', 'url', 'published', 'replaces', 'reviewer'],
  async run({ positionals, values }, world) {
    const [path, ...sources] = positionals
    if (path === undefined || sources.length === 0)
      return misused('Name one project file and the files to import.')
    const { published, replaces } = values
    if (sources.length > 1 && (values['url'] !== undefined || replaces !== undefined))
      return misused('With --url or --replaces, import one file at a time.')
    if (published !== undefined && !publishedSchema.safeParse(published).success)
      return misused(`“${published}” is no date. Write 2026-11-22 or 2026-11-22T09:30:00Z.`)

    // Looked at first, so that a fault of the project is told before those of the sources.
    const project = await loadProject(world, path)
    if (!project.ok) return failed(project.error)
    const facts = givenFacts(values)
    const { read, failures } = await readSources(world, sources, facts)
    const reviewer = values['reviewer']?.trim() || world.user
    const changed = await changeProject(world, path, (project) => {
      const author = authorOf(project, reviewer, world.now(), world.newId)
      return replaces === undefined
        ? add(read, author, world)
        : replace(project, read, replaces, facts, author, world)
    })
    if (!changed.ok) return failed(changed.error)

    const json = { articles: changed.value, failed: failures }
    const lines = changed.value.flatMap(({ id, file, title, notices, passages = [] }) => [
      `${file}: “${title}” (${id})`,
      ...notices,
      ...passages.map(({ state, quote }) => `  ${state}: “${quote}”`),
    ])
    const [first] = failures
    if (!first) return done(lines, json)
    const error = `${failures.length} of ${sources.length} files not imported. ${first.file}: ${first.reason}`
    return failed(error, { lines, json })
  },
}

function givenFacts(values: Readonly<Record<string, string | undefined>>): Partial<ArticleFacts> {
  const facts = (['outlet', 'url', 'published'] as const).map((name) => [name, values[name]?.trim()])
  return Object.fromEntries(facts.filter(([, value]) => value !== undefined)) as Partial<ArticleFacts>
}

async function readSources(
  { files, documents }: World,
  sources: readonly string[],
  facts: Partial<ArticleFacts>,
) {
  const context = importContext(documents)
  const read: Read[] = []
  const failures: { file: string; reason: string }[] = []
  for (const file of sources) {
    const bytes = await readArticleFile(files, file)
    const article = typeof bytes === 'string' ? fail(bytes) : await importFile(bytes, basename(file), context)
    if (article.ok) read.push({ file, article: { ...article.value, ...facts } })
    else failures.push({ file, reason: article.error })
  }
  return { read, failures }
}

function add(
  read: readonly Read[],
  { envelope, introduction }: Author,
  { newId }: World,
): Result<{ changes: Change[]; answer: Added[] }, string> {
  if (read.length === 0) return ok({ changes: [], answer: [] })
  const changes: Change[] = [...introduction]
  const answer = read.map(({ file, article }) => {
    const id = newId()
    changes.push({ ...articleAdded(article, { article: id, version: newId() }), ...envelope })
    return describeAdded(id, file, article, article)
  })
  return ok({ changes, answer })
}

function replace(
  project: Project,
  [read]: readonly Read[],
  word: string,
  facts: Partial<ArticleFacts>,
  { envelope, introduction }: Author,
  { newId }: World,
): Result<{ changes: Change[]; answer: Added[] }, string> {
  if (!read) return ok({ changes: [], answer: [] })
  const replaced = replaceArticle(project, word, read.article, facts, envelope, newId())
  if (!replaced.ok) return replaced
  const { article, changes, passages } = replaced.value
  const answer = [{ ...describeAdded(article.id, read.file, article, read.article), passages }]
  return ok({ changes: [...introduction, ...changes], answer })
}

function describeAdded(
  id: Id,
  file: string,
  facts: ArticleFacts,
  { doc, cut, notices }: ImportedArticle,
): Added {
  const boilerplate = (cut ?? []).map(({ text }) => text)
  const { title, outlet, byline, url, published } = facts
  return { id, file, title, outlet, byline, url, published, text: textOfDoc(doc), boilerplate, notices }
}
