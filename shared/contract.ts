import * as z from 'zod'
import { listedBackupSchema, rescueSchema } from './backups/listing'
import { changeSchema } from './changes/change'
import { commandIds } from './commands'
import { mostFiles } from './import/folder'
import { idSchema, instantSchema } from './model/records'
import { identitySchema, personSchema } from './person'

export { identitySchema, type Identity } from './person'

/** Everything that the window and the main process say to each other, once. Both ends take their types from here. */

export const zoomSteps = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** Magnification of the whole window, one of `zoomSteps`. */
  zoom: z.number().min(0.5).max(2),
  /** Who sits here; null until they have said. */
  identity: identitySchema.nullable(),
})
export type Settings = z.infer<typeof settingsSchema>

/** A project opened before. The path stays in the main process; the window knows it by id. */
export const recentSchema = z.object({
  id: idSchema,
  title: z.string(),
  /** Shortened for reading, e.g. `~/Desk/Storm.claimdesk`. */
  place: z.string(),
  openedAt: instantSchema,
  missing: z.boolean(),
})
export type Recent = z.infer<typeof recentSchema>

/** Where the person was in a project; remembered on this machine, not in the project. */
export const viewSchema = z.object({
  article: idSchema.nullable(),
  claim: idSchema.nullable(),
  /** For each article the text offset (UTF-16) at the top of the page. */
  scroll: z.record(idSchema, z.int().min(0)),
})
export type View = z.infer<typeof viewSchema>

export const saveStateSchema = z.discriminatedUnion('state', [
  /** `revision` is the one on disk. */
  z.object({ state: z.literal('saved'), revision: z.int(), at: instantSchema }),
  z.object({ state: z.literal('saving'), revision: z.int() }),
  /** `why` is a sentence: what failed, why, what to do. */
  z.object({ state: z.literal('failed'), revision: z.int(), why: z.string() }),
  z.object({ state: z.literal('read-only'), revision: z.int(), why: z.string() }),
])
export type SaveState = z.infer<typeof saveStateSchema>

export const openProjectSchema = z.object({
  /** Names this opening of the file in every later request. */
  session: idSchema,
  /** File name without folder and ending. */
  name: z.string(),
  place: z.string(),
  /** The project as its file has it, for shared/model/parse.ts. */
  text: z.string(),
  save: saveStateSchema,
  /** The number of its latest revision. */
  revision: z.int(),
  people: z.array(personSchema),
  view: viewSchema,
  /** What to tell the person of this opening, e.g. that changes were recovered; sentences. */
  notice: z.string().optional(),
})
export type OpenProject = z.infer<typeof openProjectSchema>

const failed = z.object({ outcome: z.literal('failed'), why: z.string() })
const cancelled = z.object({ outcome: z.literal('cancelled') })
const done = z.object({ outcome: z.literal('done') })

export const openOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('opened'), project: openProjectSchema }),
  /** Others have it open: the person says how to open it, see `project:enter`. */
  z.object({
    outcome: z.literal('occupied'),
    opening: idSchema,
    name: z.string(),
    people: z.array(personSchema).min(1),
  }),
  cancelled,
  failed,
  /** The file cannot be read, which `why` says, and this could be opened instead; see `project:rescue`. */
  z.object({ outcome: z.literal('broken'), why: z.string(), rescue: rescueSchema }),
])
export type OpenOutcome = z.infer<typeof openOutcomeSchema>

const nothing = z.object({})
const inSession = { session: idSchema }

/** Another project file, to be merged: parsed and compared in the window. */
const otherFile = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('read'), name: z.string(), text: z.string() }),
  cancelled,
  failed,
])

/** Asked by the window, answered by the main process. */
export const requests = {
  'app:start': {
    request: nothing,
    response: z.object({
      version: z.string(),
      platform: z.enum(['mac', 'windows', 'linux']),
      settings: settingsSchema,
      recents: z.array(recentSchema),
      /** The project that this window already has, e.g. opened by a double click or before a reload. */
      project: openProjectSchema.nullable(),
    }),
  },
  'settings:change': { request: settingsSchema.partial(), response: settingsSchema },
  'recents:list': { request: nothing, response: z.array(recentSchema) },
  'recents:forget': { request: z.object({ id: idSchema }), response: z.array(recentSchema) },

  /** Opens a fresh copy of the sample story. */
  'project:sample': { request: nothing, response: openOutcomeSchema },
  /** Asks where to keep it, then makes an empty project of that title. */
  'project:new': {
    request: z.object({ title: z.string().trim().min(1).max(200) }),
    response: openOutcomeSchema,
  },
  'project:open': { request: nothing, response: openOutcomeSchema },
  'project:open-recent': { request: z.object({ id: idSchema }), response: openOutcomeSchema },
  /**
   * The one request that carries a path. The page cannot name it: the preload takes it from a real dropped
   * File, and only a project file is ever opened with it.
   */
  'project:open-dropped': {
    request: z.object({ path: z.string().max(32_768) }),
    response: openOutcomeSchema,
  },
  /** How to open what others have open; an answer to an `occupied` opening, of which the latest counts. */
  'project:enter': {
    request: z.object({ opening: idSchema, how: z.enum(['reading', 'alongside', 'copy', 'not']) }),
    response: openOutcomeSchema,
  },
  'project:look': { request: z.object(inSession), response: done },
  'project:close': {
    request: z.object(inSession),
    response: z.discriminatedUnion('outcome', [done, cancelled]),
  },
  'project:apply': {
    /** The changes of one step, in order; all are applied or none. */
    request: z.object({ ...inSession, changes: z.array(changeSchema).min(1) }),
    response: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('applied'), revision: z.int() }),
      z.object({ outcome: z.literal('refused'), why: z.string() }),
    ]),
  },
  'project:save-again': { request: z.object(inSession), response: saveStateSchema },
  'project:save-copy': {
    request: z.object(inSession),
    response: z.discriminatedUnion('outcome', [
      z.object({
        outcome: z.literal('saved'),
        place: z.string(),
        /** The project's new `name`, when it goes on in the copy because its own file cannot be written. */
        movedTo: z.string().optional(),
      }),
      cancelled,
      failed,
    ]),
  },
  /** Opens the backup that was offered for a file that cannot be read: in its place, or where the person says. */
  'project:rescue': {
    request: z.object({ rescue: idSchema, where: z.enum(['here', 'elsewhere']) }),
    response: openOutcomeSchema,
  },
  'backups:list': {
    request: z.object(inSession),
    response: z.discriminatedUnion('outcome', [
      z.object({
        outcome: z.literal('listed'),
        /** The latest first. */
        backups: z.array(listedBackupSchema),
        /** Why the latest one could not be made, as sentences. */
        trouble: z.string().nullable(),
      }),
      failed,
    ]),
  },
  /** The bytes of a backup, an ordinary project file, on their way into the window to be compared there. */
  'backups:read': {
    request: z.object({ ...inSession, backup: idSchema }),
    response: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('read'), bytes: z.instanceof(Uint8Array) }),
      failed,
    ]),
  },
  /** Backs up the project as it is now; `why` ends a sentence that begins with what was not done for it. */
  'backups:make': {
    request: z.object(inSession),
    response: z.discriminatedUnion('outcome', [done, failed]),
  },
  /** Asks where to, and puts a backup there as a project file of its own. */
  'backups:save-as': {
    request: z.object({ ...inSession, backup: idSchema }),
    response: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('saved'), place: z.string() }),
      cancelled,
      failed,
    ]),
  },
  'view:remember': { request: z.object({ ...inSession, view: viewSchema }), response: done },

  /**
   * Asks for files, or for folders whose files with one of the endings are meant, and answers what was chosen:
   * none when the person thought better of it. Each file has an id that lasts as long as this pick, which is
   * until it is forgotten or the next one; its place on the disk stays in the main process.
   */
  'articles:pick': {
    request: z.object({
      what: z.enum(['files', 'folder', 'annotations']),
      extensions: z.array(z.string().regex(/^[a-z0-9]+$/)).min(1),
    }),
    response: z.object({
      pick: idSchema,
      files: z.array(z.object({ id: idSchema, name: z.string() })).max(mostFiles),
      /** Files of the folders that are of other kinds. */
      others: z.int().min(0),
      /** There was more in the folders than is taken at once. */
      cut: z.boolean(),
      /** Folders in them that could not be read, each with a sentence. */
      failed: z.array(z.object({ name: z.string(), reason: z.string() })),
    }),
  },
  /** The bytes of one chosen file, on their way into the window, where they are parsed in the sandbox. */
  'articles:read': {
    request: z.object({ pick: idSchema, file: idSchema }),
    response: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('read'), bytes: z.instanceof(Uint8Array) }),
      failed,
    ]),
  },
  /** The window is done with a pick. */
  'articles:forget': { request: z.object({ pick: idSchema }), response: done },

  /** Asks for another project file and answers what it holds. */
  'merge:pick': { request: z.object(inSession), response: otherFile },
  /** Makes a backup of the project as it is, before another is merged into it. */
  'merge:back-up': {
    request: z.object(inSession),
    response: z.discriminatedUnion('outcome', [done, failed]),
  },
  /**
   * The copies that sync programs left beside the project, but for those that the person has dealt with. Each has
   * an id for as long as the program runs.
   */
  'merge:copies': {
    request: z.object(inSession),
    response: z.array(z.object({ id: idSchema, name: z.string(), from: z.string().nullable() })),
  },
  'merge:read-copy': { request: z.object({ ...inSession, copy: idSchema }), response: otherFile },
  /** The person has dealt with a copy: it is not offered again as it was read last; `bin` puts it in the bin. */
  'merge:settle-copy': {
    request: z.object({ ...inSession, copy: idSchema, bin: z.boolean() }),
    response: z.discriminatedUnion('outcome', [done, failed]),
  },

  /** Answers `window:closing`: everything typed has been sent. */
  'window:ready-to-close': { request: nothing, response: done },
} as const satisfies Record<string, { request: z.ZodType; response: z.ZodType }>

/** Told by the main process to the window. */
export const events = {
  /** A command chosen in the native menu. */
  command: z.object({ id: z.enum(commandIds) }),
  'save-state': z.object({ ...inSession, save: saveStateSchema }),
  /** A project arrived from outside: a double click, a second start of the program, the menu's recent list. */
  'project:arrived': openOutcomeSchema,
  /** What somebody else saved is in the project now, as its revision of that number. */
  'project:came': z.object({ ...inSession, revision: z.int(), change: changeSchema }),
  /** Who else has the project open now. */
  'project:people': z.object({ ...inSession, people: z.array(personSchema) }),
  /** The window is about to close: send what is still being typed, then ask `window:ready-to-close`. */
  'window:closing': nothing,
} as const satisfies Record<string, z.ZodType>

export type RequestName = keyof typeof requests
export type RequestOf<N extends RequestName> = z.input<(typeof requests)[N]['request']>
export type ResponseOf<N extends RequestName> = z.output<(typeof requests)[N]['response']>
export type EventName = keyof typeof events
export type EventOf<N extends EventName> = z.output<(typeof events)[N]>

/** `window.claimdesk`: what the preload gives to the page, one function a channel and nothing else. */
export interface Bridge {
  readonly request: {
    readonly [N in Exclude<RequestName, 'project:open-dropped'>]: (
      request: RequestOf<N>,
    ) => Promise<ResponseOf<N>>
  }
  /** Opens a dropped project file; `file` is a DOM File. Anything but a real file with a path is refused. */
  readonly openDropped: (file: unknown) => Promise<OpenOutcome>
  /** Listens to an event; the answer stops listening. */
  readonly on: { readonly [N in EventName]: (listener: (payload: EventOf<N>) => void) => () => void }
}
