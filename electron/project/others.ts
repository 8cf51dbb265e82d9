import { basename } from 'node:path'
import type { ResponseOf } from '../../shared/contract'
import type { IdSource } from '../../shared/model/ids'
import type { Id } from '../../shared/model/records'
import { findConflictCopies } from './alongside/conflict-copies'
import type { Files } from './files/files'
import { codeOf } from './files/troubles'
import { describeReadError, readBytes, sha256Of, textOf } from './read'
import type { Session } from './session'
import type { SettingsStore } from './settings'

export interface OtherParts {
  readonly files: Files
  readonly settings: SettingsStore
  readonly newId: IdSource
  readonly find: (session: Id) => Pick<Session, 'path' | 'project'> | undefined
  /** Asks for a project file; null when the person thought better of it. */
  readonly ask: () => Promise<string | null>
  /** Puts a file into the operating system's bin, or rejects. */
  readonly bin: (path: string) => Promise<void>
}

interface Copy {
  readonly id: Id
  readonly path: string
  /** As it was looked at or read last. */
  sha256: string
  /** What told then that it is the same still. */
  mark: string
}

/** Enough for years of conflicts. */
const mostSettled = 500

/** The project files that are merged into the open one: chosen by the person, or left beside it by a sync program. */
export class OtherFiles {
  private readonly known = new Map<string, Copy>()

  constructor(private readonly parts: OtherParts) {}

  async pick(session: Id): Promise<ResponseOf<'merge:pick'>> {
    const path = await this.parts.ask()
    if (path === null) return { outcome: 'cancelled' }
    const open = this.parts.find(session)
    if (open && (await this.isSame(path, open.path)))
      return {
        outcome: 'failed',
        why: `“${basename(path)}” is the project that is open. Choose the file to merge into it.`,
      }
    const read = await this.read(path)
    return 'bytes' in read ? this.answer(path, read.bytes) : { outcome: 'failed', why: read.why }
  }

  /** The conflict copies beside an open project that the person has not dealt with as they are now. */
  async copies(session: Id): Promise<ResponseOf<'merge:copies'>> {
    const { files, find, settings } = this.parts
    const open = find(session)
    if (!open) return []
    const found: ResponseOf<'merge:copies'> = []
    for (const { path, name, from } of await findConflictCopies(files, open.path, open.project.meta.id)) {
      const copy = await this.look(path)
      if (copy && !settings.memory.settledCopies.includes(copy.sha256))
        found.push({ id: copy.id, name, from })
    }
    return found
  }

  async readCopy(id: Id): Promise<ResponseOf<'merge:read-copy'>> {
    const copy = this.byId(id)
    if (!copy) return { outcome: 'failed', why: gone }
    const read = await this.read(copy.path)
    if (!('bytes' in read)) return { outcome: 'failed', why: read.why }
    copy.sha256 = await sha256Of(read.bytes)
    return this.answer(copy.path, read.bytes)
  }

  async settleCopy(id: Id, bin: boolean): Promise<ResponseOf<'merge:settle-copy'>> {
    const { settings } = this.parts
    const copy = this.byId(id)
    if (!copy) return { outcome: 'failed', why: gone }
    const { settledCopies } = settings.memory
    settings.change({ settledCopies: [...settledCopies, copy.sha256].slice(-mostSettled) })
    if (!bin) return { outcome: 'done' }
    const name = basename(copy.path)
    const read = await this.read(copy.path)
    if (!('bytes' in read)) return { outcome: 'failed', why: read.why }
    if ((await sha256Of(read.bytes)) !== copy.sha256)
      return {
        outcome: 'failed',
        why: `“${name}” was not put in the bin, because it has changed since. Merge it once more.`,
      }
    try {
      await this.parts.bin(copy.path)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      return {
        outcome: 'failed',
        why: `“${name}” could not be put in the bin (${why}), so it is still there. You can delete it yourself; it is not offered again.`,
      }
    }
    return { outcome: 'done' }
  }

  private byId(id: Id): Copy | undefined {
    return [...this.known.values()].find((copy) => copy.id === id)
  }

  /** A copy by its place, its content looked into only when it seems another than before. */
  private async look(path: string): Promise<Copy | null> {
    const mark = await this.markOf(path)
    const known = this.known.get(path)
    if (known?.mark === mark) return known
    const read = await this.read(path)
    if (!('bytes' in read)) return null
    const sha256 = await sha256Of(read.bytes)
    const copy = { id: known?.id ?? this.parts.newId(), path, sha256, mark }
    this.known.set(path, copy)
    return copy
  }

  private async markOf(path: string): Promise<string> {
    try {
      const stat = await this.parts.files.stat(path)
      return stat ? `${stat.size} ${stat.modified} ${stat.ino}` : 'gone'
    } catch (error) {
      return codeOf(error)
    }
  }

  private async read(path: string): Promise<{ bytes: Uint8Array } | { why: string }> {
    const read = await readBytes(this.parts.files, path)
    return read.ok ? { bytes: read.value.bytes } : { why: describeReadError(read.error, basename(path)) }
  }

  private answer(path: string, bytes: Uint8Array): ResponseOf<'merge:pick'> {
    const name = basename(path)
    const text = textOf(bytes, true)
    return text.ok
      ? { outcome: 'read', name, text: text.value }
      : { outcome: 'failed', why: describeReadError(text.error, name) }
  }

  private async isSame(a: string, b: string): Promise<boolean> {
    const { files } = this.parts
    try {
      return (await files.follow(a)) === (await files.follow(b))
    } catch (error) {
      codeOf(error)
      return false
    }
  }
}

const gone = 'This copy is not there any more.'
