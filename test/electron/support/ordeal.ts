import { setImmediate as planImmediate } from 'node:timers'
import { setImmediate } from 'node:timers/promises'
import { Backups } from '../../../electron/project/backups/backups'
import { Session } from '../../../electron/project/session'
import type { Files } from '../../../electron/project/files/files'
import type { Later } from '../../../electron/project/later'
import type { Project } from '../../../shared/model/project'
import { serializeProject } from '../../../shared/model/serialize'
import { Clock } from './clock'
import { PowerDisk, type Fault } from './power-disk'
import { at, rename, story } from './story'

/** What the store goes through, and what must hold afterwards; the tests and the torture bench share it. */

export const projectPath = '/desk/story.claimdesk'
const journals = '/data/journals'
const backupsOn = (files: Files) => new Backups(files, '/data/backups', () => at)

/** Numbers from 0 up to 1, always the same for one seed. */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export function freshDisk(): PowerDisk {
  const bytes = Buffer.from(serializeProject(story('The storm cut power to 4,000 homes.')))
  return new PowerDisk({ [projectPath]: bytes, [`${journals}/.keep`]: new Uint8Array() })
}

/** How many changes were made, and how many of them the window was told to be durable. */
export interface Progress {
  made: number
  durable: number
}

/** A person who changes, rests, saves, closes and opens again, by chance. */
export async function work(
  files: Files,
  random: () => number,
  rounds: number,
  progress: Progress,
): Promise<Progress> {
  const clock = new Clock()
  for (let opening = 0; opening < 2; opening++) {
    let before = 0
    const opened = await Session.open(projectPath, 'session1', {
      files,
      journals,
      backups: backupsOn(files),
      later: hasty(clock),
      now: () => at,
      came: () => {},
      tell: (_session, { revision }) => {
        progress.durable = Math.max(progress.durable, before + revision)
      },
    })
    // A disk that cannot be read is no reason to lose anything.
    if (!opened.ok) continue
    const session = opened.value
    // What was made and never called durable may be gone; what the window now shows as saved may not.
    before = countSteps(session.project)
    if (before < progress.durable) return progress
    progress.made = progress.durable = before
    for (let round = 0; round < rounds; round++) {
      const chance = random()
      if (chance < 0.6) session.apply([rename(++progress.made)])
      else if (chance < 0.8) clock.pass(2_000)
      else if (chance < 0.9) await session.flush()
      if (random() < 0.5) await setImmediate()
    }
    if (random() < 0.5) await session.flush()
    await setImmediate()
    await session.close()
  }
  return progress
}

/** Waits for other programs, which there are none of here, take no time. */
function hasty(clock: Clock): Later {
  return (ms, run) => {
    if (ms > 100) return clock.later(ms, run)
    const immediate = planImmediate(run)
    return () => clearImmediate(immediate)
  }
}

/** What is wrong with what is found after a start anew, if anything. */
export async function examine(files: Files, { made, durable }: Progress): Promise<string | undefined> {
  const opened = await open(files)
  if (!opened.ok) return `it does not open: ${opened.error}`
  const { notice = '' } = opened.value
  if (/Somebody else|Another project|did not fit/.test(notice))
    return `told although nobody else wrote the file: ${notice}`
  const wrong = examineProject(opened.value.project, made, durable)
  if (wrong !== undefined) return wrong
  const save = await opened.value.flush()
  if (save.state !== 'saved') return 'it cannot be saved'
  await opened.value.close()
  const again = await open(files)
  if (!again.ok) return `it does not open again: ${again.error}`
  if (again.value.notice !== undefined) return `told twice: ${again.value.notice}`
  return examineProject(again.value.project, made, durable)
}

/** The first changes must be there without a gap, each once, at least those that were called durable. */
export function examineProject(project: Project, made: number, durable: number): string | undefined {
  const found = countSteps(project)
  if (found < durable) return `${durable} changes were called durable, ${found} are there`
  if (found > made) return `${made} changes were made, ${found} are there`
  const beyond = [...project.history.values()].filter(({ id }) => /^step\d+$/.test(id)).length
  if (beyond !== found) return `there is a gap after change ${found}`
  const title = found === 0 ? 'Storm' : `Title ${found}`
  return project.meta.title === title ? undefined : `the title is ${project.meta.title}, not ${title}`
}

/** How many changes a project has, from the first on without a gap. */
export function countSteps(project: Project): number {
  let found = 0
  while (project.history.has(`step${found + 1}`)) found++
  return found
}

function open(files: Files) {
  const later = hasty(new Clock())
  return Session.open(projectPath, 'session2', {
    files,
    journals,
    backups: backupsOn(files),
    later,
    now: () => at,
    tell: () => {},
    came: () => {},
  })
}

export interface Cuts {
  readonly cuts: number
  readonly wrong: readonly string[]
}

/** Cuts the power at every operation of a run, in every way of `thorough`; examines what each cut leaves. */
export async function cutEverywhere(
  seed: number,
  rounds: number,
  thorough: { readonly stride: number; readonly shuffles: number },
): Promise<Cuts> {
  const disk = freshDisk()
  const progress: Progress = { made: 0, durable: 0 }
  const shuffle = randomFrom(seed + 1)
  const images = new Map<string, { files: Record<string, Uint8Array>; progress: Progress }>()
  disk.changed = () => {
    for (const files of disk.afterCut(thorough, shuffle)) {
      const key = keyOf(files)
      const known = images.get(key)
      // The same image later on must satisfy more.
      if (known) known.progress = { made: progress.made, durable: progress.durable }
      else images.set(key, { files, progress: { ...progress } })
    }
  }
  await work(disk, randomFrom(seed), rounds, progress)
  const wrong: string[] = []
  for (const image of images.values()) {
    const found = await examine(new PowerDisk(image.files), image.progress)
    if (found !== undefined) wrong.push(`seed ${seed}: ${found}`)
  }
  return { cuts: images.size, wrong }
}

function keyOf(files: Record<string, Uint8Array>): string {
  return Object.entries(files)
    .filter(([path]) => !path.endsWith('.tmp'))
    .map(
      ([path, bytes]) =>
        `${path} ${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')}`,
    )
    .sort()
    .join('\n')
}

/** Lets one operation fail, or every one from it on, with each of `codes`; then the disk is well again. */
export async function failEverywhere(
  seed: number,
  rounds: number,
  codes: readonly string[],
  stride = 1,
): Promise<Cuts> {
  const wrong: string[] = []
  let cuts = 0
  const plain = freshDisk()
  await work(plain, randomFrom(seed), rounds, { made: 0, durable: 0 })
  for (const code of codes)
    for (const lasting of [false, true])
      for (let failing = 1; failing <= plain.count; failing += stride) {
        const fault: Fault = (operation, count) => {
          if (lasting ? count < failing : count !== failing) return undefined
          if (code === 'short') return lasting && count > failing ? 'ENOSPC' : 'short'
          return code === 'EPERM' && operation !== 'rename' ? undefined : code
        }
        const found = await failAndExamine(seed, rounds, fault)
        cuts++
        if (found !== undefined)
          wrong.push(`seed ${seed}, ${code} at operation ${failing}${lasting ? ' and on' : ''}: ${found}`)
      }
  return { cuts, wrong }
}

async function failAndExamine(seed: number, rounds: number, fault: Fault): Promise<string | undefined> {
  const disk = freshDisk()
  disk.fault = fault
  const progress = await work(disk, randomFrom(seed), rounds, { made: 0, durable: 0 })
  for (const files of disk.afterCut({ stride: Infinity, shuffles: 2 }, randomFrom(seed))) {
    const found = await examine(new PowerDisk(files), progress)
    if (found !== undefined) return found
  }
  return undefined
}
