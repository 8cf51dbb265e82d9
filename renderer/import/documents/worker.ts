import { answerRequest, type DocumentRequest } from '../../../shared/import/documents/protocol'
import { readers } from './readers'

// The worker that reads documents for the window. The first message brings the port to be talked to through,
// since a part of the PDF library takes the worker's own for itself.
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!(data instanceof MessagePort)) return
  data.onmessage = ({ data: request }: MessageEvent<DocumentRequest>) => {
    void answerRequest(request, readers).then((answer) => data.postMessage(answer))
  }
})
