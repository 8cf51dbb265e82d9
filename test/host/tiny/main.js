import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session } from 'electron'

/** The smallest program that uses what the stand-in for Electron carries, and notes what happens to it. */

const seen = []
const note = (...words) => seen.push(words.join(' '))
const csp = "default-src 'self'; connect-src 'self' https: wss:; frame-src https:; img-src https:"
const files = {
  '/index.html': [
    'text/html',
    '<title>Tiny</title><p>Tiny</p><script type="module" src="/page.js"></script>',
  ],
  '/page.js': ['text/javascript', 'document.body.dataset.api = typeof window.tiny'],
  '/worker.js': ['text/javascript', 'import { word } from "/word.js"; postMessage(word)'],
  '/word.js': ['text/javascript', 'export const word = "worked"'],
}

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
app.setPath('userData', process.env.CLAIMDESK_USER_DATA)
app.on('web-contents-created', (_event, contents) => {
  contents.setWindowOpenHandler(({ url }) => {
    note('open', url)
    return { action: 'deny' }
  })
  contents.on('will-navigate', (event) => {
    note('will-navigate', event.url)
    event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) note('will-frame-navigate', event.url)
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('render-process-gone', (_gone, { reason }) => {
    note('gone', reason)
    contents.reload()
  })
})
app.on('second-instance', (_event, _argv, _folder, data) => note('second', JSON.stringify(data)))
app.on('open-file', (_event, path) => note('open-file', path))

if (app.requestSingleInstanceLock({ files: process.argv.slice(2) })) void app.whenReady().then(run)
else app.quit()

function run() {
  protocol.handle('app', (request) => {
    const [type, body] = files[new URL(request.url).pathname] ?? ['text/plain', 'missing']
    return new Response(body, { headers: { 'content-type': type, 'content-security-policy': csp } })
  })
  session.defaultSession.setPermissionRequestHandler((_contents, permission, callback) => {
    note('permission', permission)
    callback(false)
  })
  session.defaultSession.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: url.includes('stopped.example') })
  })
  ipcMain.handle('echo', (_event, value) => value)
  ipcMain.handle('seen', () => seen)
  ipcMain.handle('frame', ({ sender, senderFrame }) => [sender.id, senderFrame?.url, senderFrame?.parent])
  ipcMain.handle('fail', () => {
    throw new Error('on purpose')
  })
  ipcMain.handle('late frame', async (event) => {
    await new Promise((resolve) => event.sender.once('did-finish-load', resolve))
    note('late frame', String(event.senderFrame))
  })
  ipcMain.handle('tell', (event, value) => event.sender.send('told', value))
  ipcMain.handle('ask', (_event, options) => dialog.showOpenDialog({ title: 'Which?', ...options }))
  ipcMain.handle('keep', (_event, options) => dialog.showSaveDialog({ title: 'Where?', ...options }))
  ipcMain.handle('question', (_event, options) => dialog.showMessageBox(options))
  ipcMain.handle('about', () => [app.getName(), app.getVersion(), app.isPackaged])
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'File',
        submenu: [
          { id: 'bound', label: 'Bound', accelerator: 'CmdOrCtrl+J', click: () => note('bound') },
          {
            id: 'shown',
            label: 'Shown',
            accelerator: 'K',
            registerAccelerator: false,
            click: () => note('shown'),
          },
          { id: 'off', label: 'Off', enabled: false, click: () => note('off') },
        ],
      },
    ]),
  )
  const window = new BrowserWindow({
    width: 900,
    height: 700,
    webPreferences: { preload: join(import.meta.dirname, 'preload.cjs') },
  })
  let stay = true
  window.on('close', (event) => {
    note('close')
    if (stay) event.preventDefault()
    stay = false
  })
  ipcMain.handle('zoom', (_event, factor) => window.webContents.setZoomFactor(factor))
  void window.loadURL('app://tiny/index.html')
}
