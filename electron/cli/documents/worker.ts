import { parentPort } from 'node:worker_threads'
import { answerRequest, type DocumentRequest } from '../../../shared/import/documents/protocol'
import { readers } from './readers'

// The thread that reads documents for the command line. What its libraries remark on the way is no output of that.
Object.assign(console, { log() {}, warn() {}, error() {} })

parentPort?.on('message', (request: DocumentRequest) => {
  void answerRequest(request, readers).then((answer) => parentPort?.postMessage(answer))
})
