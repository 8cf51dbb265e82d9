import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { serializeProject } from '../../shared/model/serialize'
import { launchStandIn, makeFolders, removeFolders } from '../../test/host/launch'
import { makeProject } from './story'

// The whole program on the stand-in for Electron: its pages and windows are Chromium's, its messages between
// the processes are not Electron's, so the growth tells more than the figure.
const articles = Number(process.argv[2])
const folders = await makeFolders()
const path = join(folders.documents, 'Bench.claimdesk')
await writeFile(path, serializeProject(makeProject(articles)))

const running = await launchStandIn(folders, [])
const { page, order } = running
page.setDefaultTimeout(120_000)
try {
  await page.getByRole('button', { name: 'Open the sample story' }).waitFor()
  await order('answer', { files: [path] })
  const windowOpen = await fromKeyTo(page, 'Control+o', () => {
    const text = document.querySelector('[role=textbox][aria-label="Article text"]')?.textContent ?? ''
    return text.length > 1_000
  })

  await page.keyboard.press('j')
  await page.keyboard.press('v')
  await page.getByRole('dialog', { name: 'Who are you?' }).waitFor()
  await page.keyboard.type('Ada Marsh')
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByText('Saved', { exact: true }).waitFor()
  await page.keyboard.press('j')
  const windowSave = await fromKeyTo(page, 'd', () => {
    const state = document.querySelector('.save-status')?.className ?? ''
    const claim = document.querySelector('[role=option][aria-selected=true].claim-line')?.textContent ?? ''
    // The pane tells of both at once; that it is being saved may be over before a frame is drawn.
    return claim.includes('disputed') && state.includes('save-saved')
  })
  process.stdout.write(JSON.stringify({ windowOpen, windowSave, windowHeap: await heapOf(page) }))
} finally {
  await running.end()
  await removeFolders(folders)
}

/** Milliseconds from a key to the first frame drawn after `holds` does. */
async function fromKeyTo(target: Page, key: string, holds: () => boolean): Promise<number> {
  const watching = await target.evaluateHandle(`(() => {
    const holds = ${String(holds)}
    return {
      time: new Promise((resolve) => {
        const onKey = ({ key, timeStamp: start }) => {
          // Held down for the key that is meant.
          if (key === 'Control') return
          removeEventListener('keydown', onKey, true)
          const look = () => holds()
            ? requestAnimationFrame(() => resolve(performance.now() - start))
            : requestAnimationFrame(look)
          look()
        }
        addEventListener('keydown', onKey, true)
      }),
    }
  })()`)
  await target.keyboard.press(key)
  return watching.evaluate(({ time }: { time: Promise<number> }) => time)
}

/** Bytes of JavaScript heap that the page holds on to. */
async function heapOf(target: Page): Promise<number> {
  const protocol = await target.context().newCDPSession(target)
  await protocol.send('HeapProfiler.collectGarbage')
  const { usedSize } = await protocol.send('Runtime.getHeapUsage')
  return usedSize
}
