import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { Backups } from '../../../electron/project/backups/backups'
import type { Dialogs, SaveTarget } from '../../../electron/project/asking'
import { Desk } from '../../../electron/project/desk'
import { nodeFiles } from '../../../electron/project/files/node-files'
import { SettingsStore } from '../../../electron/project/settings'
import {
  openProjectSchema,
  type EventName,
  type OpenOutcome,
  type OpenProject,
} from '../../../shared/contract'
import { createIdSource } from '../../../shared/model/ids'
import { parseProject } from '../../../shared/model/parse'
import { serializeProject } from '../../../shared/model/serialize'
import { Clock } from './clock'
import { faultyFiles, type Faults } from './faults'
import { testFolder } from './folder'
import { at, story } from './story'

export type Answers = {
  open?: string | null
  save?: SaveTarget | null
  /** Happens while the person looks at the question. */
  meanwhile?: () => void
  unsaved?: ('again' | 'copy' | 'discard' | 'cancel')[]
}

export async function setUp(faults: Faults = {}, home = testFolder()) {
  const documents = join(home, 'Documents')
  await mkdir(documents, { recursive: true })
  const answers: Answers = {}
  const asked: string[] = []
  const dialogs: Dialogs = {
    openProject: (folder) => {
      asked.push(`open in ${folder}`)
      return Promise.resolve(answers.open ?? null)
    },
    saveProject: (suggested) => {
      asked.push(`save as ${suggested}`)
      return Promise.resolve(answers.save ?? null)
    },
    pickFiles: () => Promise.resolve([]),
    pickFolders: () => Promise.resolve([]),
    unsaved: (_name, why) => {
      asked.push(why)
      answers.meanwhile?.()
      return Promise.resolve(answers.unsaved?.shift() ?? 'cancel')
    },
  }
  const journals = join(home, 'journals')
  const files = faultyFiles(faults, { folder: journals, faults: {} })
  const clock = new Clock()
  // The program's own folder is on another disk than the projects.
  const settings = await SettingsStore.load(nodeFiles, join(home, 'settings.json'))
  const told: EventName[] = []
  let random = 0
  const desk = new Desk({
    files,
    settings,
    dialogs,
    documents,
    home,
    journals,
    backups: new Backups(files, join(home, 'backups'), () => at),
    later: clock.later,
    now: () => at,
    me: { id: 'abcdefabcdef', host: 'here', pid: process.pid },
    newId: createIdSource(
      () => 0,
      (n) => new Uint8Array(n).fill(random++),
    ),
    sample: serializeProject(story('The sample.')),
    tell: (name) => void told.push(name),
    addRecent: () => {},
  })
  // Not waited for: in some tests the disk never answers.
  onTestFinished(() => void [desk.seats.current, desk.seats.leaving].map((session) => session?.close()))
  const file = async (name: string, text = name) => {
    const path = join(documents, name)
    await writeFile(path, serializeProject(story(text)))
    return path
  }
  return { home, documents, desk, clock, settings, answers, asked, told, files, file }
}

export function opened(outcome: OpenOutcome): OpenProject {
  if (outcome.outcome !== 'opened') throw new Error(JSON.stringify(outcome))
  return openProjectSchema.parse(outcome.project)
}

export const titleIn = async (path: string) => {
  const parsed = parseProject(await readFile(path, 'utf8'))
  return parsed.ok ? parsed.value.project.meta.title : parsed.error
}
