import type * as Electron from 'electron'
import type { HostContents } from './contents'
import { handOver, preventable } from './events'

type Handler = Parameters<Electron.IpcMain['handle']>[1]

const handlers = new Map<string, Handler>()

export const ipcMain = {
  handle(channel: string, handler: Handler) {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
  removeHandler(channel: string) {
    handlers.delete(channel)
  },
} satisfies Pick<Electron.IpcMain, 'handle' | 'removeHandler'>

/** Has the program answer a request of a page. */
export async function invoke(
  event: Electron.IpcMainInvokeEvent,
  channel: string,
  args: readonly unknown[],
): Promise<unknown> {
  const handler = handlers.get(channel)
  if (!handler) throw new Error(`No handler registered for '${channel}'`)
  return (await handler(event, ...args)) as unknown
}

/** The event of a request: `document` names the document that asks, `present` tells whether it still is there. */
export function invokeEvent(
  sender: HostContents,
  document: number,
  present: () => boolean,
): Electron.IpcMainInvokeEvent {
  // Only the main frame has a preload.
  const frame = {
    parent: null,
    get url() {
      return sender.getURL()
    },
  } satisfies Pick<Electron.WebFrameMain, 'url' | 'parent'>
  const event = preventable({
    type: 'frame' as const,
    sender: handOver<Electron.WebContents>(sender),
    processId: sender.id,
    frameId: document,
    senderFrame: null,
  })
  return Object.defineProperty(event, 'senderFrame', {
    get: () => (present() ? handOver<Electron.WebFrameMain>(frame) : null),
  })
}
