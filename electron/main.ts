import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { app, Menu, session } from 'electron'
import sample from '../fixtures/sample/story.claimdesk?raw'
import { createIdSource } from '../shared/model/ids'
import { printSettings } from '../shared/report/html/print'
import { createDialogs } from './dialogs'
import { createHandlers } from './ipc/handlers'
import { registerHandlers } from './ipc/register'
import { Arrivals } from './lifecycle/arrivals'
import { Closing } from './lifecycle/closing'
import { claimInstance, Quitting } from './lifecycle/lifecycle'
import { menuTemplate } from './menu'
import { printJob } from './cli/print-job'
import { meetingsInThread } from './project/alongside/thread'
import { Backups } from './project/backups/backups'
import { BackupRequests } from './project/backups/requests'
import { Desk } from './project/desk'
import { nodeFiles } from './project/files/node-files'
import { later } from './project/later'
import { thisProgram } from './project/lock/this-program'
import { OtherFiles } from './project/others'
import { Picks } from './project/pick'
import { SettingsStore } from './project/settings'
import { runPrintJob } from './report/job'
import { printPage } from './report/print'
import { ReportRequests } from './report/requests'
import { shutSession } from './protocol/network'
import { registerScheme, serveProtocol } from './protocol/protocol'
import { putInBin } from './window/bin'
import { holdContents } from './window/contents'
import { copyText } from './window/clipboard'
import { openFile, showInFolder } from './window/files'
import { MainWindow } from './window/window'

/** The composition root: makes the parts and connects them. */

const { CLAIMDESK_USER_DATA: dataFolder, CLAIMDESK_DOCUMENTS: documentsFolder } = process.env
const printFolder = process.env[printJob.variable]
if (printFolder) app.setPath('userData', join(printFolder, 'data'))
else if (dataFolder) app.setPath('userData', dataFolder)

app.enableSandbox()
registerScheme()
const arrivals = new Arrivals()
if (printFolder) void app.whenReady().then(() => print(printFolder))
else if (claimInstance(arrivals)) void app.whenReady().then(run)
else app.quit()

/** For the command line: no window, no project, no other instance. */
function print(folder: string): Promise<void> {
  shutSession(session.defaultSession, false)
  serveProtocol(join(import.meta.dirname, '..', 'renderer'))
  return runPrintJob(folder)
}

async function run(): Promise<void> {
  const files = nodeFiles
  const documents = documentsFolder || app.getPath('documents')
  const isDevelopment = !app.isPackaged
  const settings = await SettingsStore.load(files, join(app.getPath('userData'), 'settings.json'))
  const newId = createIdSource(Date.now, randomBytes)
  const quitting = new Quitting()

  const window = new MainWindow({
    preload: join(import.meta.dirname, 'preload', 'preload.cjs'),
    isDevelopment,
    settings: () => settings.memory.settings,
    place: () => settings.memory.window,
    remember: (place) => settings.change({ window: place }),
    closing: () => void closing.start(),
  })
  const dialogs = createDialogs(() => window.browserWindow)
  const now = () => new Date().toISOString()
  const backups = new Backups(files, join(app.getPath('userData'), 'backups'), now)
  const desk = new Desk({
    files,
    settings,
    dialogs,
    later,
    documents,
    openMeeting: meetingsInThread(new URL('meeting-worker.js', import.meta.url)),
    journals: join(app.getPath('userData'), 'journals'),
    sample,
    backups,
    now,
    newId,
    me: thisProgram,
    home: app.getPath('home'),
    tell: (name, payload) => window.tell(name, payload),
    addRecent: (path) => {
      app.addRecentDocument(path)
      setMenu()
    },
  })
  const closing = new Closing({
    askPage: () => window.tell('window:closing', {}),
    leave: () => desk.closeAll(),
    close: () => window.close(),
    stay: () => quitting.callOff(),
    later,
  })

  function setMenu(): void {
    const template = menuTemplate({
      platform: process.platform,
      isDevelopment,
      recents: desk.known.list,
      run: (id) => void (window.tell('command', { id }) || window.show()),
      openRecent: (id) => arrivals.add([desk.known.pathOf(id)].filter((path) => path !== undefined)),
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }

  app.on('web-contents-created', (_event, contents) => holdContents(contents))
  app.on('activate', () => window.show())
  shutSession(session.defaultSession, isDevelopment)
  serveProtocol(join(import.meta.dirname, '..', 'renderer'))
  registerHandlers(
    createHandlers({
      desk,
      settings,
      version: app.getVersion(),
      platform: process.platform,
      picks: new Picks(files, newId),
      others: new OtherFiles({
        files,
        settings,
        newId,
        find: (id) => desk.seats.find(id),
        ask: () => dialogs.openProject(settings.memory.folder ?? documents, 'merge'),
        bin: putInBin,
      }),
      backups: new BackupRequests({
        files,
        backups,
        dialogs,
        home: app.getPath('home'),
        find: (session) => desk.seats.find(session),
        isOpen: (path) => desk.seats.hasOpen(path),
      }),
      reports: new ReportRequests({
        files,
        home: app.getPath('home'),
        now,
        newId,
        find: (session) => desk.seats.find(session),
        isOpen: (path) => desk.seats.hasOpen(path),
        ask: (suggested, label, ending) => dialogs.saveReport(suggested, label, ending),
        print: (page, report, stop) => printPage(page, printSettings(report), stop),
        tell: (step) => window.tell('report:step', step),
        showInFolder,
        openFile,
      }),
      choose: ({ what, extensions }) => {
        const folder = settings.memory.folder ?? documents
        return what === 'folder' ? dialogs.pickFolders(folder) : dialogs.pickFiles(folder, extensions, what)
      },
      settingsChanged: (changed) => {
        window.applySettings(changed)
        void desk.sayWho()
      },
      recentsChanged: setMenu,
      started: () => {
        window.started()
        // After the answer that the page is waiting for.
        setImmediate(() => arrivals.started())
      },
      copy: copyText,
      readyToClose: () => closing.pageReady(),
    }),
    () => window.contents,
    (problem) => console.error(problem),
  )
  setMenu()
  const opening = arrivals.begin(
    {
      open: (path) => desk.arrive(path),
      showWindow: () => window.show(),
      isListening: () => window.isListening,
      tell: (outcome) => window.tell('project:arrived', outcome),
    },
    () => desk.resume(),
  )
  window.show()
  await opening
}
