import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type * as Electron from 'electron'
import { app } from './app'
import type { DialogAnswerer } from './dialog'
import {
  dialogHtml,
  type DialogAsk,
  type DialogDone,
  type FileDialog,
  type MessageDialog,
} from './dialogPage'
import { listFolder } from './folder'
import { windows } from './registry'

const address = 'https://dialog.localhost/'
const everything = { name: 'All files', extensions: ['*'] }

/** Asks the person at pages of the stand-in's own: a browser has no dialogs that answer with a path. */
export const pageDialogs: DialogAnswerer = {
  async open(options) {
    const { properties = [] } = options
    const dialog = await fileDialog('open', options)
    const folders = properties.includes('openDirectory')
    const button = options.buttonLabel ?? (folders ? 'Select folder' : dialog.button)
    const multiple = properties.includes('multiSelections')
    const done = await ask({ ...dialog, button, folders, multiple })
    const filePaths = done && 'paths' in done ? [...done.paths] : []
    return { canceled: filePaths.length === 0, filePaths }
  },
  async save(options) {
    const done = await ask(await fileDialog('save', options))
    const filePath = done && 'name' in done ? resolve(done.folder, done.name) : ''
    return { canceled: filePath === '', filePath }
  },
  async message(options) {
    const buttons = options.buttons?.length ? options.buttons : ['OK']
    const cancelButton = options.cancelId ?? 0
    const dialog: MessageDialog = {
      kind: 'message',
      title: options.title ?? app.getName(),
      message: options.message,
      detail: options.detail ?? '',
      buttons,
      defaultButton: options.defaultId ?? 0,
      cancelButton,
    }
    const done = await ask(dialog)
    return { response: done && 'button' in done ? done.button : cancelButton, checkboxChecked: false }
  },
}

async function fileDialog(
  kind: FileDialog['kind'],
  options: Electron.OpenDialogOptions | Electron.SaveDialogOptions,
): Promise<FileDialog> {
  const wanted = resolve(options.defaultPath ?? app.getPath('documents'))
  const isFolder = existsSync(wanted) && statSync(wanted).isDirectory()
  const filters = [...(options.filters ?? []), everything]
  const folder = nearestFolder(isFolder ? wanted : dirname(wanted))
  return {
    kind,
    title: options.title ?? (kind === 'open' ? 'Open' : 'Save as'),
    button: options.buttonLabel ?? (kind === 'open' ? 'Open' : 'Save'),
    multiple: false,
    folders: false,
    name: isFolder ? '' : basename(wanted),
    filters,
    listing: await listFolder(folder, filters[0]?.extensions ?? []),
  }
}

function nearestFolder(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestFolder(dirname(path))
}

async function ask(dialog: FileDialog | MessageDialog): Promise<DialogDone | null> {
  const window = [...windows].at(-1)
  if (!window) return null
  const page = await window.webContents.openBeside(640, dialog.kind === 'message' ? 280 : 520)
  const closed = new Promise<null>((settle) => page.once('close', () => settle(null)))
  const { promise: done, resolve: end } = deferred<DialogDone>()
  await page.exposeFunction('endDialog', end)
  await page.exposeFunction('askHost', answer)
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: dialogHtml(dialog) }))
  await page.goto(address)
  const result = await Promise.race([done, closed])
  if (result) await page.close()
  window.focus()
  return result
}

function deferred<Value>() {
  let settle: (value: Value) => void = () => undefined
  const promise = new Promise<Value>((resolved) => {
    settle = resolved
  })
  return { promise, resolve: settle }
}

async function answer(asked: DialogAsk): Promise<unknown> {
  if (asked.ask === 'list') return listFolder(resolve(asked.folder), asked.extensions)
  return existsSync(join(asked.folder, asked.name))
}
