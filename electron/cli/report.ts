import { basename } from 'node:path'
import type { Id } from '../../shared/model/records'
import { fail, ok, type Result } from '../../shared/model/result'
import { pageOf } from '../../shared/report/claimreview'
import { formatsOfReport } from '../../shared/report/formats'
import {
  reportFormats,
  reportOptionsSchema,
  reportTemplates,
  type ReportOptions,
  type ReportTemplate,
} from '../../shared/report/options'
import { isSamePlace } from '../project/files/files'
import type { Command, Words, World } from './command'
import { count, done, failed, misused } from './outcome'
import { loadProject } from './project-file'
import { writeReport } from './write-report'

const templates = Object.keys(reportTemplates) as ReportTemplate[]

export const reportCommand: Command = {
  usage: `FILE --format ${reportFormats.join('|')} -o OUT [--template T] [--articles A,…] [--language L] [--title T] [--desk T] [--paper A4|Letter] [--page URL] [--force] [--json]`,
  help: `Writes what has been checked for others to read. A file at OUT is replaced with --force only. The templates are ${templates.map((name) => `“${name}”`).join(', ')};
without one it is the first. --articles takes ids, parted by commas; --language the language of dates, as en-GB.
--page is the address at which the checks are published, for claimreview; without it the project's own is taken,
and where that says none the reviews are drafts. A PDF is printed in Electron, else in a Chromium without a window.`,
  options: ['format', 'out', 'template', 'articles', 'language', 'title', 'desk', 'paper', 'page'],
  flags: ['force'],
  async run({ positionals, values, flags }, world) {
    const [path, ...rest] = positionals
    if (path === undefined || rest.length > 0) return misused('Name one project file.')
    const { out } = values
    if (!out) return misused('Say where the report goes with -o OUT.')
    const name = reportFormats.find((format) => format === values['format'])
    if (!name) return misused(`Say what to write with --format ${reportFormats.join('|')}.`)
    const format = formatsOfReport[name]
    if (!format) return failed(`This version of Claimdesk does not write ${name} reports.`)
    const asked = optionsOf(values)
    if (!asked.ok) return misused(asked.error)

    const loaded = await loadProject(world, path)
    if (!loaded.ok) return failed(loaded.error)
    const { project } = loaded.value
    const unknown = asked.value.articles.find((id) => !project.articles.has(id))
    if (unknown !== undefined)
      return failed(`There is no article “${unknown}” in “${basename(path)}”: claimdesk list names them.`)
    if (await isSamePlace(world.files, path, out))
      return failed(
        `The report was not written: “${basename(out)}” is the project itself. Name another file.`,
      )
    if (!flags.has('force') && (await isTaken(world, out)))
      return failed(
        `The report was not written: there is a file “${basename(out)}” already. Name another one, or replace it with --force.`,
      )
    const written = await writeReport(world, project, asked.value, format, out)
    if (!written.ok) return failed(written.error)
    const claims = written.value.claims.length
    const articles = written.value.articles.length
    const isDraft = name === 'claimreview' && pageOf(asked.value, project) === undefined
    const draft = isDraft
      ? ['The reviews are marked as drafts: say with --page URL where they are published.']
      : []
    return done([`Wrote ${out}: ${count(claims, 'claim')} in ${count(articles, 'article')}.`, ...draft], {
      file: out,
      format: name,
      claims,
      articles,
      ...(isDraft ? { draft: true } : {}),
    })
  },
}

/** Whether there is something to lose at a path; a place that cannot be looked at is told when it is written to. */
async function isTaken({ files }: World, path: string): Promise<boolean> {
  const present = await files.stat(path).catch(() => null)
  return present?.kind === 'file' && present.size > 0n
}

function optionsOf({ ...values }: Words['values']): Result<ReportOptions, string> {
  const template = templates.find((known) => known === (values['template'] ?? templates[0]))
  if (!template)
    return fail(`There is no template “${values['template']}”: there are ${templates.join(', ')}.`)
  const articles = (values['articles'] ?? '').split(',').map((id) => id.trim())
  const parsed = reportOptionsSchema.safeParse({
    ...reportTemplates[template],
    articles: articles.filter((id: Id) => id !== ''),
    title: values['title'] ?? '',
    desk: values['desk'] ?? '',
    language: values['language'] ?? 'en-GB',
    paper: values['paper'] ?? 'A4',
    page: values['page'],
  })
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  return fail(`--${String(issue?.path[0])}: ${issue?.message ?? 'is not understood'}.`)
}
