import { protocol } from 'electron'
import { scheme } from './address'
import { answerPage } from './pages'
import { serveFolder } from './serve'

/** Makes `app:` a scheme with an origin of its own; to be called before the program is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true }
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }])
}

/** Answers `app://claimdesk/` from `root`, see serveFolder. */
export function serveProtocol(root: string): void {
  const serve = serveFolder(root)
  protocol.handle(scheme, (request) => answerPage(request) ?? serve(request))
}
