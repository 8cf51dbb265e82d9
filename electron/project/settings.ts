import { basename, dirname, join } from 'node:path'
import * as z from 'zod'
import { recentSchema, settingsSchema, viewSchema, type Settings } from '../../shared/contract'
import { writeAtomically } from './files/atomic'
import type { Files } from './files/files'
import { codeOf } from './files/troubles'

const rectangleSchema = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })
export type Rectangle = z.infer<typeof rectangleSchema>

const windowSchema = z.object({ bounds: rectangleSchema, maximized: z.boolean() })
export type WindowPlace = z.infer<typeof windowSchema>

const knownProjectSchema = recentSchema
  .pick({ id: true, title: true, openedAt: true })
  .extend({ path: z.string().min(1), view: viewSchema })
/** A project opened on this computer before, and where the person was in it. */
export type KnownProject = z.infer<typeof knownProjectSchema>

const noSettings: Settings = { theme: 'system', zoom: 1, identity: null }

/** Each part falls back on its own, so one faulty value does not cost the others. */
const memorySchema = z.object({
  settings: z.object({
    theme: settingsSchema.shape.theme.catch(noSettings.theme),
    zoom: settingsSchema.shape.zoom.catch(noSettings.zoom),
    identity: settingsSchema.shape.identity.catch(noSettings.identity),
    sentences: settingsSchema.shape.sentences.catch(undefined),
    sentenceMarks: settingsSchema.shape.sentenceMarks.catch(undefined),
  }),
  projects: z.array(knownProjectSchema).catch([]),
  window: windowSchema.nullable().catch(null),
  /** The project that was open when the program ended, to open again. */
  reopen: z.string().nullable().catch(null),
  /** The folder used last in a dialog. */
  folder: z.string().nullable().catch(null),
  /** SHA-256 of the conflict copies that the person has dealt with, the latest last. */
  settledCopies: z.array(z.string()).catch([]),
})
export type Memory = z.infer<typeof memorySchema>

const nothing: Memory = {
  settings: noSettings,
  projects: [],
  window: null,
  reopen: null,
  folder: null,
  settledCopies: [],
}

const largestSettings = 10_000_000

/** What the program remembers on this computer, outside any project. */
export class SettingsStore {
  private writing: Promise<void> | undefined
  private written: Memory

  private constructor(
    private readonly files: Files,
    private readonly path: string,
    private now: Memory,
  ) {
    this.written = now
  }

  /** A settings file that cannot be read is put aside and the program starts with its defaults. */
  static async load(files: Files, path: string): Promise<SettingsStore> {
    return new SettingsStore(files, path, await readMemory(files, path))
  }

  get memory(): Memory {
    return this.now
  }

  change(part: Partial<Memory>): void {
    this.now = { ...this.now, ...part }
    this.writing ??= this.writeAll().finally(() => (this.writing = undefined))
  }

  /** Waits until what was changed is on disk, or cannot be put there. */
  async settled(): Promise<void> {
    await this.writing
  }

  private async writeAll(): Promise<void> {
    while (this.written !== this.now) {
      const memory = this.now
      try {
        await this.files.makeFolder(dirname(this.path))
        await writeAtomically(this.files, this.path, [Buffer.from(JSON.stringify(memory, null, 2) + '\n')])
      } catch (error) {
        // No work is lost with a window's place; the next change tries again.
        codeOf(error)
        return
      }
      this.written = memory
    }
  }
}

async function readMemory(files: Files, path: string): Promise<Memory> {
  try {
    if (!(await files.stat(path))) return nothing
    const { bytes } = await files.read(path, largestSettings)
    const parsed = parseMemory(bytes)
    if (parsed) return parsed
    await files.rename(path, join(dirname(path), `broken-${Date.now()}-${basename(path)}`))
  } catch (error) {
    codeOf(error)
  }
  return nothing
}

function parseMemory(bytes: Uint8Array): Memory | undefined {
  try {
    return memorySchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    return undefined
  }
}
