import { join } from 'node:path'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { launchStandIn, makeFolders, removeFolders, root, type Folders, type Running } from './launch'

/** What the preload of test/host/tiny gives to its page. */
interface Tiny {
  ask(channel: string, value?: unknown): Promise<unknown>
  on(listener: (payload: unknown) => void): () => void
  pathOf(file: File): string
  loadedModules(): string
}

declare global {
  interface Window {
    readonly tiny: Tiny
  }
}

/** The smallest program that uses what the stand-in carries. */
export const program = join(root, 'test', 'host', 'tiny')

export type Tried = Running & { readonly folders: Folders }

/** Starts it on the stand-in, on an empty machine or on the folders of an earlier run, for one test. */
export async function start(given?: Folders): Promise<Tried> {
  const folders = given ?? (await makeFolders())
  if (!given) onTestFinished(() => removeFolders(folders))
  const running = await begin(folders)
  onTestFinished(() => running.end())
  return running
}

/** Starts it for all tests of a file that leave it as it was. */
export function startForAll(): () => Tried {
  let running: Tried | undefined
  beforeAll(async () => {
    running = await begin(await makeFolders())
  })
  afterAll(async () => {
    if (!running) return
    await running.end()
    await removeFolders(running.folders)
  })
  return () => {
    if (!running) throw new Error('It is not running yet.')
    return running
  }
}

/** What its main process has been told so far. */
export function seen({ page }: Running): Promise<string[]> {
  return page.evaluate(() => window.tiny.ask('seen') as Promise<string[]>)
}

async function begin(folders: Folders): Promise<Tried> {
  const running = await launchStandIn(folders, [], program)
  await running.page.waitForFunction(() => document.body.dataset.api !== undefined)
  return Object.create(running, { folders: { value: folders } }) as Tried
}
