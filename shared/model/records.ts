import * as z from 'zod'
import { created, editSchema, idSchema, instantSchema, rewritable, type Known } from './base'
import { commentSchema, resolutionSchema, signoffSchema, verdicts, verdictSchema } from './reviewing'

import { attributionSchema, dismissalSchema, originSchema, sourcingSchema } from './sourcing'

export { editSchema, idSchema, instantSchema, verdicts, verdictSchema }
export type { Edit, Id, Known } from './base'
export type { Comment, Resolution, Signoff, Verdict } from './reviewing'

/**
 * The records of a project, as they stand in the file. Every object is "loose": fields that this
 * version does not know survive a load and a save, so an older program cannot strip a newer one's data.
 *
 * Units: text positions are UTF-16 code units in the text projection of an article version
 * (see shared/article/projection.ts); times are ISO 8601 in UTC with milliseconds unless said otherwise.
 */

/** A date, or a date and time with its own offset, as a newspaper prints it; empty when unknown. */
export const publishedSchema = z.union([z.literal(''), z.iso.date(), z.iso.datetime({ offset: true })])

export const evidenceKinds = [
  'document',
  'person on the record',
  'recording',
  'own observation',
  'data',
  'another outlet',
] as const
export const evidenceKindSchema = z.enum(evidenceKinds)

export const stances = ['supports', 'contradicts'] as const
export const stanceSchema = z.enum(stances)

/** How an article version came about; `trimmed`: other parts of it are left out, its words are the same. */
export const versionReasons = ['imported', 'corrected', 'trimmed'] as const

/**
 * How surely an anchor points at its words: `anchored` is certain, `moved` asks for confirmation,
 * `changed` means that the words under it are no longer those that were claimed, `lost` that there are none.
 */
export const anchorStates = ['anchored', 'moved', 'changed', 'lost'] as const
export type AnchorState = (typeof anchorStates)[number]

export const reviewerSchema = z.looseObject({
  id: idSchema,
  name: z.string().min(1),
  initials: z.string().min(1).max(4),
  createdAt: instantSchema,
  ...rewritable,
})
export type Reviewer = Known<z.infer<typeof reviewerSchema>>

/** What is known of an article beside its text. */
export const factNames = ['title', 'outlet', 'byline', 'url', 'published'] as const
export const factNameSchema = z.enum(factNames)
export type FactName = z.infer<typeof factNameSchema>

/** The facts of an article; its text is in its versions, and `version` names the current one. */
export const articleSchema = z.looseObject({
  id: idSchema,
  title: z.string(),
  outlet: z.string(),
  byline: z.string(),
  url: z.string(),
  published: publishedSchema,
  /** The facts that were guessed from its text or its file and that nobody has confirmed; absent when none. */
  guessed: z.array(factNameSchema).optional(),
  version: idSchema,
  ...created,
  ...rewritable,
})
export type Article = Known<z.infer<typeof articleSchema>>

/** A ProseMirror document as JSON; its content is checked against the article schema where it is parsed. */
export const docSchema = z.looseObject({ type: z.literal('doc'), content: z.array(z.unknown()) })
export type DocJson = Known<z.infer<typeof docSchema>>

export const versionSchema = z.looseObject({
  id: idSchema,
  article: idSchema,
  reason: z.enum(versionReasons),
  doc: docSchema,
  /** The version that it was made from or took the place of; absent for the first. */
  from: idSchema.optional(),
  /** Hash of the text projection, see shared/text/hash.ts. */
  textHash: z.string(),
  /** Where the text came from; absent for pasted text. */
  source: z.looseObject({ file: z.string(), importer: z.string(), sha256: z.string() }).optional(),
  ...created,
})
export type ArticleVersion = Known<z.infer<typeof versionSchema>>

/** W3C TextQuoteSelector and TextPositionSelector in one, tied to one article version. */
export const anchorSchema = z.looseObject({
  version: idSchema,
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  state: z.enum(anchorStates),
  /** The words that were claimed, where others stand under it, so that old and new can be compared. */
  was: z.string().optional(),
})
export type Anchor = Known<z.infer<typeof anchorSchema>>

export const claimSchema = z.looseObject({
  id: idSchema,
  number: z.int().min(1),
  /** The reviewer's own wording of the statement; empty means that its first quote stands for it. */
  wording: z.string(),
  /** Words to find it by, as an imported annotation brought them or a reviewer wrote them; none is twice there. */
  tags: z.array(z.string().min(1)).optional(),
  /** The annotation of another program that it came from, by its id there; see shared/annotations. */
  annotation: z.string().optional(),
  ...created,
  ...rewritable,
})
export type Claim = Known<z.infer<typeof claimSchema>>

export const passageSchema = z.looseObject({
  id: idSchema,
  claim: idSchema,
  article: idSchema,
  anchor: anchorSchema,
  ...created,
  ...rewritable,
})
export type Passage = Known<z.infer<typeof passageSchema>>

/** Append-only: a reviewer who thinks again adds another. `verdict: null` withdraws, or notes without judging. */
export const assessmentSchema = z.looseObject({
  id: idSchema,
  claim: idSchema,
  verdict: verdictSchema.nullable(),
  rationale: z.string(),
  /** The annotation of another program that it came from, by its id there. */
  annotation: z.string().optional(),
  ...created,
})
export type Assessment = Known<z.infer<typeof assessmentSchema>>

export const evidenceSchema = z.looseObject({
  id: idSchema,
  claim: idSchema,
  kind: evidenceKindSchema,
  reference: z.string(),
  locator: z.string(),
  /** The day on which it was looked at, ISO date; empty when not yet. */
  checked: z.union([z.literal(''), z.iso.date()]),
  stance: stanceSchema,
  ...created,
  ...rewritable,
})
export type Evidence = Known<z.infer<typeof evidenceSchema>>

/** One thing that somebody did; `id` is the step, so a field typed in one go is one entry. */
export const historyEntrySchema = z.looseObject({
  id: idSchema,
  at: instantSchema,
  by: idSchema,
  entries: z.array(
    z.looseObject({
      type: z.string(),
      claim: idSchema.optional(),
      article: idSchema.optional(),
      /** The record that was changed, where it is neither the claim nor the article itself. */
      subject: idSchema.optional(),
      field: z.string().optional(),
      from: z.string().optional(),
      to: z.string().optional(),
      /** Of a choice: the steps, or the versions of a text, whose value was not taken. */
      over: z.array(idSchema).optional(),
    }),
  ),
})
export type HistoryEntry = Known<z.infer<typeof historyEntrySchema>>
export type HistoryItem = HistoryEntry['entries'][number]

/** Left behind by a deletion, so that a merge does not bring the record back from another copy. */
export const tombstoneSchema = z.looseObject({
  id: idSchema,
  table: z.string(),
  at: instantSchema,
  by: idSchema,
  /** The number of a claim: it is not given to another. */
  number: z.int().min(1).optional(),
  /** Who took the deletion back, and when; the record is there unless it was deleted again later. */
  restored: z.looseObject({ at: instantSchema, by: idSchema }).optional(),
  /** What was deleted, as another copy still had it when the two were merged: it may have to come back. */
  record: z.looseObject({}).optional(),
})
export type Tombstone = Known<z.infer<typeof tombstoneSchema>>

/** Record schemas by table name; the order is that of the file. */
export const recordSchemas = {
  articles: articleSchema,
  assessments: assessmentSchema,
  attributions: attributionSchema,
  claims: claimSchema,
  comments: commentSchema,
  dismissals: dismissalSchema,
  evidence: evidenceSchema,
  history: historyEntrySchema,
  origins: originSchema,
  passages: passageSchema,
  resolutions: resolutionSchema,
  reviewers: reviewerSchema,
  signoffs: signoffSchema,
  tombstones: tombstoneSchema,
  versions: versionSchema,
} as const
export type TableName = keyof typeof recordSchemas
export type RecordOf<N extends TableName> = Known<z.infer<(typeof recordSchemas)[N]>>
export const tableNames = Object.keys(recordSchemas) as TableName[]

export const formatName = 'claimdesk'
export const formatVersion = 1

export const projectMetaSchema = z.looseObject({
  format: z.literal(formatName),
  formatVersion: z.int().min(1),
  id: idSchema,
  title: z.string(),
  createdAt: instantSchema,
  /** The highest claim number given out; numbers are never used twice. */
  lastNumber: z.int().min(0),
  /** How many sources this desk asks for; absent while nobody has said. */
  sourcing: sourcingSchema.optional(),
  /** Where the checks of this project stand, or will stand, on the web; absent while nobody has said. */
  page: z.string().optional(),
  edited: rewritable.edited,
})
export type ProjectMeta = Known<z.infer<typeof projectMetaSchema>>
