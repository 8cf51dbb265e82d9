import { ipcMain } from 'electron'
import { requests, type RequestName } from '../../shared/contract'
import { answer, isTrusted } from './guard'
import type { Handlers } from './handlers'

/** The one place that listens to the window. `window` is the id of our window's contents, if there is one. */
export function registerHandlers(
  handlers: Handlers,
  window: () => number | undefined,
  report: (problem: unknown) => void,
): void {
  for (const name of Object.keys(requests) as RequestName[]) {
    const handle = handlers[name] as (request: unknown) => unknown
    const endpoint = { name, schema: requests[name], handle, report }
    ipcMain.handle(name, (event, message: unknown) =>
      answer(endpoint, isTrusted({ contents: event.sender.id, frame: event.senderFrame }, window()), message),
    )
  }
}
