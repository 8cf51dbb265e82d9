import type * as z from 'zod'
import type { Recent, RequestName, RequestOf, requests, ResponseOf, Settings } from '../../shared/contract'
import type { BackupRequests } from '../project/backups/requests'
import type { Desk } from '../project/desk'
import type { OtherFiles } from '../project/others'
import type { Picks } from '../project/pick'
import type { ReportRequests } from '../report/requests'
import type { SettingsStore } from '../project/settings'

/** What each request does. A request arrives parsed by its schema; so will be its response. */
export type Handlers = {
  readonly [N in RequestName]: (
    request: z.output<(typeof requests)[N]['request']>,
  ) => ResponseOf<N> | Promise<ResponseOf<N>>
}

export interface HandlerParts {
  readonly desk: Desk
  readonly settings: SettingsStore
  readonly version: string
  readonly platform: NodeJS.Platform
  readonly picks: Picks
  readonly others: OtherFiles
  readonly backups: BackupRequests
  readonly reports: ReportRequests
  /** Asks for what to import; answers paths. */
  readonly choose: (request: RequestOf<'articles:pick'>) => Promise<readonly string[]>
  readonly settingsChanged: (settings: Settings) => void
  readonly recentsChanged: () => void
  /** The window has asked for everything it needs to start, and listens. */
  readonly started: () => void
  readonly copy: (text: string) => Promise<void>
  readonly readyToClose: () => void
}

const platforms: Readonly<Record<string, 'mac' | 'windows'>> = { darwin: 'mac', win32: 'windows' }
const done = { outcome: 'done' } as const

export function createHandlers(parts: HandlerParts): Handlers {
  const { desk, settings } = parts
  const { known, seats } = desk
  return {
    'app:start': async () => {
      const project = await desk.shown()
      const answer = {
        version: parts.version,
        platform: platforms[parts.platform] ?? 'linux',
        settings: settings.memory.settings,
        recents: await known.recents(),
        project,
      } as const
      parts.started()
      return answer
    },
    'settings:change': (change) => {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
      const changed: Settings = { ...settings.memory.settings, ...given }
      settings.change({ settings: changed })
      parts.settingsChanged(changed)
      return changed
    },
    'recents:list': () => known.recents(),
    'recents:forget': async ({ id }): Promise<Recent[]> => {
      known.forget(id)
      parts.recentsChanged()
      return known.recents()
    },
    'project:sample': () => desk.openSample(),
    'project:new': ({ title }) => desk.create(title),
    'project:open': () => desk.openDialog(),
    'project:open-recent': ({ id }) => desk.openRecent(id),
    'project:open-dropped': ({ path }) => desk.openDropped(path),
    'project:enter': ({ opening, how }) => desk.enterAs(opening, how),
    'project:look': async ({ session }) => {
      await seats.find(session)?.look()
      return done
    },
    'project:close': ({ session }) => desk.close(session),
    'project:apply': ({ session, changes }) => {
      const applied = seats.apply(session, changes)
      return applied.ok
        ? { outcome: 'applied', revision: applied.value }
        : { outcome: 'refused', why: applied.error }
    },
    'project:save-again': ({ session }) => seats.saveAgain(session),
    'project:save-copy': ({ session }) => desk.saveCopy(session),
    'project:rescue': ({ rescue, where }) => desk.rescue(rescue, where),
    'backups:list': ({ session }) => parts.backups.list(session),
    'backups:read': ({ session, backup }) => parts.backups.read(session, backup),
    'backups:make': ({ session }) => parts.backups.make(session),
    'backups:save-as': ({ session, backup }) => parts.backups.saveAs(session, backup),
    'view:remember': ({ session, view }) => {
      desk.rememberView(session, view)
      return done
    },
    'articles:pick': async (request) => parts.picks.take(await parts.choose(request), request.extensions),
    'articles:read': ({ pick, file }) => parts.picks.read(pick, file),
    'articles:forget': ({ pick }) => {
      parts.picks.forget(pick)
      return done
    },
    'report:preview': ({ session, options }) => parts.reports.preview(session, options),
    'report:save': ({ session, format, options }) => parts.reports.save(session, format, options),
    'report:cancel': ({ making }) => parts.reports.cancel(making),
    'report:show': ({ report, how }) => parts.reports.show(report, how),
    'merge:pick': ({ session }) => parts.others.pick(session),
    'merge:back-up': ({ session }) => seats.backUp(session),
    'merge:copies': ({ session }) => parts.others.copies(session),
    'merge:read-copy': ({ copy }) => parts.others.readCopy(copy),
    'merge:settle-copy': ({ copy, bin }) => parts.others.settleCopy(copy, bin),
    'clipboard:write': ({ text }) =>
      parts.copy(text).then(
        () => done,
        () => ({
          outcome: 'failed',
          why: 'Nothing could be copied: another program holds the clipboard. Try again.',
        }),
      ),
    'window:ready-to-close': () => {
      parts.readyToClose()
      return done
    },
  }
}
