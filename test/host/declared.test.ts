import type * as Electron from 'electron'
import { expectTypeOf, it } from 'vitest'
import type { AppEvents } from './app'
import type { ContentsEvents } from './contents'
import type { SessionEvents } from './session'
import type { WindowEvents } from './window'

// Checked by the compiler: a listener that takes what the stand-in emits must be one that Electron declares.

type Listeners<Events> = {
  readonly [Name in keyof Events]: (
    ...args: Events[Name] extends readonly unknown[] ? Events[Name] : never
  ) => void
}

it('emits the events of an application as Electron declares them', () => {
  const listen = {} as Listeners<AppEvents>
  expectTypeOf((app: Electron.App) => {
    app.on('ready', listen.ready)
    app.on('before-quit', listen['before-quit'])
    app.on('will-quit', listen['will-quit'])
    app.on('quit', listen.quit)
    app.on('window-all-closed', listen['window-all-closed'])
    app.on('activate', listen.activate)
    app.on('open-file', listen['open-file'])
    app.on('second-instance', listen['second-instance'])
    app.on('web-contents-created', listen['web-contents-created'])
  }).toBeFunction()
})

it('emits the events of a window as Electron declares them', () => {
  const listen = {} as Listeners<WindowEvents>
  expectTypeOf((window: Electron.BrowserWindow) => {
    window.on('close', listen.close)
    window.on('closed', listen.closed)
    window.on('ready-to-show', listen['ready-to-show'])
    window.on('resize', listen.resize)
    window.on('move', listen.move)
    window.on('maximize', listen.maximize)
    window.on('unmaximize', listen.unmaximize)
  }).toBeFunction()
})

it('emits the events of contents and of the session as Electron declares them', () => {
  const listen = {} as Listeners<ContentsEvents>
  const { 'will-download': downloading } = {} as Listeners<SessionEvents>
  expectTypeOf((contents: Electron.WebContents, session: Electron.Session) => {
    contents.on('did-finish-load', listen['did-finish-load'])
    contents.on('will-navigate', (event) => {
      listen['will-navigate'](event)
    })
    contents.on('will-frame-navigate', listen['will-frame-navigate'])
    contents.on('did-start-navigation', (event) => {
      listen['did-start-navigation'](event)
    })
    contents.on('render-process-gone', listen['render-process-gone'])
    session.on('will-download', downloading)
  }).toBeFunction()
})
