import { checkTouched } from '../model/invariants'
import type { Project } from '../model/project'
import { fail, ok, type Result } from '../model/result'
import { findFlaw, recordDepth } from '../model/safety'
import type { Change, ChangeOf, ChangeType, Delta } from './change'
import type { Handlers } from './handlers'
import { applyDelta, applyLasting, composeDeltas, invertDeltas } from './deltas'
import { Draft } from './draft'
import { withEdits } from './edits'
import { writtenOver } from './writings'
import { articleHandlers } from './articles'
import { claimHandlers, missingClaim } from './claims'
import { assessmentHandlers } from './assessments'
import { commentHandlers } from './comments'
import { reviewHandlers } from './reviews'
import { dismissalHandlers } from './dismissals'
import { originHandlers } from './origins'

const handlers: Handlers<ChangeType> = {
  ...articleHandlers,
  ...claimHandlers,
  ...assessmentHandlers,
  ...commentHandlers,
  ...reviewHandlers,
  ...originHandlers,
  ...dismissalHandlers,

  'project.edited'(draft, { title }) {
    draft.log({ type: 'project.edited', field: 'title', from: draft.now.meta.title, to: title })
    draft.setMeta(withEdits(draft.now.meta, { ...draft.now.meta, title }, draft.edit))
    return undefined
  },

  'page.edited'(draft, { page }) {
    const { page: before = '', ...rest } = draft.now.meta
    const after = page === null ? rest : { ...rest, page }
    draft.log({ type: 'page.edited', field: 'page', from: before, to: page ?? '' })
    draft.setMeta(withEdits<typeof draft.now.meta>(draft.now.meta, after, draft.edit))
    return undefined
  },

  'reviewer.added'(draft, { reviewer }) {
    if (draft.now.reviewers.has(reviewer.id)) return 'This reviewer is already in the project.'
    draft.put('reviewers', { ...reviewer, createdAt: draft.at })
    return undefined
  },

  'reviewer.edited'(draft, { reviewer: id, name, initials }) {
    const reviewer = draft.now.reviewers.get(id)
    if (!reviewer) return 'This reviewer is not in the project.'
    draft.put('reviewers', { ...reviewer, name, initials })
    return undefined
  },

  'annotations.imported'(draft, { file, claims }) {
    if (claims.some((claim) => !draft.now.claims.has(claim))) return missingClaim
    for (const claim of claims) draft.note({ type: 'annotations.imported', claim, to: file })
    return undefined
  },

  'choice.made'(draft, { table, id, field, over }) {
    const item = { type: 'choice.made', field, over }
    if (table === 'meta') draft.note(item)
    else if (!draft.now[table].has(id)) return 'What was to be chosen of is not in the project any more.'
    else if (table === 'articles') draft.note({ ...item, article: id })
    else if (table === 'claims') draft.note({ ...item, claim: id })
    else if (table === 'origins') draft.note({ ...item, subject: id })
    else if (table === 'attributions')
      draft.note({ ...item, article: draft.now.attributions.get(id)!.article, subject: id })
    else draft.note({ ...item, claim: draft.now[table].get(id)!.claim, subject: id })
    return undefined
  },

  'project.merged'(draft, { file, deltas, alongside }) {
    for (const delta of deltas) applyDelta(draft, delta)
    if (deltas.length > 0 && !alongside) draft.log({ type: 'project.merged', to: file })
    return undefined
  },

  'backup.restored'(draft, { made, deltas }) {
    if (deltas.length === 0) return undefined
    const over = writtenOver(draft.now, deltas)
    for (const delta of deltas) applyLasting(draft, delta)
    draft.keepStanding()
    draft.log({ type: 'backup.restored', to: made, ...(over.length > 0 ? { over } : {}) })
    return undefined
  },

  'change.reverted'(draft, { deltas, lasting }) {
    for (const delta of deltas) (lasting ? applyLasting : applyDelta)(draft, delta)
    return undefined
  },
}

export interface Applied {
  readonly project: Project
  /** What became of each touched record; empty when the change came to nothing. */
  readonly deltas: readonly Delta[]
  /** Undoes exactly this; its own inverse does it again. */
  readonly inverse: ChangeOf<'change.reverted'>
}

/** A sentence for the person: why the change cannot be made to this project. */
export type Refusal = string

/**
 * Applies one change. The project given is not touched. A change that does not fit the project (it names
 * a record that is not there, or would leave one dangling) is refused with a sentence, and nothing changes.
 */
export function applyChange(project: Project, change: Change): Result<Applied, Refusal> {
  return applyChanges(project, [change])
}

/** Applies the changes of one step in order, all or none; see applyChange. There must be at least one. */
export function applyChanges(project: Project, changes: readonly Change[]): Result<Applied, Refusal> {
  const last = changes.at(-1)
  if (!last) throw new Error('A step needs at least one change')
  let now = project
  const made: Delta[] = []
  for (const change of changes) {
    const draft = new Draft(now, change.step, change.at, change.by)
    const refusal = handle(draft, change)
    if (refusal !== undefined) return fail(refusal)
    const done = draft.finish()
    now = done.project
    made.push(...done.deltas)
  }
  // Composed once: change by change, a step of thousands would take minutes.
  const deltas = changes.length > 1 ? composeDeltas(made, []) : made
  const broken = unkeepable(deltas) ?? checkTouched(now, deltas)
  if (broken !== undefined) return fail(broken)
  return ok({ project: now, deltas, inverse: revertChange(last, invertDeltas(deltas)) })
}

/** Why a project file could not be read again with these records in it; see parse.ts. */
function unkeepable(deltas: readonly Delta[]): string | undefined {
  for (const { after } of deltas) {
    const flaw = findFlaw(after, '', recordDepth)
    if (flaw?.kind === 'too-deep')
      return 'This nests its parts too deeply for a project file to keep, so it was not done.'
    if (flaw) return 'This holds a key that a project file may not have, so it was not done.'
  }
  return undefined
}

/** The change that brings records along `deltas`, with the step, time and author of `like`. */
export function revertChange(
  like: Pick<Change, 'step' | 'at' | 'by'>,
  deltas: Delta[],
): ChangeOf<'change.reverted'> {
  return { type: 'change.reverted', step: like.step, at: like.at, by: like.by, deltas }
}

function handle<T extends ChangeType>(draft: Draft, change: ChangeOf<T>): string | undefined {
  const handler = handlers[change.type] as (draft: Draft, change: ChangeOf<T>) => string | undefined
  return handler(draft, change)
}
