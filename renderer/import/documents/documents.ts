import { documentsInWorker } from '../../../shared/import/documents/in-worker'
import type { DocumentAnswer } from '../../../shared/import/documents/protocol'

/** Reads documents in a worker of the window, which is there only while there is something to read. */
export const documents = documentsInWorker(
  (hear, broke) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<DocumentAnswer>) => hear(data)
    worker.onerror = broke
    worker.postMessage(port2, [port2])
    return {
      send: (request) => port1.postMessage(request),
      end: () => {
        worker.terminate()
        port1.close()
      },
    }
  },
  { later: afterwards, most: 60_000, idle: 10_000 },
)

function afterwards(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}
