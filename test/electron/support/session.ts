import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { Backups } from '../../../electron/project/backups/backups'
import { Session } from '../../../electron/project/session'
import { applyChanges } from '../../../shared/changes/apply'
import type { Change } from '../../../shared/changes/change'
import type { SaveState } from '../../../shared/contract'
import type { Project } from '../../../shared/model/project'
import { parseProject } from '../../../shared/model/parse'
import { serializeProject } from '../../../shared/model/serialize'
import { Clock } from './clock'
import { faultyFiles, type Faults } from './faults'
import { testFolder } from './folder'
import { eventually } from './eventually'
import { at, story } from './story'

/** Milliseconds after the last change until the file is written. */
export const rest = 2_000
export const meanwhile =
  /Meanwhile your changes are kept on this computer, also when you close the project\.$/

export async function setUp(faults: Faults = {}, journalFaults: Faults = {}) {
  const folder = testFolder()
  const path = join(folder, 'story.claimdesk')
  await writeFile(path, serializeProject(story('The storm cut power to 4,000 homes.')))
  const journals = join(folder, 'data', 'journals')
  await mkdir(journals, { recursive: true })
  const clock = new Clock()
  const told: SaveState[] = []
  const came: { revision: number; change: Change }[] = []
  const files = faultyFiles(faults, { folder: join(folder, 'data'), faults: journalFaults })
  const parts = {
    files,
    journals,
    backups: new Backups(files, join(folder, 'data', 'backups'), () => at),
    later: clock.later,
    now: () => at,
    tell: (_session: string, save: SaveState) => void told.push(save),
    came: (_session: string, revision: number, change: Change) => void came.push({ revision, change }),
  }
  const open = async (file = path) => {
    const opened = await Session.open(file, 'session1', parts)
    if (!opened.ok) throw new Error(opened.error)
    onTestFinished(() => opened.value.close())
    return opened.value
  }
  const states = () => told.map(({ state, revision }) => `${state} ${revision}`)
  return { folder, path, journals, clock, told, came, states, files, parts, open, session: await open() }
}

/** Waits until what was changed is said to be saved. */
export const saved = (session: Session, revision: number) =>
  eventually(() => expect(session.save).toMatchObject({ state: 'saved', revision }))

export const read = async (path: string): Promise<Project> => {
  const parsed = parseProject(await readFile(path, 'utf8'))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value.project
}

export function changed(project: Project, changes: Change[]): Project {
  const applied = applyChanges(project, changes)
  if (!applied.ok) throw new Error(applied.error)
  return applied.value.project
}

export function initials(letters: string, step: string): Change {
  return {
    type: 'reviewer.edited',
    step,
    at,
    by: 'anna',
    reviewer: 'anna',
    name: 'Anna Berg',
    initials: letters,
  }
}

export const titleIn = async (path: string) => {
  const parsed = parseProject(await readFile(path, 'utf8'))
  return parsed.ok ? parsed.value.project.meta.title : parsed.error
}
