import { onTestFinished } from 'vitest'
import type { Page } from 'playwright-core'
import type { MenuEntry, Orders } from '../host/control'
import {
  dropFiles,
  launchStandIn,
  makeFolders,
  readSettings,
  removeFolders,
  startAgainOnStandIn,
  type Ended,
  type Folders,
  type Running,
} from '../host/launch'
import type { DialogAnswer, DialogRecord } from '../host/queuedDialogs'
import { launchGenuine, startAgainOnGenuine } from './genuine'

const genuine = process.env.CLAIMDESK_RUNTIME === 'electron'

export interface LaunchOptions {
  /** Folders of an earlier run, to go on with; without them the program starts on an empty machine. */
  readonly folders?: Folders
  readonly args?: readonly string[]
  /** Answers to the first dialogs, in order; more can be added while it runs. */
  readonly dialogs?: readonly DialogAnswer[]
}

/** The running program as a person has it: its window, and what surrounds it. */
export interface Claimdesk {
  readonly page: Page
  readonly folders: Folders
  /** How the process ended, once it has. */
  readonly ended: Promise<Ended>
  /** Answers the open dialog, or the next one. */
  answerDialog(answer: DialogAnswer): Promise<void>
  dialogs(): Promise<readonly DialogRecord[]>
  menu(): Promise<readonly MenuEntry[]>
  /** Chooses the menu item of a command. */
  choose(id: string): Promise<void>
  /** Requests that the program stopped, and those that would have left the machine. */
  traffic(): Promise<Orders['traffic'][1]>
  place(): Promise<Orders['place'][1]>
  move(to: Orders['move'][0]): Promise<void>
  preferDark(dark: boolean): Promise<void>
  /** Drops files on the middle of what `target` matches. */
  drop(paths: readonly string[], target?: string): Promise<void>
  /** A double click on a file, as macOS tells it. */
  openFile(path: string): Promise<void>
  recentDocuments(): Promise<readonly string[]>
  settings(): Promise<unknown>
  /** Closes the window as a person does; answers how the program ended. */
  close(): Promise<Ended>
  /** Asks the window to close, without waiting: the program may have something to ask. */
  askToClose(): Promise<void>
  quit(): Promise<Ended>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Starts the program once more on the same folders; answers how that second process ended. */
  startAgain(args: readonly string[]): Promise<Ended>
}

/** Starts the built program; whatever is left of it is cleared away when the test has finished. */
export async function launch(options: LaunchOptions = {}): Promise<Claimdesk> {
  const folders = options.folders ?? (await newFolders())
  const start = genuine ? launchGenuine : launchStandIn
  const running = await start(folders, options.args ?? [])
  onTestFinished(() => running.end())
  for (const answer of options.dialogs ?? []) await running.order('answer', answer)
  return person(running, folders)
}

/** An empty machine: folders for the program's own data and for documents, gone after the test. */
export async function newFolders(): Promise<Folders> {
  const folders = await makeFolders()
  onTestFinished(() => removeFolders(folders))
  return folders
}

function person(running: Running, folders: Folders): Claimdesk {
  const { order, ended } = running
  return {
    get page() {
      return running.page
    },
    folders,
    ended,
    answerDialog: (answer) => order('answer', answer),
    dialogs: () => order('dialogs', null),
    menu: () => order('menu', null),
    choose: (id) => order('choose', { id }),
    traffic: () => order('traffic', null),
    place: () => order('place', null),
    move: (to) => order('move', to),
    preferDark: (dark) => order('systemDark', dark),
    drop: (paths, target) => dropFiles(running, paths, target),
    openFile: (path) => order('openFile', path),
    recentDocuments: () => order('recentDocuments', null),
    settings: () => readSettings(folders),
    askToClose: () => order('close', null),
    close: async () => {
      await order('close', null)
      return ended
    },
    quit: async () => {
      await order('quit', null)
      return ended
    },
    kill: () => running.kill(),
    startAgain: (args) => (genuine ? startAgainOnGenuine : startAgainOnStandIn)(folders, args),
  }
}
