import * as z from 'zod'
import { sentenceOrders } from '../coverage/find'
import { idSchema, instantSchema } from '../model/records'
import { identitySchema } from '../person'

/** What is remembered on this machine, and not in a project. */

export const zoomSteps = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** Magnification of the whole window, one of `zoomSteps`. */
  zoom: z.number().min(0.5).max(2),
  /** Who sits here; null until they have said. */
  identity: identitySchema.nullable(),
  /** Which unchecked sentence comes next; in reading order unless somebody says otherwise. */
  sentences: z.enum(sentenceOrders).optional(),
  /** Whether sentences that still need checking are marked in the margin. */
  sentenceMarks: z.boolean().optional(),
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
