import { randomUUID } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
  type FSWatcher,
} from 'node:fs'
import { join } from 'node:path'

/** What a second start of the program hands to the first. */
export interface SecondStart {
  readonly argv: string[]
  readonly workingDirectory: string
  readonly additionalData: unknown
}

/** The right of one process to be the program on a folder of user data. */
export interface InstanceLock {
  release(): void
}

/**
 * Takes the lock, or hands `start` to the process that has it and answers null. Electron answers at once,
 * so this goes over files: a lock with the number of its process, and a folder of letters beside it.
 */
export function takeInstanceLock(
  userData: string,
  start: SecondStart,
  hear: (start: SecondStart) => void,
): InstanceLock | null {
  const lock = join(userData, 'stand-in.lock')
  const letters = join(userData, 'stand-in.letters')
  mkdirSync(letters, { recursive: true })
  if (!claim(lock)) {
    const letter = join(letters, randomUUID())
    writeFileSync(letter, JSON.stringify(start))
    renameSync(letter, `${letter}.json`)
    return null
  }
  const watcher = collect(letters, hear)
  return {
    release() {
      watcher.close()
      rmSync(letters, { recursive: true, force: true })
      rmSync(lock, { force: true })
    },
  }
}

function claim(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (isRunning(Number(readFileSync(lock, 'utf8')))) return false
    // Left by a process that was killed.
    writeFileSync(lock, String(process.pid))
    return true
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function collect(letters: string, hear: (start: SecondStart) => void): FSWatcher {
  // Letters to the process before, which was killed.
  for (const name of readdirSync(letters)) rmSync(join(letters, name), { force: true })
  const read = new Set<string>()
  const watcher = watch(letters, () => {
    for (const name of readdirSync(letters).filter((other) => other.endsWith('.json') && !read.has(other))) {
      read.add(name)
      hear(JSON.parse(readFileSync(join(letters, name), 'utf8')) as SecondStart)
      rmSync(join(letters, name), { force: true })
    }
  })
  watcher.unref()
  return watcher
}
