import type {
  Bridge,
  EventName,
  EventOf,
  OpenOutcome,
  OpenProject,
  Recent,
  RequestName,
  ResponseOf,
  SaveState,
  Settings,
} from '../../../shared/contract'
import type { ListedBackup } from '../../../shared/backups/listing'
import { emptyProject, type Project } from '../../../shared/model/project'
import { serializeProject } from '../../../shared/model/serialize'
import { ada, stormStory } from '../claims/story'

function noFiles() {
  return {
    files: [] as { name: string; bytes: Uint8Array<ArrayBuffer> | string }[],
    failed: [] as { name: string; reason: string }[],
    others: 0,
    cut: false,
  }
}

const blank: Settings = { theme: 'light', zoom: 1, identity: ada }

/** A main process that keeps what the window asks and answers as each test wishes. */
export const main = {
  settings: blank,
  recents: [] as Recent[],
  /** What the window starts with. */
  project: null as OpenProject | null,
  save: { state: 'saved', revision: 0, at: '2026-03-02T12:00:00.000Z' } as SaveState,
  /** What the person chooses in the next file dialog; a reason in place of the bytes cannot be read. */
  picked: noFiles(),
  /** The project file that is merged, and whether a backup can be made before. */
  other: { outcome: 'cancelled' } as ResponseOf<'merge:pick'>,
  backup: { outcome: 'done' } as ResponseOf<'merge:back-up'>,
  copies: [] as ResponseOf<'merge:copies'>,
  dropped: [] as unknown[],
  /** How a project is opened that others have open. */
  entered: { outcome: 'cancelled' } as OpenOutcome,
  /** The backups of the project, and their texts by id. */
  backups: [] as ListedBackup[],
  backupTexts: new Map<string, string>(),
  asked: [] as { name: RequestName; request: object }[],

  reset(): void {
    Object.assign(main, { settings: blank, recents: [], project: null, dropped: [], asked: [], backups: [] })
    Object.assign(main, { other: { outcome: 'cancelled' }, backup: { outcome: 'done' }, copies: [] })
    main.entered = { outcome: 'cancelled' }
    main.picked = noFiles()
    main.save = { state: 'saved', revision: 0, at: '2026-03-02T12:00:00.000Z' }
  },

  /** The requests of one kind, in order. */
  requests(name: RequestName): object[] {
    return main.asked.filter((one) => one.name === name).map(({ request }) => request)
  },

  tell<N extends EventName>(name: N, payload: EventOf<N>): void {
    for (const listener of listeners.get(name) ?? []) listener(payload)
  },
}

/** A project as the main process opens it. */
export function opened(project: Project, save = main.save): OpenProject {
  return {
    session: 'session',
    name: 'Story',
    place: '~/Desk/Story.claimdesk',
    text: serializeProject(project),
    save,
    revision: save.revision,
    people: [],
    view: { article: null, claim: null, scroll: {} },
  }
}

const listeners = new Map<EventName, Set<(payload: unknown) => void>>()

function listen(name: EventName) {
  return (listener: (payload: never) => void) => {
    const all = listeners.get(name) ?? new Set()
    const heard = listener as (payload: unknown) => void
    listeners.set(name, all.add(heard))
    return () => void all.delete(heard)
  }
}

const open = (project: Project): OpenOutcome => ({ outcome: 'opened', project: opened(project) })

const answers: Bridge['request'] = {
  'app:start': () =>
    Promise.resolve({
      version: '1.2.3',
      platform: 'linux',
      settings: main.settings,
      recents: main.recents,
      project: main.project,
    }),
  'settings:change': (change) => Promise.resolve({ ...main.settings, ...(change as Settings) }),
  'recents:list': () => Promise.resolve(main.recents),
  'recents:forget': ({ id }) => {
    main.recents = main.recents.filter((recent) => recent.id !== id)
    return Promise.resolve(main.recents)
  },
  'project:sample': () => Promise.resolve(open(stormStory().project)),
  'project:new': ({ title }) => Promise.resolve(open(emptyProject('new', title, '2026-03-02T09:00:00.000Z'))),
  'project:open': () => Promise.resolve({ outcome: 'failed', why: '“X” is empty. Ask for another copy.' }),
  'project:open-recent': () => Promise.resolve(open(stormStory().project)),
  'project:enter': () => Promise.resolve(main.entered),
  'project:look': () => Promise.resolve({ outcome: 'done' }),
  'project:close': () => Promise.resolve({ outcome: 'done' }),
  'project:apply': () =>
    Promise.resolve({ outcome: 'applied', revision: main.requests('project:apply').length }),
  'project:save-again': () => Promise.resolve(main.save),
  'project:save-copy': () => Promise.resolve({ outcome: 'saved', place: '~/Copy.claimdesk' }),
  'project:rescue': () => Promise.resolve(open(stormStory().project)),
  'backups:list': () => Promise.resolve({ outcome: 'listed', backups: main.backups, trouble: null }),
  'backups:read': ({ backup }) =>
    Promise.resolve({ outcome: 'read', bytes: new TextEncoder().encode(main.backupTexts.get(backup)) }),
  'backups:make': () => Promise.resolve({ outcome: 'done' }),
  'backups:save-as': () => Promise.resolve({ outcome: 'saved', place: '~/Backup.claimdesk' }),
  'view:remember': () => Promise.resolve({ outcome: 'done' }),
  'articles:pick': () => {
    const files = main.picked.files.map(({ name }, i) => ({ id: `file${i}`, name }))
    return Promise.resolve({ ...main.picked, pick: 'pick', files })
  },
  'articles:read': ({ file }) => {
    const { bytes } = main.picked.files[Number(file.slice(4))]!
    return Promise.resolve(
      typeof bytes === 'string' ? { outcome: 'failed', why: bytes } : { outcome: 'read', bytes },
    )
  },
  'articles:forget': () => Promise.resolve({ outcome: 'done' }),
  'merge:pick': () => Promise.resolve(main.other),
  'merge:back-up': () => Promise.resolve(main.backup),
  'merge:copies': () => Promise.resolve(main.copies),
  'merge:read-copy': () => Promise.resolve(main.other),
  'report:preview': () => Promise.resolve({ outcome: 'made', html: '', cut: false }),
  'report:save': () => Promise.resolve({ outcome: 'cancelled' }),
  'report:cancel': () => Promise.resolve({ outcome: 'done' }),
  'report:show': () => Promise.resolve({ outcome: 'done' }),
  'clipboard:write': () => Promise.resolve({ outcome: 'done' }),
  'merge:settle-copy': () => {
    main.copies = []
    return Promise.resolve({ outcome: 'done' })
  },
  'window:ready-to-close': () => Promise.resolve({ outcome: 'done' }),
}

function keeping<N extends RequestName & keyof Bridge['request']>(name: N): Bridge['request'][N] {
  return ((request: object) => {
    main.asked.push({ name, request })
    return (answers[name] as (request: object) => Promise<unknown>)(request)
  }) as Bridge['request'][N]
}

const bridge: Bridge = {
  request: Object.fromEntries(
    Object.keys(answers).map((name) => [name, keeping(name as keyof Bridge['request'])]),
  ) as unknown as Bridge['request'],
  openDropped: (file) => {
    main.dropped.push(file)
    return Promise.resolve(open(stormStory().project))
  },
  on: {
    command: listen('command'),
    'save-state': listen('save-state'),
    'project:arrived': listen('project:arrived'),
    'project:came': listen('project:came'),
    'project:people': listen('project:people'),
    'report:step': listen('report:step'),
    'window:closing': listen('window:closing'),
  },
}

Object.defineProperty(window, 'claimdesk', { value: bridge })
