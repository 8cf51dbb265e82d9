import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { applyChanges } from '../../shared/changes/apply'
import type { Change } from '../../shared/changes/change'
import { parseProject } from '../../shared/model/parse'
import type { Project } from '../../shared/model/project'
import { makeReport } from '../../shared/report/make'
import { finish } from '../../shared/steps'
import { reportParts, reportTemplates, type ReportOptions } from '../../shared/report/options'
import type { Report } from '../../shared/report/report'
import { crowd } from '../host/crowded'

const root = new URL('../../', import.meta.url)
const fileOf = (path: string) => readFile(fileURLToPath(new URL(path, root)))

/** The sample story, with every part and the logo of a desk. */
export async function sampleReport(): Promise<Report> {
  return reportOf(await sample(), await everything())
}

/** Many outlets, a claim on every sentence, and words that are too long, turned round or markup. */
export async function crowdedReport(): Promise<Report> {
  const story = crowd(await sample(), 2)
  const [claim, other] = story.claims.sorted().toReversed()
  const [article] = story.articles.sorted()
  const by = story.reviewers.sorted()[0]!.id
  const long = `https://archive.example/${'a-very-long-address-that-nobody-breaks/'.repeat(8)}`
  const turned = 'טענה \u202eturned <b>round</b> "& more'
  const bodies: readonly object[] = [
    { type: 'claim.edited', claim: claim!.id, wording: `${turned} ${'unbreakable'.repeat(20)}` },
    { type: 'claim.tagged', claim: claim!.id, tags: ['numbers', turned, 'x'.repeat(60)] },
    {
      type: 'assessment.added',
      assessment: {
        id: 'nasty00001',
        claim: claim!.id,
        verdict: 'single-source',
        rationale: `${long}\n${turned}`,
      },
    },
    {
      type: 'evidence.added',
      evidence: {
        id: 'nasty00002',
        claim: claim!.id,
        kind: 'document',
        reference: long,
        locator: 'minute 12:40 of the second recording, after the break',
        checked: '2026-03-13',
        stance: 'supports',
      },
    },
    { type: 'comment.added', comment: { id: 'nasty00003', claim: other!.id, text: `${turned}\n${long}` } },
    {
      type: 'article.edited',
      article: article!.id,
      fields: { outlet: `The ${'Very '.repeat(12)}Long Name of an Outlet`, url: long, title: turned },
    },
  ]
  const at = '2026-03-13T12:00:00.000Z'
  const made = applyChanges(
    story,
    bodies.map((body, i) => ({ ...body, step: `nasty${i}`, by, at }) as Change),
  )
  if (!made.ok) throw new Error(made.error)
  return reportOf(made.value.project, await everything())
}

async function sample(): Promise<Project> {
  const parsed = parseProject((await fileOf('fixtures/sample/story.claimdesk')).toString('utf8'))
  if (!parsed.ok) throw new Error('The sample story cannot be read.')
  return parsed.value.project
}

async function everything(): Promise<ReportOptions> {
  const base64 = (await fileOf('electron/resources/icon.png')).toString('base64')
  return {
    ...reportTemplates['desk report'],
    desk: 'The Brenmouth desk',
    logo: { type: 'image/png', base64 },
    parts: [...reportParts],
  }
}

/** A report on a project, made at a time that stands still. */
export function reportOf(project: Project, options: ReportOptions): Report {
  return finish(makeReport(project, options, '2026-03-14T09:30:00.000Z'))
}
