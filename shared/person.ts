import * as z from 'zod'
import { idSchema, instantSchema } from './model/records'

export const identitySchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1).max(80),
  initials: z.string().trim().min(1).max(4),
})
export type Identity = z.infer<typeof identitySchema>

/** Somebody else who has the project file open. */
export const personSchema = z.object({
  /** Names their program, as long as it runs. */
  id: z.string(),
  /** As they said who they are; else what their computer is called. */
  name: z.string(),
  host: z.string(),
  since: instantSchema,
  /** They only read. */
  reading: z.boolean(),
})
export type Person = z.infer<typeof personSchema>
