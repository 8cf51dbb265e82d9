import { mkdir, readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Page } from 'playwright-core'
import { describeParseError, parseProject } from '../../shared/model/parse'
import type { Project } from '../../shared/model/project'
import { statuses, statusOf } from '../../shared/model/status'
import { launchStandIn, makeFolders, removeFolders, root, type Folders, type Running } from './launch'

/**
 * Does the main job on the sample story as a person does it, by keyboard and without a display: opens it,
 * tags claims, closes, opens again, and prints what is in the file. Each step leaves a picture.
 */

const pictures = join(root, 'pictures')
const reviewer = 'Nadia Farouk'
const rationale = 'Read in the inquiry’s minutes, page 4; the harbour office confirms it.'
let step = 0

const folders = await makeFolders()
try {
  await rm(pictures, { recursive: true, force: true })
  await mkdir(pictures)
  const file = await firstSitting(folders)
  await secondSitting(folders)
  print(file, await readProject(file))
} finally {
  await removeFolders(folders)
}

/** Tags three sentences; answers where the program keeps the project. */
async function firstSitting(where: Folders): Promise<string> {
  const running = await launchStandIn(where, [])
  try {
    const { page } = running
    await page.getByRole('button', { name: 'Open the sample story' }).waitFor()
    await show(page, 'The start screen of a machine that has never seen Claimdesk')

    await page.keyboard.press('Enter')
    await page.getByRole('listbox', { name: 'Claims' }).waitFor()
    await show(page, 'Enter opens a copy of the sample story')

    await page.keyboard.press('ControlOrMeta+2')
    await page.keyboard.press('j')
    await page.getByRole('toolbar', { name: 'Selected words' }).waitFor()
    await show(page, 'J selects the next unchecked sentence')

    await page.keyboard.press('v')
    await page.getByRole('dialog', { name: 'Who are you?' }).waitFor()
    await page.keyboard.type(reviewer)
    await show(page, 'V tags it as verified; who does it is asked once')

    await page.keyboard.press('Enter')
    const verdict = page.getByRole('region', { name: 'Your verdict' })
    await verdict.getByRole('button', { name: 'verified', pressed: true }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.type(rationale)
    await show(page, 'Tab goes to the rationale')

    await page.keyboard.press('Escape')
    for (const [key, word] of [
      ['d', 'disputed'],
      ['s', 'single-source'],
    ] as const) {
      await page.keyboard.press('j')
      await page.keyboard.press(key)
      await verdict.getByRole('button', { name: word, pressed: true }).waitFor()
    }
    await show(page, 'Escape goes back to the text, where J D and J S tag the next two sentences')

    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await page.keyboard.type('theme dark')
    await show(page, 'The palette has every command')
    await page.keyboard.press('Enter')
    await saved(page)
    await show(page, 'The dark theme; everything is saved')
    return await close(running)
  } finally {
    await running.end()
  }
}

async function secondSitting(where: Folders) {
  const running = await launchStandIn(where, [])
  try {
    const { page } = running
    await page.getByRole('listbox', { name: 'Claims' }).waitFor()
    await saved(page)
    await show(page, 'Started again: the same project, article, place and theme')
    await close(running)
  } finally {
    await running.end()
  }
}

async function saved(page: Page) {
  await page
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor()
}

/** Closes the window as a person does; answers the file of the project that was open. */
async function close(running: Running): Promise<string> {
  const [file] = (await running.order('recentDocuments', null)).slice(-1)
  if (!file) throw new Error('The program has opened no project.')
  await running.order('close', null)
  const { code } = await running.ended
  if (code !== 0) throw new Error(`The program ended with status ${String(code)}.`)
  return file
}

async function show(page: Page, what: string) {
  const picture = join(pictures, `tour-${String(++step).padStart(2, '0')}.png`)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: picture })
  console.log(`${String(step).padStart(2)}. ${what}: ${relative(process.cwd(), picture)}`)
}

async function readProject(file: string): Promise<Project> {
  const parsed = parseProject(await readFile(file, 'utf8'))
  if (parsed.ok) return parsed.value.project
  throw new Error(describeParseError(parsed.error, file))
}

function print(file: string, project: Project) {
  const claims = [...project.claims.values()].sort((one, other) => one.number - other.number)
  const me = [...project.reviewers.values()].find(({ name }) => name === reviewer)
  const counts = statuses.map((status) => {
    const count = claims.filter(({ id }) => statusOf(project, id) === status).length
    return `${String(count)} ${status}`
  })
  console.log(
    `\nOn disk, ${relative(folders.base, file)}: ${String(claims.length)} claims (${counts.join(', ')})`,
  )
  const mine = claims.filter(({ createdBy }) => createdBy === me?.id)
  for (const { id, number } of mine) {
    const [passage] = project.passages.where('claim', id)
    const notes = project.assessments
      .where('claim', id)
      .flatMap((each) => (each.rationale ? [each.rationale] : []))
    console.log(`  #${String(number)} ${statusOf(project, id)}: “${passage?.anchor.quote ?? ''}”`)
    for (const note of new Set(notes.slice(-1))) console.log(`     ${note}`)
  }
  const tagged = mine.map(({ id }) => statusOf(project, id))
  if (tagged.join() !== 'verified,disputed,single-source') {
    throw new Error(
      `The file does not have the three claims that were tagged: ${tagged.join(', ') || 'none'}.`,
    )
  }
}
