import * as z from 'zod'
import { idSchema } from '../model/records'
import { reportFormats, reportOptionsSchema } from '../report/options'
import { cancelled, done, failed, inSession, type Requests } from './parts'

/** Reports of the open project; the main process makes, prints and writes them. */
export const reportRequests = {
  /** The report as a page without links, to be shown in a frame; of a long one its beginning. The latest counts. */
  'report:preview': {
    request: z.object({ ...inSession, options: reportOptionsSchema }),
    response: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('made'), html: z.string(), cut: z.boolean() }),
      cancelled,
      failed,
    ]),
  },
  /** Asks where to, makes the report and puts it there, whole or not at all. */
  'report:save': {
    request: z.object({ ...inSession, format: z.enum(reportFormats), options: reportOptionsSchema }),
    response: z.discriminatedUnion('outcome', [
      /** `report` names the file for as long as the program runs. */
      z.object({ outcome: z.literal('saved'), report: idSchema, place: z.string() }),
      cancelled,
      failed,
    ]),
  },
  /** Stops the one that is being saved, or made for a look at it. */
  'report:cancel': { request: z.object({ making: z.enum(['preview', 'report']) }), response: done },
  /** Shows a report that was saved in its folder, or opens it in the program for its kind. */
  'report:show': {
    request: z.object({ report: idSchema, how: z.enum(['folder', 'open']) }),
    response: z.discriminatedUnion('outcome', [done, failed]),
  },
} as const satisfies Requests
