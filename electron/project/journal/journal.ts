import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import type { Change } from '../../../shared/changes/change'
import { writeWhole } from '../files/atomic'
import type { Files, NewFile } from '../files/files'
import { codeOf } from '../files/troubles'
import { foldLine, headerLine, stepLine, type Fold, type JournalHeader, type Line } from './format'
import type { JournalPlace } from './shelf'

/** Room for some twenty changes: a page of the disk. */
const room = Buffer.alloc(4_096)

/** A journal on disk that more can be added to. */
interface Open {
  readonly file: NewFile
  crc: number
  bytes: number
  /** How far it reaches on the disk: what lies behind `bytes` is zeros, for the next lines. */
  reserved: number
  /** The number of the last step in it. */
  step: number
}

/**
 * The steps of one project that its file does not have yet, kept in a file of their own: making one durable
 * costs the same however large the project is. There is no such file while there are no such steps.
 *
 * Every failure rejects with the file system's error and loses nothing: the steps stay in memory, and the
 * next `save` writes them all into a new file, since what a failed write or sync left of the old is unknown.
 */
export class Journal {
  private steps: { readonly number: number; readonly changes: string }[] = []
  private folds: Fold[] = []
  private last = 0
  private open: Open | undefined
  private turn: Promise<unknown> = Promise.resolve()

  /** `base`: SHA-256 of the project file as it is now. */
  constructor(
    private readonly files: Files,
    readonly place: JournalPlace,
    private readonly project: string,
    private base: string,
  ) {}

  /** The number of the last step. */
  get latest(): number {
    return this.last
  }

  /** How large it is on disk, in bytes. */
  get bytes(): number {
    return this.open?.bytes ?? 0
  }

  /** Takes in a step; it is durable after the next `save`. */
  add(changes: readonly Change[]): void {
    this.steps.push({ number: ++this.last, changes: JSON.stringify(changes) })
  }

  /** Takes in the steps of another journal from `after` on, for a project that goes on in another file. */
  adopt(other: Journal, after: number): void {
    for (const { number, changes } of other.steps)
      if (number > after) this.steps.push({ number: ++this.last, changes })
  }

  /** Makes every step that was added durable. */
  save(): Promise<void> {
    return this.inTurn(async () => {
      if (this.steps.length === 0 || this.open?.step === this.last) return
      if (this.open && (await this.append(this.open))) return
      await this.begin()
    })
  }

  /**
   * Notes, before a project file with all steps up to `step` is put in place, by which SHA-256 it will be
   * known: a program that ends between the two must not do these steps a second time. Best effort: where the
   * journal cannot be written, the file is what has to be saved.
   */
  announce(fold: Fold): Promise<void> {
    return this.inTurn(async () => {
      if (this.steps.length === 0) return
      this.folds.push(fold)
      if (this.open && (await this.put(this.open, [foldLine(fold, this.open.crc)], this.open.step))) return
      await unlessTrouble(this.begin())
    })
  }

  /** The project file has all steps up to `fold.step`: the journal begins anew with the others, or ends. */
  folded(fold: Fold): Promise<void> {
    return this.inTurn(async () => {
      const had = this.steps.length > 0
      this.base = fold.sha256
      this.folds = []
      this.steps = this.steps.filter(({ number }) => number > fold.step)
      if (this.steps.length > 0) return unlessTrouble(this.begin())
      await this.leaveFile()
      // Should it stay after all, the fold that it names tells that there is nothing new in it.
      if (had) await unlessTrouble(this.files.remove(this.place.path))
    })
  }

  /** Lets go of the file. What is in it stays. */
  close(): Promise<void> {
    return this.inTurn(() => this.leaveFile())
  }

  private append(open: Open): Promise<boolean> {
    const later = this.steps.slice(open.step - this.last)
    return this.put(open, stepLines(later, open.crc), this.last)
  }

  /** Adds lines durably, after which the file has all steps up to `step`; false when it is of no use any more. */
  private async put(open: Open, lines: readonly Line[], step: number): Promise<boolean> {
    try {
      await this.write(open, lines, step)
      return true
    } catch (error) {
      codeOf(error)
      await this.leaveFile()
      return false
    }
  }

  private async write(open: Open, lines: readonly Line[], step: number): Promise<void> {
    const bytes = Buffer.from(lines.map(({ text }) => text).join(''), 'utf8')
    await writeWhole(open.file, bytes)
    open.bytes += bytes.length
    if (open.bytes > open.reserved) await this.reserve(open)
    await open.file.syncData()
    open.crc = lines.at(-1)!.crc
    open.step = step
  }

  /** Best effort: where there is no room for later lines, those are told of it when they come. */
  private async reserve(open: Open): Promise<void> {
    open.reserved = open.bytes
    await unlessTrouble(open.file.reserve(room).then((length) => void (open.reserved += length)))
  }

  /** Puts a new file with everything that is to be kept in place of the old one, whatever became of that. */
  private async begin(): Promise<void> {
    await this.leaveFile()
    const { files, place } = this
    const folder = dirname(place.path)
    await makeFolderDurably(files, folder)
    const temp = join(folder, `.claimdesk-${randomBytes(12).toString('hex')}.tmp`)
    const open = { file: await files.create(temp), crc: 0, bytes: 0, reserved: 0, step: 0 }
    try {
      await this.write(open, this.lines(), this.last)
      await files.rename(temp, place.path)
      await files.syncFolder(folder)
    } catch (error) {
      await open.file.close().catch(() => {})
      await files.remove(temp).catch(() => {})
      throw error
    }
    this.open = open
  }

  private lines(): Line[] {
    const { place, project, base } = this
    const header: JournalHeader = { path: place.file, project, base }
    const lines = [headerLine(header)]
    lines.push(...stepLines(this.steps, lines[0]!.crc))
    for (const fold of this.folds) lines.push(foldLine(fold, lines.at(-1)!.crc))
    return lines
  }

  private async leaveFile(): Promise<void> {
    const { open } = this
    this.open = undefined
    await open?.file.close().catch(() => {})
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.turn.then(work)
    this.turn = turn.catch(() => {})
    return turn
  }
}

function stepLines(steps: readonly { number: number; changes: string }[], crc: number): Line[] {
  let before = crc
  return steps.map(({ number, changes }) => {
    const line = stepLine(number, changes, before)
    before = line.crc
    return line
  })
}

async function makeFolderDurably(files: Files, folder: string): Promise<void> {
  if (await files.stat(folder)) return
  await files.makeFolder(folder)
  await files.syncFolder(dirname(folder))
}

/** Waits for work whose failure changes nothing but that it is not done. */
async function unlessTrouble(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    codeOf(error)
  }
}
