import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { parseProject } from '../../shared/model/parse'
import type { Project } from '../../shared/model/project'
import { launch, type Claimdesk, type LaunchOptions } from './harness'

/** What a person does over and over, in words. */

/** The first button of the start screen. */
export const start = { name: 'Open the sample story' } as const

/** Where the first copy of the sample story lies. */
export function samplePath(desk: Claimdesk): string {
  return join(desk.folders.documents, 'Claimdesk', 'Sample story.claimdesk')
}

export async function openSample(options?: LaunchOptions): Promise<Claimdesk> {
  const desk = await launch(options)
  desk.page.setDefaultTimeout(10_000)
  await desk.page.getByRole('button', start).click()
  await articleText(desk.page).waitFor()
  return desk
}

/** Makes an empty project of that title through the screen; answers its path. */
export async function makeProject(desk: Claimdesk, title: string): Promise<string> {
  const path = join(desk.folders.documents, `${title}.claimdesk`)
  await desk.page.keyboard.press('Control+n')
  await desk.page.getByRole('textbox', { name: 'Title' }).fill(title)
  await desk.answerDialog({ file: path })
  await desk.page.keyboard.press('Enter')
  await desk.page.getByText('Add').first().waitFor()
  return path
}

/** Opens a dialog with a shortcut or a command, looks at it, and closes it. */
export async function inDialog(
  desk: Claimdesk,
  open: string,
  look: (dialog: Locator) => Promise<void>,
): Promise<void> {
  const { page } = desk
  if (open.includes('.')) await desk.choose(open)
  else await page.keyboard.press(open)
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await look(dialog)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
}

/** Answers the question who sits here, which the first change asks. */
export async function sayWho(page: Page, name: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Who are you?' })
  await dialog.waitFor()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
}

export function articleText(page: Page) {
  return page.getByRole('textbox', { name: 'Article text' })
}

export function claimsList(page: Page) {
  return page.getByRole('listbox', { name: 'Claims' })
}

/** Selects words of the article with the mouse, from the first letter of `words` to the last. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const { from, to } = await placeOf(page, words)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

/** Clicks on the first letter of words of the article. */
export async function clickWords(page: Page, words: string): Promise<void> {
  const { from } = await placeOf(page, words)
  await page.mouse.click(from.x + 2, from.y)
}

/** Brings words of the article into sight; answers where on the screen they begin and end. */
function placeOf(page: Page, words: string) {
  return articleText(page).evaluate((article, wanted) => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
    const nodes: Text[] = []
    while (walker.nextNode()) nodes.push(walker.currentNode as Text)
    const start = nodes
      .map((node) => node.data)
      .join('')
      .indexOf(wanted)
    if (start < 0) throw new Error(`The article does not say “${wanted}”`)
    const letter = (offset: number) => {
      let at = offset
      const node = nodes.find(({ length }) => {
        if (at < length) return true
        at -= length
        return false
      })!
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      return range
    }
    const [first, last] = [letter(start), letter(start + wanted.length - 1)]
    first.startContainer.parentElement!.closest('p, li, h2, h3, blockquote')!.scrollIntoView({
      block: 'center',
      behavior: 'instant',
    })
    const point = (range: Range, side: 'left' | 'right') => {
      const box = range.getBoundingClientRect()
      return { x: box[side] + (side === 'left' ? 0.5 : -0.5), y: (box.top + box.bottom) / 2 }
    }
    return { from: point(first, 'left'), to: point(last, 'right') }
  }, words)
}

/** Goes to a claim by its number, out of the palette. */
export async function goToClaim(page: Page, number: number): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type(`#${number}`)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: `Claim #${number}` }).waitFor()
}

/** Waits until the window says *Saved*. */
export async function saved(page: Page): Promise<void> {
  await page.getByRole('status').getByText('Saved', { exact: true }).waitFor()
}

/** Waits until what is saved is in the project file itself; before that it may be in its journal. */
export async function atRest({ page, folders }: Claimdesk): Promise<void> {
  await saved(page)
  const journals = join(folders.userData, 'journals')
  const waiting = async () =>
    (await readdir(journals).catch(() => [])).filter((name) => !name.includes('-kept-'))
  await expect.poll(waiting, { timeout: 15_000 }).toEqual([])
}

/** What the file on disk holds, which must be a whole project at any time. */
export async function onDisk(path: string): Promise<Project> {
  const parsed = parseProject(await readFile(path, 'utf8'))
  if (!parsed.ok) throw new Error(`${path} is not a project: ${JSON.stringify(parsed.error)}`)
  return parsed.value.project
}

/** The claim of that number as the file has it, with what hangs on it. */
export function claimIn(project: Project, number: number) {
  const claim = [...project.claims.values()].find((candidate) => candidate.number === number)
  if (!claim) return undefined
  return {
    claim,
    passages: project.passages.where('claim', claim.id),
    assessments: project.assessments.where('claim', claim.id),
    evidence: project.evidence.where('claim', claim.id),
    history: project.history.where('claim', claim.id),
  }
}

/** Waits until the file on disk is as `check` wants it. */
export async function diskShows(path: string, check: (project: Project) => void): Promise<void> {
  await expect.poll(async () => failureOf(check, await onDisk(path)), { timeout: 15_000 }).toBeNull()
}

function failureOf(check: (project: Project) => void, project: Project): string | null {
  try {
    check(project)
    return null
  } catch (error) {
    return (error as Error).message
  }
}
