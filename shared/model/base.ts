import * as z from 'zod'

/** The fields that a loose schema names, without the index signature that would let a misspelt one pass. */
export type Known<T> = T extends readonly (infer U)[]
  ? Known<U>[]
  : T extends object
    ? { [K in keyof T as string extends K ? never : K]: Known<T[K]> }
    : T

export const idSchema = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'is not a record id')
export type Id = string

export const instantSchema = z.iso.datetime()

/** An address on the web, as a report may name it. */
export const webPageSchema = z.url({ protocol: /^https?$/ })

/** Author and time of a record. */
export const created = { createdAt: instantSchema, createdBy: idSchema }

/** Who rewrote a field last, when, and in which step of the history. */
export const editSchema = z.looseObject({ at: instantSchema, by: idSchema, step: idSchema })
export type Edit = Known<z.infer<typeof editSchema>>

/** What a merge needs to know of a record that may be rewritten; see shared/merge. */
export const rewritable = {
  /** By field, the last time that it was rewritten; of two copies the later is kept. Absent when none was. */
  edited: z.record(z.string(), editSchema).optional(),
  /** Fields as they were before a merge fitted them to the rest of the project: the next merge starts from these. */
  given: z.looseObject({}).optional(),
}
