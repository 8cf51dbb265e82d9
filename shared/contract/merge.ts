import * as z from 'zod'
import { idSchema } from '../model/records'
import { cancelled, done, failed, inSession, type Requests } from './parts'

/** Another project file, to be merged: parsed and compared in the window. */
const otherFile = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('read'), name: z.string(), text: z.string() }),
  cancelled,
  failed,
])

/** Other copies of a project that are merged into it. */
export const mergeRequests = {
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
} as const satisfies Requests
