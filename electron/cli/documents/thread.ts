import { Worker } from 'node:worker_threads'
import type { Documents } from '../../../shared/import/documents/documents'
import { documentsInWorker } from '../../../shared/import/documents/in-worker'
import type { DocumentAnswer } from '../../../shared/import/documents/protocol'

/** More than any document needs; what needs more is made to take it. */
const mostMegabytes = 1024

/** Reads documents in a thread that runs `file`; it does not keep the program from ending. */
export function documentsInThread(file: URL): Documents {
  return documentsInWorker(
    (hear, broke) => {
      const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: mostMegabytes } })
      worker.on('message', (answer: DocumentAnswer) => hear(answer))
      worker.on('error', broke)
      // After the listeners, which would hold the program again.
      worker.unref()
      return {
        send: (request) => worker.postMessage(request),
        end: () => void worker.terminate(),
      }
    },
    { later: afterwards, most: 60_000, idle: null },
  )
}

function afterwards(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}
