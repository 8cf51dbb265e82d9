import type { Change } from '../../../shared/changes/change'
import type { Bridge } from '../../../shared/contract'

/** The changes that the window has sent, a list for each step. */
export const sent: Change[][] = []

const stop = () => () => undefined
const never = () => new Promise<never>(() => undefined)

/** A main process that keeps every change and answers nothing else. Import this before anything of the window. */
const bridge: Bridge = {
  request: {
    'app:start': never,
    'settings:change': never,
    'recents:list': () => Promise.resolve([]),
    'recents:forget': () => Promise.resolve([]),
    'project:sample': never,
    'project:new': never,
    'project:open': never,
    'project:open-recent': never,
    'project:enter': never,
    'project:look': () => Promise.resolve({ outcome: 'done' }),
    'project:close': never,
    'project:apply': ({ changes }) => {
      sent.push(changes)
      return Promise.resolve({ outcome: 'applied', revision: sent.length })
    },
    'project:save-again': never,
    'project:save-copy': never,
    'project:rescue': never,
    'backups:list': never,
    'backups:read': never,
    'backups:make': never,
    'backups:save-as': never,
    'view:remember': () => Promise.resolve({ outcome: 'done' }),
    'articles:pick': never,
    'articles:read': never,
    'articles:forget': never,
    'merge:pick': never,
    'merge:back-up': never,
    'merge:copies': () => Promise.resolve([]),
    'merge:read-copy': never,
    'merge:settle-copy': never,
    'report:preview': never,
    'report:save': never,
    'report:cancel': never,
    'report:show': never,
    'clipboard:write': never,
    'window:ready-to-close': () => Promise.resolve({ outcome: 'done' }),
  },
  openDropped: never,
  on: {
    command: stop,
    'save-state': stop,
    'project:arrived': stop,
    'project:came': stop,
    'project:people': stop,
    'report:step': stop,
    'window:closing': stop,
  },
}

Object.defineProperty(window, 'claimdesk', { value: bridge })
