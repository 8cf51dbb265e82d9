import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'

type RequestListener = Exclude<Parameters<Electron.WebRequest['onBeforeRequest']>[0], null>
type RequestHandler = Exclude<Parameters<Electron.Session['setPermissionRequestHandler']>[0], null>
type CheckHandler = Exclude<Parameters<Electron.Session['setPermissionCheckHandler']>[0], null>

export interface SessionEvents {
  'will-download': [Electron.Event, Electron.DownloadItem, Electron.WebContents, Electron.WebFrameMain | null]
}

/** What Electron calls a permission, and the permissions of the web that it stands for. */
const permissions = {
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  'idle-detection': ['idle-detection'],
  'local-fonts': ['local-fonts'],
  'storage-access': ['storage-access'],
  'window-management': ['window-management'],
} as const

class HostSession
  extends EventEmitter<SessionEvents>
  implements
    Pick<
      Electron.Session,
      | 'setPermissionRequestHandler'
      | 'setPermissionCheckHandler'
      | 'setDevicePermissionHandler'
      | 'setSpellCheckerEnabled'
    >
{
  #listener: RequestListener | null = null
  #request: RequestHandler | null = null
  #check: CheckHandler | null = null

  readonly webRequest = {
    onBeforeRequest: (
      ...given: [Electron.WebRequestFilter, RequestListener | null] | [RequestListener | null]
    ) => {
      if (given.length === 2)
        throw new Error('The stand-in for Electron carries onBeforeRequest without a filter only.')
      this.#listener = given[0]
    },
  } satisfies Pick<Electron.WebRequest, 'onBeforeRequest'>

  setPermissionRequestHandler(handler: RequestHandler | null) {
    this.#request = handler
  }

  setPermissionCheckHandler(handler: CheckHandler | null) {
    this.#check = handler
  }

  /** No device is ever offered to a page of the stand-in, so the handler has nothing to decide. */
  setDevicePermissionHandler() {}

  /** A page of the stand-in checks no spelling. */
  setSpellCheckerEnabled() {}

  /** Whether the program lets a request go on. */
  async allows(details: Electron.OnBeforeRequestListenerDetails): Promise<boolean> {
    const listener = this.#listener
    if (!listener) return true
    return new Promise((resolve) => {
      listener(details, ({ cancel }) => {
        resolve(cancel !== true)
      })
    })
  }

  /**
   * What the program says to each permission of the web, asked beforehand: Chromium has no prompt here in
   * which to ask when the page does.
   */
  async permissionsOf(
    contents: Electron.WebContents,
    url: string,
  ): Promise<{ name: string; granted: boolean }[]> {
    const asked = Object.entries(permissions).map(async ([permission, names]) => {
      const granted = await this.#grants(contents, permission as keyof typeof permissions, url)
      return names.map((name) => ({ name, granted }))
    })
    return (await Promise.all(asked)).flat()
  }

  async #grants(
    contents: Electron.WebContents,
    permission: keyof typeof permissions,
    url: string,
  ): Promise<boolean> {
    const details = { isMainFrame: true, requestingUrl: url }
    const origin = new URL(url).origin
    const request = this.#request
    if (this.#check?.(contents, permission, origin, details) === false) return false
    return (
      request === null ||
      new Promise((resolve) => {
        request(contents, permission, resolve, details)
      })
    )
  }
}

export type { HostSession }

export const defaultSession = new HostSession()

export const session = { defaultSession }
