import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { applyChanges } from '../../shared/changes/apply'
import { parseProject } from '../../shared/model/parse'
import { serializeProject } from '../../shared/model/serialize'
import { openSample, sayWho, sit } from './sitting'

/** What goes out and comes back: the report, a colleague's copy to merge, the backups. */
export async function onHandingOn() {
  await sit(async ({ page, order, folders, choose, press, shoot }) => {
    const dialog = page.getByRole('dialog')
    await openSample(page)
    await choose('identity.edit')
    await sayWho(page)
    await choose('report.export')
    await dialog.frameLocator('iframe').getByRole('heading', { name: 'Claim by claim' }).waitFor()
    await shoot('report')
    await press('Escape')

    const [file = ''] = (await order('recentDocuments', null)).slice(-1)
    const copy = join(folders.documents, 'From Mara.claimdesk')
    await copyFile(file, copy)
    await writeFile(copy, judgedElsewhere(await readFile(copy, 'utf8')))
    await order('answer', { files: [copy] })
    await choose('merge.file')
    await dialog.getByRole('button', { name: 'Merge', exact: true }).waitFor()
    await shoot('merge')
    await press('Enter')
    await dialog.getByText('Merged. Undo takes it all back').waitFor()
    await shoot('merged')
    await press('Escape')
    await choose('project.backups')
    await dialog.getByRole('button', { name: 'Restore this backup' }).waitFor()
    await shoot('backups')
  })
}

/** A colleague's copy: a second verdict that differs, and another wording. */
function judgedElsewhere(text: string): string {
  const story = parseProject(text)
  if (!story.ok) throw new Error('The sample story cannot be read.')
  const { project } = story.value
  const claims = project.claims.sorted()
  const [first, second] = [claims[0]?.id ?? '', claims[1]?.id ?? '']
  const envelope = { step: 'mara1', by: 'mara', at: '2026-03-14T09:00:00.000Z' }
  const reviewer = { id: 'mara', name: 'Mara Lind', initials: 'ML' }
  const assessment = {
    id: 'mara2',
    claim: second,
    verdict: 'disputed',
    rationale: 'The log says 63.',
  } as const
  const judged = applyChanges(project, [
    { type: 'reviewer.added', ...envelope, reviewer },
    { type: 'claim.edited', ...envelope, claim: first, wording: 'At least eleven people died.' },
    { type: 'assessment.added', ...envelope, assessment },
  ])
  if (!judged.ok) throw new Error(judged.error)
  return serializeProject(judged.value.project)
}
