import { Worker } from 'node:worker_threads'
import type { OpenMeeting } from './meeting'
import type { MeetingAnswer, MeetingRequest } from './protocol'

/** Opens meetings in a thread each, which runs `file` and does not keep the program from ending. */
export function meetingsInThread(file: URL): OpenMeeting {
  return async (project) => {
    const worker = new Worker(file)
    let answered: (answer: MeetingAnswer) => void = () => {}
    let failed: (error: Error) => void = () => {}
    let broken: Error | undefined
    worker.on('message', (answer: MeetingAnswer) => answered(answer))
    worker.on('error', (error) => {
      broken = error
      failed(error)
    })
    // Only while it is waited for does it keep the program from ending.
    worker.unref()
    const ask = (request: MeetingRequest) =>
      new Promise<MeetingAnswer>((resolve, reject) => {
        answered = resolve
        failed = reject
        worker.ref()
        if (broken) reject(broken)
        else worker.postMessage(request)
      }).finally(() => worker.unref())
    for await (const piece of project)
      worker.postMessage({ say: 'piece', bytes: piece } satisfies MeetingRequest)
    return {
      begin: (place) => ask({ say: 'begin', place }),
      goOn: (steps) => ask({ say: 'go on', steps }),
      end: () => void worker.terminate(),
    }
  }
}
