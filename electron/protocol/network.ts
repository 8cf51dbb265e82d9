import type { Session } from 'electron'
import { isOurs } from './address'

/** Whether a page may load an address. The developer tools are pages too, and are there in development only. */
export function mayLoad(address: string, isDevelopment: boolean): boolean {
  return isOurs(address) || (isDevelopment && address.startsWith('devtools://'))
}

/** Shuts a session: no network, no permission, no device, no download, no dictionary from elsewhere. */
export function shutSession(session: Session, isDevelopment: boolean): void {
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !mayLoad(details.url, isDevelopment) }),
  )
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
}
