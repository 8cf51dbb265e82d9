import { basename, dirname, join } from 'node:path'
import * as z from 'zod'
import { writeWhole } from '../files/atomic'
import type { Files } from '../files/files'
import { codeOf } from '../files/troubles'
import type { Later } from '../later'
import { isRunning, type IsRunning, type Program } from './program'

export interface TurnParts {
  readonly files: Files
  readonly me: Program
  readonly later: Later
  readonly isRunning?: IsRunning
}

const holderSchema = z.object({ id: z.string(), host: z.string(), pid: z.int() })

/** Milliseconds between two looks at whether the other is done. */
const pause = 25

/**
 * Milliseconds in which a holder on another computer changes nothing until it passes for crashed: between
 * comparing and renaming there is nothing that takes so long, and its clock is not asked.
 */
const patience = 6_000

/** Milliseconds after which the file is replaced in spite of whatever keeps the turn from being taken. */
const longest = 60_000

const largest = 1_000

/** The file that says who is about to replace the project file at `path`. */
export function turnPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.writing`)
}

/**
 * Runs `work`, which compares the file at `path` and puts another in its place, while no other program does. The
 * file system has no call that does both at once, so programs take turns by a file made exclusively beside it; a
 * turn that a crashed program did not give back is taken from it. A folder that takes no such file stops nothing.
 */
export async function inTurn<T>(path: string, parts: TurnParts, work: () => Promise<T>): Promise<T> {
  const turn = turnPath(path)
  const taken = await take(turn, parts)
  try {
    return await work()
  } finally {
    if (taken) await giveBack(turn, parts)
  }
}

async function take(turn: string, parts: TurnParts): Promise<boolean> {
  const { files, me } = parts
  let seen: string | null = null
  let unmoved = 0
  try {
    for (let waited = 0; waited < longest; waited += pause) {
      if (await make(files, turn, me)) return true
      const holder = await read(files, turn)
      unmoved = holder === seen ? unmoved + pause : 0
      seen = holder
      if (holder !== null && (isLeft(holder, parts) || unmoved >= patience))
        await takeFrom(files, turn, holder, me)
      else await new Promise<void>((resolve) => parts.later(pause, resolve))
    }
  } catch (error) {
    codeOf(error)
  }
  return false
}

/** Gives the turn back, unless it was taken away meanwhile. */
async function giveBack(turn: string, { files, me }: TurnParts): Promise<void> {
  try {
    const holder = await read(files, turn)
    if (holder !== null && holderOf(holder)?.id === me.id) await files.remove(turn)
  } catch (error) {
    // The others see that it does not move, or that this program has ended.
    codeOf(error)
  }
}

/** Makes the file; false when there is one. */
async function make(files: Files, turn: string, { id, host, pid }: Program): Promise<boolean> {
  let file
  try {
    file = await files.create(turn)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
  try {
    await writeWhole(file, Buffer.from(JSON.stringify({ id, host, pid })))
    return true
  } catch (error) {
    await files.remove(turn).catch(() => {})
    throw error
  } finally {
    await file.close()
  }
}

/** What the file says; null when it is gone meanwhile. */
async function read(files: Files, turn: string): Promise<string | null> {
  try {
    const { bytes } = await files.read(turn, largest)
    return Buffer.from(bytes).toString('utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Whether the holder is this very program or one of this computer that has ended. */
function isLeft(holder: string, { me, isRunning: runs = isRunning }: TurnParts): boolean {
  const known = holderOf(holder)
  if (known?.host !== me.host) return false
  return known.id === me.id || !runs(known.pid)
}

function holderOf(text: string) {
  try {
    return holderSchema.parse(JSON.parse(text))
  } catch {
    // Half written: it says more the next time, or its writer has crashed.
    return undefined
  }
}

/**
 * Takes a turn away. Two programs may come to that at once: whoever moves the file away and finds that it was a
 * fresh one puts it back, unless there is a newer already.
 */
async function takeFrom(files: Files, turn: string, holder: string, { id }: Program): Promise<void> {
  const aside = `${turn}-${id}`
  try {
    await files.rename(turn, aside)
  } catch (error) {
    // Another was quicker.
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  const moved = await read(files, aside)
  if (moved === holder || (await files.stat(turn))) await files.remove(aside)
  else await files.rename(aside, turn)
}
