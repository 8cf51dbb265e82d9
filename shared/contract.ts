import * as z from 'zod'
import { changeSchema } from './changes/change'
import { commandIds } from './commands'
import { articleRequests } from './contract/articles'
import { backupRequests } from './contract/backups'
import { mergeRequests } from './contract/merge'
import { openOutcomeSchema, openProjectSchema, saveStateSchema, type OpenOutcome } from './contract/opened'
import { done, failed, inSession, nothing, type Requests } from './contract/parts'
import { projectRequests } from './contract/project'
import { reportRequests } from './contract/report'
import { recentSchema, settingsSchema } from './contract/settings'
import { idSchema } from './model/records'
import { personSchema } from './person'
import { reportStepSchema } from './report/step'

export * from './contract/opened'
export * from './contract/settings'
export { identitySchema, type Identity } from './person'

/** Everything that the window and the main process say to each other, once. Both ends take their types from here. */

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

  ...projectRequests,
  ...backupRequests,
  ...articleRequests,
  ...mergeRequests,
  ...reportRequests,

  /** Puts a text on the clipboard; the page itself has no leave to where a command comes from the menu. */
  'clipboard:write': {
    request: z.object({ text: z.string() }),
    response: z.discriminatedUnion('outcome', [done, failed]),
  },

  /** Answers `window:closing`: everything typed has been sent. */
  'window:ready-to-close': { request: nothing, response: done },
} as const satisfies Requests

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
  /** How far the report is that is being made for a look at it, or to be saved. */
  'report:step': z.object({ ...inSession, making: z.enum(['preview', 'report']), step: reportStepSchema }),
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
