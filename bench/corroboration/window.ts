import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errors, type Page } from 'playwright-core'
import { serializeProject } from '../../shared/model/serialize'
import { launchStandIn, makeFolders, removeFolders } from '../../test/host/launch'
import { makeStory } from './story'
import { tracing, type MainThread } from './trace'

/** What the window has to do itself while its worker reads and compares a story. */
interface WindowShare {
  readonly articles: number
  readonly claims: number
  readonly indexing: MainThread
  /** How many were listed; null where they were still being compared when the patience was over. */
  readonly discrepancies: MainThread & { readonly found: number | null }
  readonly matrix: MainThread
  /** Bytes that the window and its worker had at most, with the browser's own; null where that is not told. */
  readonly memory: number | null
}

const [count, claimsOfEach, partsOfEach, patience] = process.argv.slice(2).map(Number)
process.stdout.write(JSON.stringify(await measureWindow(count!, claimsOfEach!, partsOfEach!, patience!)))

/**
 * Opens a story of so many articles in the running program and asks for all that rests on comparing them. What the
 * worker has not compared within `patience` milliseconds is not waited for.
 */
async function measureWindow(
  articles: number,
  claimsPerArticle: number,
  parts: number,
  patience: number,
): Promise<WindowShare> {
  const folders = await makeFolders()
  const path = join(folders.documents, 'Bench.claimdesk')
  await writeFile(path, serializeProject(makeStory(articles, claimsPerArticle, parts)))
  const running = await launchStandIn(folders, [path])
  const { page } = running
  // Ten thousand articles are read while the person rests: a minute or two on a slow machine.
  page.setDefaultTimeout(600_000)
  try {
    await page.getByRole('textbox', { name: 'Article text' }).waitFor()
    const indexing = await tracing(page, async () => {
      await page.keyboard.press('Control+2')
      await page.keyboard.press('j')
      await page.keyboard.press('f')
      await page.getByRole('listbox', { name: 'Passages of other articles' }).waitFor()
      await page.getByRole('button', { name: /^Story: \d/ }).waitFor()
    })
    let found: number | null = null
    const discrepancies = await tracing(page, async () => {
      await page.keyboard.press('Control+Shift+b')
      const list = page.getByRole('listbox', { name: 'Discrepancies' })
      if (await isDone(list.waitFor({ timeout: patience }))) found = await countOf(page)
    })
    const matrix = await tracing(page, async () => {
      await page.keyboard.press('Control+Shift+x')
      const dialog = page.getByRole('dialog', { name: 'Claims and outlets' })
      await dialog.getByText(/\d outlets\./).waitFor()
      await isDone(dialog.getByText('Comparing claim').waitFor({ state: 'hidden', timeout: patience }))
      await page.keyboard.press('PageDown')
      await page.keyboard.press('Control+End')
      await dialog.locator('[aria-selected="true"]').waitFor()
    })
    const claims = articles * claimsPerArticle
    const memory = await peakMemory(page)
    return { articles, claims, indexing, discrepancies: { ...discrepancies, found }, matrix, memory }
  } finally {
    await running.end()
    await removeFolders(folders)
  }
}

/** Whether what is waited for has come in time. */
function isDone(waiting: Promise<void>): Promise<boolean> {
  return waiting.then(
    () => true,
    (error: unknown) => {
      if (error instanceof errors.TimeoutError) return false
      throw error
    },
  )
}

/** Of the largest of the browser's processes that show pages, as Linux counts it. */
async function peakMemory(page: Page): Promise<number | null> {
  const protocol = await page.context().browser()!.newBrowserCDPSession()
  const { processInfo } = await protocol.send('SystemInfo.getProcessInfo')
  await protocol.detach()
  const pages = processInfo.filter(({ type }) => type === 'renderer')
  const peaks = await Promise.all(
    pages.map(async ({ id }) => {
      const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
      return 1024 * Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0)
    }),
  )
  return Math.max(0, ...peaks) || null
}

async function countOf(page: Page): Promise<number> {
  const head = page.getByRole('region', { name: 'Discrepancies' }).getByRole('status').first()
  return Number(/^[\d,]+/.exec(await head.innerText())?.[0].replaceAll(',', ''))
}
