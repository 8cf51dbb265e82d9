import type { Session, WebContents } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Handlers } from '../../electron/ipc/handlers'
import { shutSession } from '../../electron/protocol/network'
import { startPage } from '../../electron/protocol/address'
import { holdContents } from '../../electron/window/contents'
import { events, requests, type Bridge } from '../../shared/contract'

type Listener = (...args: unknown[]) => unknown
interface FakeElectron {
  handled: Map<string, Listener>
  exposed: Map<string, unknown>
  listeners: [name: string, listener: unknown][]
  invoked: unknown[]
  answer: unknown
}
const electron = vi.hoisted<FakeElectron>(() => ({
  handled: new Map(),
  exposed: new Map(),
  listeners: [],
  invoked: [],
  answer: { ok: true, value: 'the value' },
}))
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, handler: Listener) => electron.handled.set(name, handler) },
  contextBridge: { exposeInMainWorld: (name: string, api: unknown) => electron.exposed.set(name, api) },
  ipcRenderer: {
    invoke: (...args: unknown[]) => {
      electron.invoked.push(args)
      return Promise.resolve(electron.answer)
    },
    on: (name: string, listener: unknown) => electron.listeners.push([name, listener]),
    off: (name: string, listener: unknown) => {
      electron.listeners = electron.listeners.filter((entry) => entry[0] !== name || entry[1] !== listener)
    },
  },
  webUtils: {
    getPathForFile: (file: unknown) => {
      if (file !== 'a file') throw new TypeError('not a File')
      return '/desk/storm.claimdesk'
    },
  },
}))

/** Remembers what was set on it. */
function recorder() {
  const set = new Map<string, Listener>()
  const keep = (name: string) => (handler: Listener) => void set.set(name, handler)
  return { set, keep, on: (name: string, handler: Listener) => void set.set(name, handler) }
}

describe('the session of the window', () => {
  const { set, keep, on } = recorder()
  const spelling: boolean[] = []
  shutSession(
    {
      webRequest: { onBeforeRequest: keep('request') },
      setPermissionRequestHandler: keep('permission'),
      setPermissionCheckHandler: keep('check'),
      setDevicePermissionHandler: keep('device'),
      setSpellCheckerEnabled: (enabled: boolean) => void spelling.push(enabled),
      on,
    } as unknown as Session,
    false,
  )

  it('lets no request out', () => {
    const cancelled = (url: string) => {
      let answer: unknown
      set.get('request')?.({ url }, (given: unknown) => (answer = given))
      return answer
    }
    expect(cancelled(startPage)).toEqual({ cancel: false })
    for (const url of [
      'https://example.com/',
      'file:///etc/passwd',
      'devtools://devtools/x',
      'ws://127.0.0.1/',
    ])
      expect(cancelled(url)).toEqual({ cancel: true })
  })

  it('grants no permission and no device, and fetches no dictionary', () => {
    for (const permission of ['media', 'geolocation', 'clipboard-read', 'openExternal', 'fullscreen']) {
      let granted: unknown
      set.get('permission')?.({}, permission, (answer: unknown) => (granted = answer))
      expect([granted, set.get('check')?.({}, permission), set.get('device')?.({})]).toEqual([
        false,
        false,
        false,
      ])
    }
    expect(spelling).toEqual([false])
  })

  it('downloads nothing', () => {
    const prevented = vi.fn()
    set.get('will-download')?.({ preventDefault: prevented })
    expect(prevented).toHaveBeenCalledOnce()
  })
})

describe('a page', () => {
  const { set, keep, on } = recorder()
  holdContents({ setWindowOpenHandler: keep('open'), on } as unknown as WebContents)

  it('opens no window', () => {
    expect(set.get('open')?.({ url: 'https://example.com/' })).toEqual({ action: 'deny' })
  })

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'stays where it is: %s',
    (name) => {
      const prevented = vi.fn()
      set.get(name)?.({ preventDefault: prevented, url: 'https://example.com/' })
      expect(prevented).toHaveBeenCalledOnce()
    },
  )
})

describe('the requests that are listened to', () => {
  const ours = { sender: { id: 1 }, senderFrame: { url: startPage, parent: null } }
  const started = vi.fn()

  beforeEach(async () => {
    electron.handled.clear()
    started.mockClear()
    const { registerHandlers } = await import('../../electron/ipc/register')
    const handlers = { 'recents:list': () => (started(), []) } as unknown as Handlers
    registerHandlers(
      handlers,
      () => 1,
      () => {},
    )
  })

  it('are those of the contract, each once', () => {
    expect([...electron.handled.keys()].sort()).toEqual(Object.keys(requests).sort())
  })

  it('are answered to our window', async () => {
    expect(await electron.handled.get('recents:list')?.(ours, {})).toEqual({ ok: true, value: [] })
  })

  it.each([
    [{ ...ours, senderFrame: null }],
    [{ ...ours, sender: { id: 2 } }],
    [{ ...ours, senderFrame: { url: 'https://example.com/', parent: null } }],
    [{ ...ours, senderFrame: { url: startPage, parent: { url: startPage } } }],
  ])('are refused to anybody else: %j', async (event) => {
    expect(await electron.handled.get('recents:list')?.(event, {})).toMatchObject({ ok: false })
    expect(started).not.toHaveBeenCalled()
  })
})

describe('what the page is given', () => {
  let bridge: Bridge

  beforeEach(async () => {
    electron.invoked = []
    electron.answer = { ok: true, value: 'the value' }
    await import('../../electron/preload')
    bridge = electron.exposed.get('claimdesk') as Bridge
  })

  it('is one function for each request and event of the contract and nothing else', () => {
    expect([...electron.exposed.keys()]).toEqual(['claimdesk'])
    expect(Object.keys(bridge).sort()).toEqual(['on', 'openDropped', 'request'])
    const asked = Object.keys(requests).filter((name) => name !== 'project:open-dropped')
    expect(Object.keys(bridge.request).sort()).toEqual(asked.sort())
    expect(Object.keys(bridge.on).sort()).toEqual(Object.keys(events).sort())
  })

  it('passes a request on and gives the value back, or a sentence as the reason', async () => {
    expect(await bridge.request['recents:forget']({ id: 'r1' })).toBe('the value')
    expect(electron.invoked).toEqual([['recents:forget', { id: 'r1' }]])
    electron.answer = { ok: false, why: 'It was refused.' }
    await expect(bridge.request['recents:list']({})).rejects.toThrow(/^It was refused\.$/)
  })

  it('takes the path of a dropped file from the file itself, and never from the page', async () => {
    await bridge.openDropped('a file')
    await bridge.openDropped('/etc/passwd')
    await bridge.openDropped({ path: '/etc/passwd' })
    expect(electron.invoked).toEqual([
      ['project:open-dropped', { path: '/desk/storm.claimdesk' }],
      ['project:open-dropped', { path: '' }],
      ['project:open-dropped', { path: '' }],
    ])
  })

  it('hands on what it is told, without the event, until it is told to stop', () => {
    const heard: unknown[] = []
    const stop = bridge.on.command((payload) => void heard.push(payload))
    const [[name, relay] = []] = electron.listeners
    ;(relay as Listener)({ sender: 'secret' }, { id: 'edit.undo' })
    expect([name, heard]).toEqual(['command', [{ id: 'edit.undo' }]])
    expect(stop()).toBeUndefined()
    expect(electron.listeners).toEqual([])
  })
})
