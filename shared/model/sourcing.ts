import * as z from 'zod'
import { created, idSchema, rewritable, type Known } from './base'

/** What a desk remembers of where reports come from, and of what it has decided not to look at again. */

export const originKinds = ['agency', 'institution', 'person', 'outlet', 'unnamed'] as const
export const originKindSchema = z.enum(originKinds)
export type OriginKind = z.infer<typeof originKindSchema>

/** Where reports come from. Records of one name, or with a name of each other in `also`, are one origin. */
export const originSchema = z.looseObject({
  id: idSchema,
  name: z.string().min(1),
  kind: originKindSchema,
  /** Other names that somebody folded into it. */
  also: z.array(z.string().min(1)),
  ...created,
  ...rewritable,
})
export type Origin = Known<z.infer<typeof originSchema>>

/** By what an origin is known; `own` is a report that names no other than its outlet. */
export const attributionWays = ['dateline', 'credit', 'said', 'own', 'reuse'] as const
export const attributionWaySchema = z.enum(attributionWays)
export type AttributionWay = z.infer<typeof attributionWaySchema>

/** What a reviewer says of it: that it is so, or that the program was wrong to think so. */
export const attributionStates = ['confirmed', 'rejected'] as const
export const attributionStateSchema = z.enum(attributionStates)
export type AttributionState = z.infer<typeof attributionStateSchema>

export const attributionSchema = z.looseObject({
  id: idSchema,
  article: idSchema,
  /**
   * The words that come from there; absent when the whole article does. They are looked for in the current text
   * when they are read, so a new version of the article leaves the record as it is.
   */
  words: z
    .looseObject({ quote: z.string().min(1), prefix: z.string(), suffix: z.string(), start: z.int().min(0) })
    .optional(),
  /** Null when the article’s own outlet saw or found it out itself. */
  origin: idSchema.nullable(),
  via: attributionWaySchema,
  state: attributionStateSchema,
  ...created,
  ...rewritable,
})
export type Attribution = Known<z.infer<typeof attributionSchema>>

export const dismissalKinds = ['match', 'discrepancy', 'sentence', 'lint'] as const
export const dismissalKindSchema = z.enum(dismissalKinds)
export type DismissalKind = z.infer<typeof dismissalKindSchema>

/** Something that the program showed and somebody does not want to see again. */
export const dismissalSchema = z.looseObject({
  id: idSchema,
  kind: dismissalKindSchema,
  /** What it is about, see shared/corroboration/dismissed.ts: ids and hashes of words, parted by spaces. */
  key: z.string().min(1),
  /** The same for people, so that what was dismissed can be listed. */
  what: z.string(),
  /** The claim and article that it speaks of; they may be gone. */
  claim: idSchema.optional(),
  article: idSchema.optional(),
  ...created,
})
export type Dismissal = Known<z.infer<typeof dismissalSchema>>

/** How many independent origins a desk asks for; absent parts of a project follow `defaultSourcing`. */
export const sourcingSchema = z.looseObject({
  /** Of any claim. */
  independent: z.int().min(1).max(9),
  /** Of a claim that has only origins who were told of it themselves: outlets and agencies. */
  secondary: z.int().min(1).max(9),
})
export type Sourcing = Known<z.infer<typeof sourcingSchema>>

export const defaultSourcing: Sourcing = { independent: 2, secondary: 2 }
