import { docFromJson } from '../../shared/article/document'
import { projectText } from '../../shared/article/projection'
import type { Project } from '../../shared/model/project'
import { tableNames, type Passage } from '../../shared/model/records'
import { serializeProject } from '../../shared/model/serialize'
import { readinessOf } from '../../shared/review/ready'
import { hashText } from '../../shared/text/hash'
import type { Command } from './command'
import { count, done, failed, misused } from './outcome'
import { loadProject } from './project-file'
import { lapsedSignOffs } from './review'

interface Problem {
  readonly where: string
  readonly what: string
}

export const checkCommand: Command = {
  usage: 'FILE [--json]',
  help: 'Reads a project and looks at everything in it: records, article texts, and whether every passage stands on its words.',
  options: [],
  async run({ positionals }, world) {
    const [path, ...rest] = positionals
    if (path === undefined || rest.length > 0) return misused('Name one project file.')
    const read = await loadProject(world, path)
    if (!read.ok)
      return failed(read.error, {
        lines: [],
        json: { file: path, ok: false, problems: [problem(path, read.error)] },
      })
    const { project, inFile, readOnly, text } = read.value
    const problems = [...textProblems(project), ...passageProblems(project)]
    const lapsed = lapsedSignOffs(project)
    const { ready, lacking } = readinessOf(project)
    const records = Object.fromEntries(tableNames.map((name) => [name, project[name].size]))
    const json = {
      file: path,
      ok: problems.length === 0,
      title: project.meta.title,
      formatVersion: project.meta.formatVersion,
      readOnly,
      canonical: serializeProject(inFile) === text,
      records,
      problems,
      lapsed,
      ready,
      lacking: lacking.map(({ claim, lack }) => ({ claim, lack })),
    }
    const { articles, claims, passages } = project
    const counts = [
      count(articles.size, 'article'),
      count(claims.size, 'claim'),
      count(passages.size, 'passage'),
    ]
    const lines = [
      ...problems.map(({ where, what }) => `${where}: ${what}`),
      ...lapsed.map(
        ({ number, reviewer, moved }) =>
          `claim #${number}: the sign-off of ${reviewer} has lapsed (${moved.join(', ')})`,
      ),
      `“${json.title}”: ${counts.join(', ')}${problems.length === 0 ? ', all in order' : ''}.`,
      ready
        ? 'Ready to publish.'
        : `Not ready to publish: ${count(lacking.length, 'claim lacks', 'claims lack')} something.`,
    ]
    if (problems.length === 0) return done(lines, json)
    return failed(
      `“${path}” can be read, but not all in it is in order: ${count(problems.length, 'problem')}.`,
      {
        lines,
        json,
      },
    )
  },
}

function* textProblems(project: Project): Generator<Problem> {
  for (const version of project.versions.sorted()) {
    const where = `article ${version.article}, version ${version.id}`
    const doc = docFromJson(version.doc)
    if (!doc.ok) yield problem(where, `its text is not one that Claimdesk can show (${doc.error})`)
    else if (hashText(projectText(doc.value).text) !== version.textHash)
      yield problem(where, 'its text is not the one that its hash was made of')
  }
}

function* passageProblems(project: Project): Generator<Problem> {
  for (const passage of project.passages.sorted()) {
    const what = passageProblem(project, passage)
    if (what !== undefined) yield problem(`passage ${passage.id}`, what)
  }
}

function passageProblem(project: Project, { anchor, article }: Passage): string | undefined {
  const version = project.versions.get(anchor.version)
  const doc = version && docFromJson(version.doc)
  if (version?.article !== article) return 'it is anchored in a version of another article'
  if (anchor.state === 'lost' || !doc?.ok) return undefined
  return projectText(doc.value).text.slice(anchor.start, anchor.end) === anchor.quote
    ? undefined
    : 'the words at its place are not its quote'
}

function problem(where: string, what: string): Problem {
  return { where, what }
}
