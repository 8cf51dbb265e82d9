import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchStandIn, makeFolders, removeFolders, root, type Folders, type Running } from './launch'

export const pictures = join(root, 'pictures')
/** The last is the one that everything is done in. */
const sizes = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 800 },
]

export interface Sitting extends Running {
  readonly folders: Folders
  readonly choose: (command: string) => Promise<void>
  /** Types into the field that a command has just opened. */
  readonly type: (text: string) => Promise<void>
  readonly press: (...keys: readonly string[]) => Promise<void>
  /** Takes the pictures of what is on the screen. */
  readonly shoot: (name: string) => Promise<void>
}

/** Opens the sample story from the start screen. */
export async function openSample(page: Page) {
  await page.getByRole('button', { name: 'Open the sample story' }).click()
  await page.getByRole('listbox', { name: 'Claims' }).waitFor()
}

/** Answers the question who sits here. */
export async function sayWho(page: Page) {
  await page.getByLabel('Name', { exact: true }).fill('Nadia Farouk')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

/** Makes everything twice as large, as many readers have it. */
export async function enlarge({ page, choose }: Pick<Sitting, 'page' | 'choose'>) {
  for (let step = 0; step < 8; step++) await choose('view.larger')
  await page.waitForFunction(() => devicePixelRatio === 2)
}

/** One run of the program on a machine of its own; `prepare` answers the arguments that it starts with. */
export async function sit(
  visit: (sitting: Sitting) => Promise<void>,
  prepare: (folders: Folders) => Promise<readonly string[]> = () => Promise.resolve([]),
) {
  const folders = await makeFolders()
  const running = await launchStandIn(folders, await prepare(folders))
  const { page, order } = running
  try {
    await visit({
      ...running,
      page,
      folders,
      choose: (id) => order('choose', { id }),
      type: async (text) => {
        await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement)
        await page.keyboard.type(text)
      },
      press: async (...keys) => {
        for (const key of keys) await page.keyboard.press(key)
      },
      shoot: async (name) => {
        await shoot(running, name)
      },
    })
  } finally {
    await running.end()
    await removeFolders(folders)
  }
}

async function shoot({ page, order }: Running, name: string) {
  for (const { width, height } of sizes) {
    await order('move', { bounds: { x: 0, y: 0, width, height } })
    await page.waitForFunction((wanted) => Math.abs(innerWidth * devicePixelRatio - wanted) < 2, width)
    for (const theme of ['light', 'dark'] as const) {
      await order('systemDark', theme === 'dark')
      await page.waitForFunction(
        (dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark,
        theme === 'dark',
      )
      await page.evaluate(() => document.fonts.ready)
      const path = join(pictures, `${name}-${theme}-${String(width)}.png`)
      await page.screenshot({ path, animations: 'disabled' })
    }
  }
  console.log(name)
}
