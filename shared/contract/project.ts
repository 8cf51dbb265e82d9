import * as z from 'zod'
import { changeSchema } from '../changes/change'
import { idSchema } from '../model/records'
import { openOutcomeSchema, saveStateSchema } from './opened'
import { cancelled, done, failed, inSession, nothing, type Requests } from './parts'
import { viewSchema } from './settings'

/** Opening, changing, saving and leaving a project. */
export const projectRequests = {
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
  'view:remember': { request: z.object({ ...inSession, view: viewSchema }), response: done },
} as const satisfies Requests
