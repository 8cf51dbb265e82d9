import { readFileSync } from 'node:fs'
import { register } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from './app'
import { Browser } from './browser'
import { takeControl } from './control'
import { setDialogAnswerer } from './dialog'
import { pageDialogs } from './dialogPages'
import { nativeTheme, setWorkArea } from './display'
import { setBrowser } from './registry'
import { answerRequest } from './requests'

/**
 * Runs a program on the stand-in as `electron FOLDER ARGUMENTS…` runs it on Electron:
 * `node run.js window|headless FOLDER ARGUMENTS…`. Started with a channel to the starting process, it is
 * controlled over that.
 */
const [node = '', , mode = '', folder = '', ...args] = process.argv
const root = resolve(folder)
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  name: string
  productName?: string
  version: string
  main: string
}

process.argv = [node, root, ...args]
app.identify(root, manifest.productName ?? manifest.name, manifest.version)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    app.quit()
  })
}

register('./loader.js', import.meta.url)
await import(pathToFileURL(join(root, manifest.main)).href)

if (!app.isExiting) await start()

async function start() {
  const browser = await Browser.start({
    windowed: mode === 'window',
    debuggable: process.channel !== undefined,
  })
  await browser.context.route('**/*', (route) => answerRequest(route, browser.guard))
  browser.context.on('close', () => {
    app.exit()
  })
  const { workArea, dark } = await browser.surroundings()
  setWorkArea(workArea)
  nativeTheme.setSystemDark(dark)
  setBrowser(browser)
  if (process.channel) await takeControl(browser)
  else setDialogAnswerer(pageDialogs)
  app.becomeReady()
}
