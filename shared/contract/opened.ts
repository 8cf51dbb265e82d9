import * as z from 'zod'
import { rescueSchema } from '../backups/listing'
import { idSchema, instantSchema } from '../model/records'
import { personSchema } from '../person'
import { cancelled, failed } from './parts'
import { viewSchema } from './settings'

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
