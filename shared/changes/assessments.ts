import { later } from '../model/later'
import type { Id } from '../model/records'
import type { Handlers } from './handlers'
import type { Draft } from './draft'
import { missingClaim } from './claims'
import { latestAssessments } from '../model/status'

const missingEvidence = 'This piece of evidence is no longer in the project.'

export const assessmentHandlers: Handlers<
  'assessment.added' | 'evidence.added' | 'evidence.edited' | 'evidence.removed'
> = {
  'assessment.added'(draft, { assessment }) {
    if (!draft.now.claims.has(assessment.claim)) return missingClaim
    // Append-only, but for the step that is still being made: a rationale is typed letter by letter.
    const existing = draft.now.assessments.get(assessment.id)
    if (existing && !isOfThisStep(draft, assessment.id))
      return 'An assessment cannot be rewritten: add another.'
    if (existing && (existing.createdBy !== draft.by || existing.claim !== assessment.claim))
      return 'An assessment can only be made in one’s own name.'
    const before = latestAssessments(
      draft.now.assessments.where('claim', assessment.claim).filter((other) => other.id !== assessment.id),
    ).find((other) => other.createdBy === draft.by)
    // What somebody thinks now is later than what they thought, however their clock was set since. An annotation has
    // the time that it was made at.
    const seen = assessment.annotation === undefined ? (existing ?? before)?.createdAt : undefined
    const made = { ...draft.made, createdAt: later(draft.at, seen) }
    draft.put('assessments', { ...existing, ...assessment, ...made })
    const explains = existing !== undefined || (before?.rationale ?? '') !== assessment.rationale
    const judges = (before?.verdict ?? null) !== assessment.verdict
    if (judges || !explains)
      draft.log({
        type: 'assessment.added',
        claim: assessment.claim,
        subject: assessment.id,
        field: 'verdict',
        from: before?.verdict ?? 'unchecked',
        to: assessment.verdict ?? 'unchecked',
      })
    if (explains)
      draft.log({
        type: 'assessment.added',
        claim: assessment.claim,
        subject: assessment.id,
        field: 'rationale',
        from: before?.rationale ?? '',
        to: assessment.rationale,
      })
    return undefined
  },

  'evidence.added'(draft, { evidence }) {
    if (!draft.now.claims.has(evidence.claim)) return missingClaim
    if (draft.now.evidence.has(evidence.id)) return 'This piece of evidence is already in the project.'
    draft.put('evidence', { ...evidence, ...draft.made })
    draft.log({
      type: 'evidence.added',
      claim: evidence.claim,
      subject: evidence.id,
      to: evidence.reference || evidence.kind,
    })
    return undefined
  },

  'evidence.edited'(draft, { evidence: id, fields }) {
    const evidence = draft.now.evidence.get(id)
    if (!evidence) return missingEvidence
    const edited = { ...evidence }
    for (const key of ['kind', 'reference', 'locator', 'checked', 'stance'] as const) {
      const to = fields[key]
      if (to === undefined) continue
      draft.log({
        type: 'evidence.edited',
        claim: evidence.claim,
        subject: id,
        field: key,
        from: evidence[key],
        to,
      })
      Object.assign(edited, { [key]: to })
    }
    draft.put('evidence', edited)
    return undefined
  },

  'evidence.removed'(draft, { evidence: id }) {
    const evidence = draft.now.evidence.get(id)
    if (!evidence) return missingEvidence
    draft.bury('evidence', id)
    draft.log({
      type: 'evidence.removed',
      claim: evidence.claim,
      from: evidence.reference || evidence.kind,
    })
    return undefined
  },
}

function isOfThisStep(draft: Draft, assessment: Id): boolean {
  const entries = draft.entry()?.entries ?? []
  return entries.some(({ type, subject }) => type === 'assessment.added' && subject === assessment)
}
