import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { Backups } from '../../../electron/project/backups/backups'
import { nodeFiles } from '../../../electron/project/files/node-files'
import { Session } from '../../../electron/project/session'
import type { SessionParts } from '../../../electron/project/session-parts'
import { parseProject } from '../../../shared/model/parse'
import { serializeProject } from '../../../shared/model/serialize'
import { Clock } from './clock'
import { eventually } from './eventually'
import { faultyFiles, type Faults } from './faults'
import { testFolder } from './folder'
import { at, story } from './story'

export const meanwhile = 'Meanwhile your changes are kept on this computer, also when you close the project.'

/** Everything is on one disk of many faults but for what is under `data`, where the program keeps its own, and `usb`. */
export async function setUp(faults: Faults = {}, dataFaults: Faults = {}) {
  const folder = testFolder()
  const path = join(folder, 'story.claimdesk')
  await writeFile(path, serializeProject(story('The storm cut power to 4,000 homes.')))
  for (const name of ['data', 'usb']) await mkdir(join(folder, name))
  const clock = new Clock()
  const data = faultyFiles(dataFaults)
  const files = faultyFiles(faults, { folder: join(folder, 'data'), faults: dataFaults })
  const faulty = { ...files }
  const usb = join(folder, 'usb')
  // A disk that has nothing wrong with it.
  files.create = (at) => (at.startsWith(usb) ? nodeFiles.create(at) : faulty.create(at))
  files.rename = (from, to) => (to.startsWith(usb) ? nodeFiles.rename(from, to) : faulty.rename(from, to))
  files.syncFolder = (at) => (at.startsWith(usb) ? nodeFiles.syncFolder(at) : faulty.syncFolder(at))
  const parts: SessionParts = {
    files,
    journals: join(folder, 'data', 'journals'),
    backups: new Backups(data, join(folder, 'data', 'backups'), () => at),
    later: clock.later,
    now: () => at,
    tell: () => {},
    came: () => {},
  }
  const open = async (file = path) => {
    const opened = await Session.open(file, 'session1', parts)
    if (!opened.ok) throw new Error(opened.error)
    onTestFinished(() => opened.value.close())
    return opened.value
  }
  return { folder, path, clock, files, parts, open, copy: join(usb, 'copy.claimdesk'), session: await open() }
}

export const titleIn = async (path: string) => {
  const parsed = parseProject(await readFile(path, 'utf8'))
  return parsed.ok ? parsed.value.project.meta.title : parsed.error
}

export const saved = (session: Session, revision: number) =>
  eventually(() => expect(session.save).toMatchObject({ state: 'saved', revision }))
