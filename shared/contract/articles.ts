import * as z from 'zod'
import { mostFiles } from '../import/folder'
import { idSchema } from '../model/records'
import { done, failed, type Requests } from './parts'

/** Files that come into a project. */
export const articleRequests = {
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
} as const satisfies Requests
