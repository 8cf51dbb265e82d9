import {
  articleAdded,
  guessesOf,
  type ArticleFacts,
  type ImportedArticle,
} from '../../shared/article/imported'
import { importExtensions } from '../../shared/import/importers'
import { cutTexts, textOfDoc } from '../../shared/article/projection'
import type { Change } from '../../shared/changes/change'
import { KnownArticles, type Duplicate } from '../../shared/import/duplicates'
import { mostFiles } from '../../shared/import/folder'
import type { Project } from '../../shared/model/project'
import { publishedSchema, type DocJson, type FactName, type Id } from '../../shared/model/records'
import { ok, type Result } from '../../shared/model/result'
import { gather, type Gathered } from '../project/gather'
import type { Command, World } from './command'
import { count, done, failed, misused } from './outcome'
import { changeProject, loadProject } from './project-file'
import { replaceArticle, type Replaced } from './replace'
import { lapsingIn, type LapsingSignOff } from './review'
import { readSources, type Read } from './sources'
import { authorOf, type Author } from './who'

interface Added extends ArticleFacts {
  readonly id: Id
  readonly file: string
  readonly text: string
  /** Text that was cut as no part of the article: banners, menus, teasers. */
  readonly boilerplate: readonly string[]
  /** The facts that were guessed from the text or the file. */
  readonly guessed: readonly FactName[]
  /** The article of the project, or before it in this list, whose text or address it has, or nearly. */
  readonly duplicateOf: (Duplicate & { readonly title: string }) | null
  readonly notices: readonly string[]
  readonly passages?: Replaced['passages']
  /** The sign-offs that the new text makes lapse. */
  readonly lapses?: readonly LapsingSignOff[]
}

export const importCommand: Command = {
  usage:
    'FILE SOURCE... [--outlet T] [--url U] [--published ISO] [--replaces ARTICLE] [--reviewer NAME] [--json]',
  help: `Adds articles to a project from files (${importExtensions.join(', ')}), and from all such files in
a folder and the folders in it. The options go before what the files say of themselves. With --replaces, the one SOURCE becomes the newest version of an article, named by id,
URL or title, and its passages are looked for in it. Without --reviewer, whoever is logged in did it.`,
  options: ['outlet', 'url', 'published', 'replaces', 'reviewer'],
  async run({ positionals, values }, world) {
    const [path, ...sources] = positionals
    if (path === undefined || sources.length === 0)
      return misused('Name one project file and the files to import.')
    const { published, replaces } = values
    const gathered = await gather(world.files, sources, importExtensions)
    if (gathered.files.length > 1 && (values['url'] !== undefined || replaces !== undefined))
      return misused('With --url or --replaces, import one file at a time.')
    if (published !== undefined && !publishedSchema.safeParse(published).success)
      return misused(`“${published}” is no date. Write 2026-11-22 or 2026-11-22T09:30:00Z.`)

    // Looked at first, so that a fault of the project is told before those of the sources.
    const project = await loadProject(world, path)
    if (!project.ok) return failed(project.error)
    const facts = givenFacts(values)
    const { read, failures } = await readSources(world, gathered, facts)
    const reviewer = values['reviewer']?.trim() || world.user
    const changed = await changeProject(world, path, (project) => {
      const author = authorOf(project, reviewer, world.now(), world.newId)
      return replaces === undefined
        ? add(project, read, author, world)
        : replace(project, read, replaces, facts, author, world)
    })
    if (!changed.ok) return failed(changed.error)

    const { others, cut } = gathered
    const json = { articles: changed.value, failed: failures, others, cut }
    const lines = changed.value.flatMap(
      ({ id, file, title, notices, duplicateOf, passages = [], lapses = [] }) => [
        `${file}: “${title}” (${id})`,
        ...notices,
        ...sayDuplicate(duplicateOf),
        ...passages.map(
          ({ state, quote, now }) => `  ${state}: “${quote}”${state === 'changed' ? ` now “${now}”` : ''}`,
        ),
        ...lapses.map(({ number, reviewer }) => `  the sign-off of claim #${number} by ${reviewer} lapses`),
      ],
    )
    lines.push(...sayPassedOver(gathered))
    const [first] = failures
    if (!first && read.length === 0) return failed(nothingThere, { lines, json })
    if (!first) return done(lines, json)
    const error = `${failures.length} of ${read.length + failures.length} files not imported. ${first.file}: ${first.reason}`
    return failed(error, { lines, json })
  },
}

function givenFacts(values: Readonly<Record<string, string | undefined>>): Partial<ArticleFacts> {
  const facts = (['outlet', 'url', 'published'] as const).map((name) => [name, values[name]?.trim()])
  return Object.fromEntries(facts.filter(([, value]) => value !== undefined)) as Partial<ArticleFacts>
}

const nothingThere = 'There is no file in there that can be imported. Name the files, or another folder.'

function sayDuplicate(duplicate: Added['duplicateOf']): string[] {
  if (!duplicate) return []
  const { article, title, how, likeness } = duplicate
  const words = {
    same: 'the same text as',
    earlier: 'the text of an earlier version of',
    near: `${Math.floor(likeness * 100)} % the text of`,
    address: `the address, and ${Math.floor(likeness * 100)} % the text, of`,
  }[how]
  return [`  looks like one that is there: ${words} “${title}” (${article})`]
}

function sayPassedOver({ others, cut }: Gathered): string[] {
  return [
    ...(others > 0 ? [`Left alone: ${count(others, 'file')} of other kinds.`] : []),
    ...(cut ? [`Of a folder, ${mostFiles} files are taken at the most: import its folders one by one.`] : []),
  ]
}

function add(
  project: Project,
  read: readonly Read[],
  { envelope, introduction }: Author,
  { newId }: World,
): Result<{ changes: Change[]; answer: Added[] }, string> {
  if (read.length === 0) return ok({ changes: [], answer: [] })
  const changes: Change[] = [...introduction]
  const known = KnownArticles.of(project)
  const titles = new Map<Id, string>()
  const answer = read.map(({ file, article }) => {
    const change = articleAdded(article, { article: newId(), version: newId() })
    changes.push({ ...change, ...envelope })
    const { id } = change.article
    const candidate = { ...change.version, url: article.url }
    const found = known.find(candidate)
    known.add(id, candidate)
    titles.set(id, article.title)
    const title = found && (titles.get(found.article) ?? project.articles.get(found.article)?.title ?? '')
    const described = describeAdded(id, file, article, article)
    return { ...described, duplicateOf: found && { ...found, title: title ?? '' } }
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
  const { article, changes, same, passages } = replaced.value
  const kept = changes.find((change) => change.type === 'article.replaced')?.version.doc
  const described = describeAdded(article.id, read.file, article, read.article, kept)
  const notices = same ? [...described.notices, sameText] : described.notices
  const lapses = same ? [] : lapsingIn(project, article.id)
  const answer = [{ ...described, notices, passages, lapses }]
  return ok({ changes: changes.length > 0 ? [...introduction, ...changes] : [], answer })
}

const sameText = 'Its text is that of the current version, word for word: no new version was made.'

/** What is now in the project: `imported`, with `doc` as it was kept. */
function describeAdded(
  id: Id,
  file: string,
  facts: ArticleFacts,
  imported: ImportedArticle,
  doc: DocJson = imported.doc,
): Added {
  const { notices } = imported
  const { title, outlet, byline, url, published } = facts
  return {
    id,
    file,
    title,
    outlet,
    byline,
    url,
    published,
    text: textOfDoc(doc),
    boilerplate: cutTexts(doc),
    guessed: guessesOf(imported),
    duplicateOf: null,
    notices,
  }
}
