import * as z from 'zod'
import { listedBackupSchema } from '../backups/listing'
import { idSchema } from '../model/records'
import { cancelled, done, failed, inSession, type Requests } from './parts'

/** How a project was. */
export const backupRequests = {
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
} as const satisfies Requests
