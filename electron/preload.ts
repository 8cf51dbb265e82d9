import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import type { Bridge, EventName, OpenOutcome, RequestName } from '../shared/contract'
import type { Answer } from './ipc/answer'

/**
 * The channels are named here, rather than read from the contract, so that no schema library runs in the
 * preload; the types hold the two lists to the contract.
 */
const requestNames: Record<keyof Bridge['request'], true> = {
  'app:start': true,
  'settings:change': true,
  'recents:list': true,
  'recents:forget': true,
  'project:sample': true,
  'project:new': true,
  'project:open': true,
  'project:open-recent': true,
  'project:enter': true,
  'project:look': true,
  'project:close': true,
  'project:apply': true,
  'project:save-again': true,
  'project:save-copy': true,
  'project:rescue': true,
  'backups:list': true,
  'backups:read': true,
  'backups:make': true,
  'backups:save-as': true,
  'view:remember': true,
  'articles:pick': true,
  'articles:read': true,
  'articles:forget': true,
  'merge:pick': true,
  'merge:back-up': true,
  'merge:copies': true,
  'merge:read-copy': true,
  'merge:settle-copy': true,
  'report:preview': true,
  'report:save': true,
  'report:cancel': true,
  'report:show': true,
  'clipboard:write': true,
  'window:ready-to-close': true,
}
const eventNames: Record<EventName, true> = {
  command: true,
  'save-state': true,
  'project:arrived': true,
  'project:came': true,
  'project:people': true,
  'report:step': true,
  'window:closing': true,
}

async function ask(name: RequestName, request: unknown): Promise<unknown> {
  const answer = (await ipcRenderer.invoke(name, request)) as Answer
  if (answer.ok) return answer.value
  throw new Error(answer.why)
}

function listen(name: EventName, listener: (payload: unknown) => void): () => void {
  const relay = (_event: IpcRendererEvent, payload: unknown) => listener(payload)
  ipcRenderer.on(name, relay)
  return () => {
    ipcRenderer.off(name, relay)
  }
}

function pathOf(file: unknown): string {
  try {
    return webUtils.getPathForFile(file as File)
  } catch {
    // Not a File at all: the main process answers an empty path with a sentence.
    return ''
  }
}

function functions<N extends string>(names: Record<N, true>, make: (name: N) => unknown) {
  return Object.fromEntries((Object.keys(names) as N[]).map((name) => [name, make(name)]))
}

const bridge = {
  request: functions(requestNames, (name) => (request: unknown) => ask(name, request)) as Bridge['request'],
  openDropped: (file) => ask('project:open-dropped', { path: pathOf(file) }) as Promise<OpenOutcome>,
  on: functions(
    eventNames,
    (name) => (listener: (payload: unknown) => void) => listen(name, listener),
  ) as Bridge['on'],
} satisfies Bridge

contextBridge.exposeInMainWorld('claimdesk', bridge)
