import { fail, type Result } from '../../model/result'
import type { DocxContent } from '../docx/content'
import type { PdfContent } from '../pdf/content'
import type { Documents } from './documents'
import type { DocumentAnswer, DocumentRequest } from './protocol'

/** A worker that reads documents, as the place that it runs in has them. */
export interface DocumentWorker {
  send(request: DocumentRequest): void
  /** Stops it, whatever it is doing. */
  end(): void
}

/** Starts a worker; `broke` is called when it ends by itself, as one does that ran out of memory. */
export type StartWorker = (hear: (answer: DocumentAnswer) => void, broke: () => void) => DocumentWorker

export interface WorkerTimes {
  /** Calls after so many milliseconds; answers how to call it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void
  /** How long one document may take, in milliseconds. */
  readonly most: number
  /** After how long without work the worker is ended; null to keep it. */
  readonly idle: number | null
}

const tooLong =
  'reading it took too long, as with files that are damaged or made to choke programs. Paste its text.'
const broken = 'reading it took more memory than there is. Split it, or paste its text.'

/**
 * Reads documents in a worker, one after the other: the place that waits stays alive, and a file that keeps
 * its reader busy for too long, or breaks it, costs that reader only. The next file gets a new one.
 */
export function documentsInWorker(start: StartWorker, times: WorkerTimes): Documents {
  let worker: DocumentWorker | null = null
  let last: Promise<unknown> = Promise.resolve()
  let number = 0
  let stayAwake = () => {}
  let settle: (answer: DocumentAnswer) => void = () => {}

  const drop = () => {
    worker?.end()
    worker = null
  }
  const read = (kind: keyof Documents, bytes: Uint8Array) =>
    new Promise<DocumentAnswer['result']>((resolve) => {
      stayAwake()
      const request = { number: ++number, kind, bytes }
      const done = (result: DocumentAnswer['result']) => {
        inTime()
        settle = () => {}
        if (worker && times.idle !== null) stayAwake = times.later(times.idle, drop)
        resolve(result)
      }
      const inTime = times.later(times.most, () => {
        drop()
        done(fail(tooLong))
      })
      settle = (answer) => {
        if (answer.number === request.number) done(answer.result)
      }
      worker ??= start(
        (answer) => settle(answer),
        () => {
          drop()
          settle({ number, result: fail(broken) })
        },
      )
      worker.send(request)
    })
  const ask = <Content>(kind: keyof Documents) => {
    return (bytes: Uint8Array): Promise<Result<Content, string>> => {
      const turn = last.then(() => read(kind, bytes))
      last = turn
      return turn as Promise<Result<Content, string>>
    }
  }
  return { docx: ask<DocxContent>('docx'), pdf: ask<PdfContent>('pdf') }
}
