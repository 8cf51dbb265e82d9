import { parentPort } from 'node:worker_threads'
import { nodeFiles } from '../files/node-files'
import { MeetingTable } from './meeting'
import type { MeetingAnswer, MeetingRequest } from './protocol'

// The thread in which an open project is brought together with what somebody else put into its file.
const table = new MeetingTable(nodeFiles)

parentPort?.on('message', (request: MeetingRequest) => {
  if (request.say === 'piece') table.take(request.bytes)
  else void answer(request)
})

async function answer(request: Exclude<MeetingRequest, { say: 'piece' }>): Promise<void> {
  const met: MeetingAnswer =
    request.say === 'begin' ? await table.begin(request.place) : table.goOn(request.steps)
  parentPort?.postMessage(met)
}
