import * as z from 'zod'
import {
  anchorSchema,
  articleSchema,
  assessmentSchema,
  claimSchema,
  evidenceSchema,
  factNameSchema,
  idSchema,
  instantSchema,
  type Known,
  projectMetaSchema,
  recordSchemas,
  reviewerSchema,
  tableNames,
  versionSchema,
} from '../model/records'
import { webPageSchema } from '../model/base'
import { commentSchema, resolutionSchema, signoffSchema } from '../model/reviewing'
import { attributionSchema, dismissalSchema, originSchema, sourcingSchema } from '../model/sourcing'
import { contestable } from './edits'

/**
 * Every way in which a project can change. A change is a plain object: the window applies it to its
 * replica, the main process applies the same to the truth, and its inverse undoes it.
 *
 * `step` names what the person sees as one action: changes that share a step are undone together and
 * make one entry in the history, which is how typing in a field is one step. `at` and `by` become the
 * author and time of every record that the change makes.
 */
const envelope = { step: idSchema, at: instantSchema, by: idSchema }

/** A record as a change brings it: author and time come from the envelope. */
const made = { createdAt: true, createdBy: true } as const

const articleFields = articleSchema
  .pick({ title: true, outlet: true, byline: true, url: true, published: true })
  .partial()
const evidenceFields = evidenceSchema
  .pick({ kind: true, reference: true, locator: true, checked: true, stance: true })
  .partial()

const originFields = originSchema.pick({ name: true, kind: true, also: true }).partial()
const attributionFields = attributionSchema.pick({ origin: true, via: true, state: true }).partial()

const newAnchors = z.array(z.object({ passage: idSchema, anchor: anchorSchema }))

/** One record before and after; `null` is absence. Table `meta` is the project's own header. */
export const deltaSchema = z
  .object({
    table: z.enum(['meta', ...tableNames]),
    id: idSchema,
    before: z.looseObject({}).nullable(),
    after: z.looseObject({}).nullable(),
  })
  .superRefine((delta, context) => {
    const schema = delta.table === 'meta' ? projectMetaSchema : recordSchemas[delta.table]
    for (const side of ['before', 'after'] as const) {
      const record = delta[side]
      if (
        record === null
          ? delta.table === 'meta'
          : !schema.safeParse(record).success || (delta.table !== 'meta' && record['id'] !== delta.id)
      )
        context.addIssue({ code: 'custom', path: [side], message: `is not a record of ${delta.table}` })
    }
  })
export type Delta = z.infer<typeof deltaSchema>

const change = <T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.object({ type: z.literal(type), ...envelope, ...shape })

export const changeSchema = z.discriminatedUnion('type', [
  change('project.edited', { title: z.string() }),
  change('reviewer.added', { reviewer: reviewerSchema.omit({ createdAt: true }) }),
  change('reviewer.edited', {
    reviewer: idSchema,
    name: z.string().min(1),
    initials: z.string().min(1).max(4),
  }),

  change('article.added', {
    article: articleSchema.omit({ ...made, version: true }),
    version: versionSchema.omit({ ...made, article: true }),
  }),
  change('article.edited', { article: idSchema, fields: articleFields }),
  /** These facts are no guesses any more: somebody has looked them up. Editing a fact says the same of it. */
  change('article.confirmed', { article: idSchema, facts: z.array(factNameSchema).min(1) }),
  change('article.removed', { article: idSchema }),
  /**
   * A new version made by correcting the text, with the new anchor of every passage of the article. Without `from` it
   * was made from the current version; one made from an older leaves a choice between two texts, as after a merge.
   */
  change('article.corrected', {
    article: idSchema,
    version: versionSchema.omit({ ...made, article: true }),
    anchors: newAnchors,
  }),
  /**
   * A newer text of the article brought in from outside: the facts that differ, those of them that are guesses,
   * and where every passage of the article now stands.
   */
  change('article.replaced', {
    article: idSchema,
    version: versionSchema.omit({ ...made, article: true }).extend({ reason: z.literal('imported') }),
    fields: articleFields,
    guessed: z.array(factNameSchema).optional(),
    anchors: newAnchors,
  }),

  change('claim.added', {
    claim: claimSchema.pick({ id: true, wording: true, tags: true, annotation: true }),
    passage: z.object({ id: idSchema, article: idSchema, anchor: anchorSchema }),
  }),
  change('claim.edited', { claim: idSchema, wording: z.string() }),
  /** Puts these tags on a claim in place of those that it has. */
  change('claim.tagged', { claim: idSchema, tags: z.array(z.string().min(1)) }),
  change('claim.removed', { claim: idSchema }),
  /** Moves passages of a claim to a new claim, which starts unchecked. */
  change('claim.split', { claim: idSchema, into: idSchema, passages: z.array(idSchema).min(1) }),

  change('passage.added', {
    passage: z.object({ id: idSchema, claim: idSchema, article: idSchema, anchor: anchorSchema }),
  }),
  change('passage.removed', { passage: idSchema }),
  /** Puts a passage on other words: re-attaching a lost one, or correcting a wrong one. */
  change('passage.anchored', { passage: idSchema, anchor: anchorSchema }),
  /** Accepts a moved or changed passage as it now stands. */
  change('passage.confirmed', { passage: idSchema }),

  change('assessment.added', { assessment: assessmentSchema.omit(made) }),
  change('evidence.added', { evidence: evidenceSchema.omit(made) }),
  change('evidence.edited', { evidence: idSchema, fields: evidenceFields }),
  change('evidence.removed', { evidence: idSchema }),

  change('comment.added', {
    comment: commentSchema.pick({ id: true, claim: true, thread: true, text: true }),
  }),
  change('comment.edited', { comment: idSchema, text: z.string() }),
  change('comment.removed', { comment: idSchema }),
  /** Says that a thread is dealt with, or that it is not; `comment` is the first of it. */
  change('comment.resolved', { comment: idSchema, resolved: z.boolean() }),
  /** Decides a claim on which the reviewers differ. */
  change('resolution.added', { resolution: resolutionSchema.omit(made) }),
  /** Approves a claim as whoever approves it saw it: `verdict` and `covers` are what it must still be. */
  change('signoff.added', { signoff: signoffSchema.omit(made) }),
  change('signoff.withdrawn', { signoff: idSchema }),
  change('origin.added', { origin: originSchema.omit(made) }),
  change('origin.edited', { origin: idSchema, fields: originFields }),
  /** Makes one origin of two: all that came from the first comes from the second, which takes over its names. */
  change('origin.folded', { origin: idSchema, into: idSchema }),
  /** Forgets an origin, and what was said to come from it. */
  change('origin.removed', { origin: idSchema }),
  change('attribution.added', { attribution: attributionSchema.omit(made) }),
  change('attribution.edited', { attribution: idSchema, fields: attributionFields }),
  change('attribution.removed', { attribution: idSchema }),
  change('dismissal.added', { dismissal: dismissalSchema.omit(made) }),
  change('dismissal.removed', { dismissal: idSchema }),
  /** How many sources this desk asks for; null for what holds while nobody says. */
  change('sourcing.edited', { sourcing: sourcingSchema.nullable() }),
  /** Where the checks stand on the web; null for nowhere yet. */
  change('page.edited', { page: webPageSchema.nullable() }),

  /**
   * Notes with claims who brought annotations in, and from which file: what was made of each annotation has
   * the author and the time of the annotation.
   */
  change('annotations.imported', { file: z.string(), claims: z.array(idSchema) }),

  /**
   * Brings in what another project file has, as shared/merge found it; `file` is that file's name. Only undoing it
   * takes records away again without a trace, so that the file can be merged once more. `alongside`: it is what
   * somebody else put into this very file while it was open here, and what they did is the history of it.
   */
  change('project.merged', {
    file: z.string(),
    deltas: z.array(deltaSchema),
    alongside: z.literal(true).optional(),
  }),

  /**
   * Settles what several people wrote into one field without knowing of each other: what the field has after this
   * step stands over what the steps named by `over` wrote; see shared/merge/choices.ts. Of an article's text, `over`
   * names versions.
   */
  change('choice.made', {
    table: z.enum(['meta', ...contestable]),
    id: idSchema,
    field: z.string(),
    over: z.array(idSchema).min(1),
  }),

  /**
   * Brings the project back to how a backup has it, which was made at `made`; `deltas` as shared/backups found them.
   * It is a change like any other to whoever has a copy: a merge does not bring back what went by it.
   */
  change('backup.restored', { made: instantSchema, deltas: z.array(deltaSchema) }),

  /**
   * Brings records from `before` to `after`: every inverse is one of these, and so is its inverse. When it is
   * `lasting`, it takes back what others may have a copy of: what it removes leaves tombstones, and what it rewrites
   * is an edit like any other, so that a merge does not bring back what was undone.
   */
  change('change.reverted', { deltas: z.array(deltaSchema), lasting: z.literal(true).optional() }),
])
export type Change = Known<z.infer<typeof changeSchema>>
export type ChangeType = Change['type']
export type ChangeOf<T extends ChangeType> = Extract<Change, { type: T }>
