import * as z from 'zod'
import { created, idSchema, instantSchema, rewritable, type Known } from './base'

export const verdicts = ['verified', 'disputed', 'single-source'] as const
export const verdictSchema = z.enum(verdicts)
export type Verdict = z.infer<typeof verdictSchema>

/**
 * What somebody says about a claim without judging it. The first of a thread may be answered and resolved;
 * `thread` of an answer is the id of that first one. (W3C Web Annotation: motivations `commenting`, `replying`.)
 */
export const commentSchema = z.looseObject({
  id: idSchema,
  claim: idSchema,
  thread: idSchema.optional(),
  text: z.string(),
  /** Who said that the thread is dealt with, and when; absent while it is open. */
  resolved: z.looseObject({ at: instantSchema, by: idSchema }).optional(),
  ...created,
  ...rewritable,
})
export type Comment = Known<z.infer<typeof commentSchema>>

/**
 * What was decided where reviewers differ, and why; append-only like assessments. `over` are the ids of the
 * assessments that it decides between, and of decisions that it replaces; see status.ts.
 */
export const resolutionSchema = z.looseObject({
  id: idSchema,
  claim: idSchema,
  verdict: verdictSchema,
  reason: z.string().regex(/\S/, 'gives no reason'),
  over: z.array(idSchema),
  ...created,
})
export type Resolution = Known<z.infer<typeof resolutionSchema>>

/**
 * A second person's approval of a claim as it stood: its verdict, and hashes of the parts that the approval rests
 * on, one each, so that it can be said which has moved since. See shared/review/covers.ts.
 */
export const signoffSchema = z.looseObject({
  id: idSchema,
  claim: idSchema,
  verdict: verdictSchema,
  covers: z.looseObject({
    wording: z.string(),
    quotes: z.string(),
    evidence: z.string(),
    versions: z.string(),
  }),
  ...created,
})
export type Signoff = Known<z.infer<typeof signoffSchema>>
