import { basename, dirname, join } from 'node:path'
import type { EventOf, ResponseOf } from '../../shared/contract'
import type { Project } from '../../shared/model/project'
import type { Id } from '../../shared/model/records'
import type { IdSource } from '../../shared/model/ids'
import { formatsOfReport } from '../../shared/report/formats'
import { htmlOf } from '../../shared/report/html/page'
import { ReportMaker } from '../../shared/report/make'
import type { ReportFormat, ReportOptions } from '../../shared/report/options'
import type { Report } from '../../shared/report/report'
import type { ReportStep } from '../../shared/report/step'
import type { SaveTarget } from '../project/asking'
import { chunksOf } from '../project/chunks'
import { writeAtomically } from '../project/files/atomic'
import type { Files } from '../project/files/files'
import { reasonOf, troubleOf } from '../project/files/troubles'
import { cancelled, closed, failure } from '../project/outcomes'
import { fileNameFor, shorten } from '../project/places'
import type { Session } from '../project/session'
import { inSlices, restingBetween, Stopped } from '../project/slices'

export interface ReportRequestParts {
  readonly files: Files
  readonly home: string
  readonly now: () => string
  readonly newId: IdSource
  readonly find: (session: Id) => Session | undefined
  readonly isOpen: (path: string) => Promise<boolean>
  readonly ask: (suggested: string, label: string, ending: string) => Promise<SaveTarget | null>
  /** Rejects as soon as it is stopped. */
  readonly print: (page: string, report: Report, stop: AbortSignal) => Promise<Uint8Array>
  readonly tell: (step: EventOf<'report:step'>) => void
  readonly showInFolder: (path: string) => void
  /** Answers why it could not be opened, else an empty text. */
  readonly openFile: (path: string) => Promise<string>
}

/** More of a page nobody scrolls through to see what a report will look like. */
const longestPreview = 2_000_000

/** Milliseconds between two tidings of how far it is: more often nobody could read them. */
const pause = 100

type Tell = (step: ReportStep) => void

/** What the window asks about reports of the open project. */
export class ReportRequests {
  /** Files written while the program runs: the only ones that are shown or opened. */
  private readonly written = new Map<Id, string>()
  private previews = 0
  private saving = new AbortController()
  private readonly maker = new ReportMaker()

  constructor(private readonly parts: ReportRequestParts) {}

  async preview(id: Id, options: ReportOptions): Promise<ResponseOf<'report:preview'>> {
    const turn = ++this.previews
    const isStopped = () => turn !== this.previews
    const project = this.parts.find(id)?.project
    if (!project) return failure(closed)
    const tell = this.teller(id, 'preview')
    const report = await this.make(project, options, isStopped, tell)
    if (!report) return cancelled
    const pieces: string[] = []
    let length = 0
    for (const piece of htmlOf(report)) {
      if (piece.startsWith('<script') || length > longestPreview) break
      pieces.push(piece)
      length += piece.length
    }
    // Addresses in a frame would lead out of it; in what is escaped no such attribute can stand.
    const html = pieces.join('').replace(/(<a\b[^>]*?)\shref="[^"]*"/g, '$1')
    return { outcome: 'made', html, cut: length > longestPreview }
  }

  async save(id: Id, name: ReportFormat, options: ReportOptions): Promise<ResponseOf<'report:save'>> {
    const { files, home, find, ask, isOpen, newId } = this.parts
    this.saving.abort()
    const { signal } = (this.saving = new AbortController())
    const session = find(id)
    if (!session) return failure(closed)
    const format = formatsOfReport[name]
    if (!format)
      return failure(`This version of Claimdesk does not write ${name} reports. Choose another format.`)
    const suggested = fileNameFor(options.title || session.project.meta.title).replace(/\.claimdesk$/, '')
    const folder = dirname(session.path)
    const target = await ask(
      join(folder, `${suggested} report.${format.ending}`),
      format.label,
      format.ending,
    )
    if (!target) return cancelled
    const file = basename(target.path)
    if (await isOpen(target.path))
      return failure(`“${file}” is the project that is open. Choose another name.`)
    try {
      if (!target.replacing && (await files.stat(target.path)))
        return failure(`There is a file “${file}” already. Choose another name.`)
      const tell = this.teller(id, 'report')
      const report = await this.make(session.project, options, () => signal.aborted, tell)
      if (!report) return cancelled
      const chunks = restingBetween(
        chunksOf(format.write(report)),
        () => signal.aborted,
        (done) => tell({ doing: 'writing', done }),
      )
      const content = format.printed ? this.printed(chunks, report, signal, tell) : chunks
      await writeAtomically(files, target.path, content)
    } catch (error) {
      if (error instanceof Stopped || signal.aborted) return cancelled
      return failure(
        `“${file}” was not written: ${reasonOf(troubleOf(error))}. Choose another folder or name; nothing half-written is there.`,
      )
    }
    const report = newId()
    this.written.set(report, target.path)
    return { outcome: 'saved', report, place: shorten(target.path, home) }
  }

  cancel(making: 'preview' | 'report'): ResponseOf<'report:cancel'> {
    if (making === 'report') this.saving.abort()
    else this.previews++
    return { outcome: 'done' }
  }

  async show(report: Id, how: 'folder' | 'open'): Promise<ResponseOf<'report:show'>> {
    const path = this.written.get(report)
    if (path === undefined || !(await this.parts.files.stat(path).catch(() => null)))
      return failure('This report is not there any more. Export it again.')
    if (how === 'folder') {
      this.parts.showInFolder(path)
      return { outcome: 'done' }
    }
    const why = await this.parts.openFile(path)
    return why === ''
      ? { outcome: 'done' }
      : failure(`“${basename(path)}” could not be opened (${why}). Open it from its folder.`)
  }

  private make(
    project: Project,
    options: ReportOptions,
    isStopped: () => boolean,
    tell: Tell,
  ): Promise<Report | null> {
    return inSlices(this.maker.make(project, options, this.parts.now()), isStopped, tell)
  }

  private async *printed(
    chunks: AsyncIterable<Uint8Array>,
    report: Report,
    signal: AbortSignal,
    tell: Tell,
  ): AsyncGenerator<Uint8Array> {
    const page: Uint8Array[] = []
    for await (const chunk of chunks) page.push(chunk)
    tell({ doing: 'printing' })
    const bytes = await this.parts.print(Buffer.concat(page).toString(), report, signal)
    if (signal.aborted) throw new Stopped()
    yield bytes
  }

  private teller(session: Id, making: 'preview' | 'report'): Tell {
    let [last, doing] = [0, '']
    return (step) => {
      const now = performance.now()
      if (step.doing === doing && now - last < pause) return
      last = now
      doing = step.doing
      this.parts.tell({ session, making, step })
    }
  }
}
