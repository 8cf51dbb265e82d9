import { randomUUID } from 'node:crypto'
import { makeBridgeEnd, type MakeBridgeEnd } from './bridge'
import { makeWire } from './wire'

/** The name of the world that the preload runs in, beside the page's own. */
export const preloadWorldName = 'Claimdesk preload'
/** What the preload's world tells the host with: a function that takes an encoded `FromPage`. */
export const sendName = 'tellHost'
/** What the host tells the preload's world with: a function that takes an encoded `ToPage`, part by part. */
export const receiveName = 'hearHost'

/** A key combination as the page compares it with a key press. */
export interface KeyCombination {
  readonly key: string
  readonly ctrl: boolean
  readonly alt: boolean
  readonly shift: boolean
  readonly meta: boolean
}

export interface DroppedFile {
  readonly name: string
  readonly size: number
  readonly lastModified: number
  readonly path: string
}

export type FromPage =
  /** A document begins; what is told after it comes from it. */
  | { readonly kind: 'started' }
  | {
      readonly kind: 'invoke'
      readonly id: number
      readonly channel: string
      readonly args: readonly unknown[]
    }
  | { readonly kind: 'navigate'; readonly url: string; readonly reload: boolean }
  | { readonly kind: 'open'; readonly url: string; readonly name: string; readonly features: string }
  | { readonly kind: 'accelerator'; readonly index: number }

export type ToPage =
  | { readonly kind: 'reply'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'refusal'; readonly id: number; readonly reason: string }
  | { readonly kind: 'event'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'accelerators'; readonly keys: readonly KeyCombination[] }
  | { readonly kind: 'dropped'; readonly files: readonly DroppedFile[] }

interface WorldOptions {
  readonly outgoing: string
  readonly incoming: string
  readonly sendName: string
  readonly receiveName: string
  /** There is a real window, which a person can close behind the program's back. */
  readonly windowed: boolean
}

/** The scripts that every document of a window begins with, one for each world. */
export function worldScripts(preload: string, windowed: boolean): { page: string; preload: string } {
  const names = [randomUUID(), randomUUID()] as const
  const options = (outgoing: string, incoming: string) =>
    JSON.stringify({ outgoing, incoming, sendName, receiveName, windowed } satisfies WorldOptions)
  return {
    page: `(${startPageWorld.toString()})(${options(names[0], names[1])}, ${makeBridgeEnd.toString()})`,
    preload:
      `(${startPreloadWorld.toString()})(${options(names[1], names[0])}, ${makeBridgeEnd.toString()}, ` +
      `${makeWire.toString()}, function (require, module, exports) {${preload}\n})`,
  }
}

/** Sent into the page: it must not use anything from outside itself. */
function startPageWorld(options: WorldOptions, makeEnd: MakeBridgeEnd) {
  if (window !== window.top || location.href === 'about:blank') return
  makeEnd(options.outgoing, options.incoming)
  // Electron asks the program before a window is made; once Chromium has made it, that is too late.
  window.open = (url = '', name = '', features = '') => {
    window.dispatchEvent(
      new CustomEvent(`${options.outgoing} open`, {
        detail: { url: String(new URL(url, location.href)), name, features },
      }),
    )
    return null
  }
}

/** Sent into the page: it must not use anything from outside itself. */
function startPreloadWorld(
  options: WorldOptions,
  makeEnd: MakeBridgeEnd,
  makeWireThere: typeof makeWire,
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
) {
  if (window !== window.top || location.href === 'about:blank') return

  const wire = makeWireThere({
    encode: (bytes) => {
      let text = ''
      for (let at = 0; at < bytes.length; at += 0x8000) {
        text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
      }
      return btoa(text)
    },
    decode: (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0)),
  })
  const tellHost = Reflect.get(globalThis, options.sendName) as (text: string) => void
  const tell = (message: FromPage) => {
    tellHost(wire.encode(message))
  }

  tell({ kind: 'started' })

  type Listener = (...args: unknown[]) => void
  const listeners = new Map<string, Listener[]>()
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const dropped: DroppedFile[] = []
  let accelerators: readonly KeyCombination[] = []
  let last = 0

  const off = (channel: string, listener: Listener) => {
    const left = listeners.get(channel) ?? []
    listeners.set(
      channel,
      left.filter((other) => other !== listener),
    )
  }
  const electron = {
    contextBridge: { exposeInMainWorld: makeEnd(options.outgoing, options.incoming).expose },
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) =>
        new Promise((resolve, reject) => {
          const id = ++last
          tell({ kind: 'invoke', id, channel, args })
          waiting.set(id, { resolve, reject })
        }),
      on: (channel: string, listener: Listener) => {
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      },
      off,
      removeListener: off,
    },
    webUtils: {
      getPathForFile: (file: unknown) => {
        if (!(file instanceof File)) throw new TypeError('The argument must be a File.')
        const found = dropped.findLast(
          ({ name, size, lastModified }) =>
            file.name === name && file.size === size && file.lastModified === lastModified,
        )
        return found?.path ?? ''
      },
    },
  }

  const hear = (message: ToPage) => {
    if (message.kind === 'event') {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.args)
    } else if (message.kind === 'accelerators') accelerators = message.keys
    else if (message.kind === 'dropped') dropped.push(...message.files)
    else {
      const asked = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.kind === 'reply') asked?.resolve(message.value)
      else asked?.reject(new Error(message.reason))
    }
  }
  let parts: string[] = []
  Object.assign(globalThis, {
    [options.receiveName]: (part: string, isLast: boolean) => {
      parts.push(part)
      if (!isLast) return
      const text = parts.join('')
      parts = []
      hear(wire.decode(text) as ToPage)
    },
  })

  window.addEventListener(`${options.incoming} open`, (event) => {
    const { url, name, features } = (event as CustomEvent<{ url: string; name: string; features: string }>)
      .detail
    tell({ kind: 'open', url, name, features })
  })
  // The program is asked before anything happens, as by Electron; it navigates if it is allowed.
  window.navigation.addEventListener('navigate', (event) => {
    if (!event.cancelable || event.destination.sameDocument || event.downloadRequest !== null) return
    event.preventDefault()
    tell({ kind: 'navigate', url: event.destination.url, reload: event.navigationType === 'reload' })
  })
  window.addEventListener('keydown', (event) => {
    const index = accelerators.findIndex(
      (wanted) =>
        wanted.key === event.key.toLowerCase() &&
        wanted.ctrl === event.ctrlKey &&
        wanted.alt === event.altKey &&
        wanted.meta === event.metaKey &&
        // A sign such as + has its own place of Shift on every keyboard.
        (wanted.shift === event.shiftKey || /^[^a-z0-9]$/.test(wanted.key)),
    )
    if (index < 0 || event.defaultPrevented) return
    event.preventDefault()
    tell({ kind: 'accelerator', index })
  })
  if (options.windowed) {
    // Holds the window open while the program is asked, see contents.ts.
    window.addEventListener('beforeunload', (event) => {
      event.preventDefault()
    })
    // What a browser does of its own and Electron does not: loading anew, which is a kind of leaving.
    window.addEventListener('keydown', (event) => {
      const reload =
        event.key === 'F5' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'r')
      if (reload) event.preventDefault()
    })
    window.addEventListener('contextmenu', (event) => {
      event.preventDefault()
    })
  }

  const require = (name: string): unknown => {
    if (name === 'electron') return electron
    throw new Error(`module not found: ${name} (a sandboxed preload has electron only)`)
  }
  const module = { exports: {} }
  preload(require, module, module.exports)
}
