import * as z from 'zod'
import { idSchema } from '../model/records'

/** What requests of several areas have in common. */

export type Requests = Record<string, { request: z.ZodType; response: z.ZodType }>

export const nothing = z.object({})
export const inSession = { session: idSchema }

/** `why` says what failed, why, and what to do. */
export const failed = z.object({ outcome: z.literal('failed'), why: z.string() })
export const cancelled = z.object({ outcome: z.literal('cancelled') })
export const done = z.object({ outcome: z.literal('done') })
