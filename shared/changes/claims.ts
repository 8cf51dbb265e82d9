import { ofClaim } from '../model/invariants'
import type { Id, Passage } from '../model/records'
import type { ChangeOf } from './change'
import type { Handlers } from './handlers'
import type { Draft } from './draft'

export const missingClaim = 'This claim is no longer in the project.'
const missingPassage = 'This passage is no longer in the project.'
const knownPassage = 'This passage is already in the project.'
const lastPassage = 'This is the only passage of its claim: delete the claim instead.'

export const claimHandlers: Handlers<
  | 'claim.added'
  | 'claim.edited'
  | 'claim.tagged'
  | 'claim.removed'
  | 'claim.split'
  | 'passage.added'
  | 'passage.removed'
  | 'passage.anchored'
  | 'passage.confirmed'
> = {
  'claim.added'(draft, { claim, passage }) {
    if (draft.now.claims.has(claim.id)) return 'This claim is already in the project.'
    numberClaim(draft, claim)
    return addPassage(draft, { ...passage, claim: claim.id }, 'claim.added')
  },

  'claim.edited'(draft, { claim: id, wording }) {
    const claim = draft.now.claims.get(id)
    if (!claim) return missingClaim
    draft.log({ type: 'claim.edited', claim: id, field: 'wording', from: claim.wording, to: wording })
    draft.put('claims', { ...claim, wording })
    return undefined
  },

  'claim.tagged'(draft, { claim: id, tags: wanted }) {
    const claim = draft.now.claims.get(id)
    if (!claim) return missingClaim
    const { tags: before = [], ...untagged } = claim
    const tags = [...new Set(wanted)]
    const [from, to] = [before.join(', '), tags.join(', ')]
    draft.log({ type: 'claim.tagged', claim: id, field: 'tags', from, to })
    draft.put('claims', tags.length === 0 ? untagged : { ...untagged, tags })
    return undefined
  },

  'claim.removed'(draft, { claim: id }) {
    const claim = draft.now.claims.get(id)
    if (!claim) return missingClaim
    const quote = draft.now.passages.where('claim', id)[0]?.anchor.quote
    draft.log({ type: 'claim.removed', claim: id, from: claim.wording || (quote ?? '') })
    for (const passage of draft.now.passages.where('claim', id)) draft.bury('passages', passage.id)
    buryClaim(draft, id)
    return undefined
  },

  'claim.split'(draft, { claim: id, into, passages }) {
    if (!draft.now.claims.has(id)) return missingClaim
    if (draft.now.claims.has(into)) return 'This claim is already in the project.'
    numberClaim(draft, { id: into, wording: '' })
    for (const [i, passageId] of passages.entries()) {
      const passage = draft.now.passages.get(passageId)
      if (passage?.claim !== id) return missingPassage
      // A new record rather than a moved one: of two people who split off the same words, each keeps them.
      const moved = { ...passage, id: `${into.slice(0, 56)}-${i + 1}`, claim: into }
      if (draft.now.passages.has(moved.id)) return knownPassage
      draft.bury('passages', passageId)
      draft.put('passages', moved)
      draft.log({ type: 'claim.split', claim: id, article: passage.article, from: passage.anchor.quote })
      draft.log({ type: 'claim.split', claim: into, article: passage.article, to: passage.anchor.quote })
    }
    return draft.now.passages.where('claim', id).length === 0 ? lastPassage : undefined
  },

  'passage.added'(draft, { passage }) {
    if (!draft.now.claims.has(passage.claim)) return missingClaim
    return addPassage(draft, passage, 'passage.added')
  },

  'passage.removed'(draft, { passage: id }) {
    const passage = draft.now.passages.get(id)
    if (!passage) return missingPassage
    if (draft.now.passages.where('claim', passage.claim).length === 1) return lastPassage
    draft.bury('passages', id)
    draft.log({ ...about(passage, 'passage.removed'), from: passage.anchor.quote })
    return undefined
  },

  'passage.anchored'(draft, { passage: id, anchor }) {
    const passage = draft.now.passages.get(id)
    if (!passage) return missingPassage
    draft.put('passages', { ...passage, anchor })
    draft.log({ ...about(passage, 'passage.anchored'), from: passage.anchor.quote, to: anchor.quote })
    return undefined
  },

  'passage.confirmed'(draft, { passage: id }) {
    const passage = draft.now.passages.get(id)
    if (!passage) return missingPassage
    if (passage.anchor.state === 'lost')
      return 'This passage has no words to confirm: attach it to some first.'
    const { was, ...anchor } = passage.anchor
    draft.put('passages', { ...passage, anchor: { ...anchor, state: 'anchored' } })
    draft.log({
      ...about(passage, 'passage.confirmed'),
      ...(was === undefined ? {} : { from: was }),
      to: anchor.quote,
    })
    return undefined
  },
}

/** Removes a claim whose passages are already gone, with all that hangs on it. */
export function buryClaim(draft: Draft, id: Id): void {
  for (const name of ofClaim) for (const row of draft.now[name].where('claim', id)) draft.bury(name, row.id)
  draft.bury('claims', id)
}

function numberClaim(draft: Draft, claim: ChangeOf<'claim.added'>['claim']): void {
  const number = draft.now.meta.lastNumber + 1
  draft.setMeta({ ...draft.now.meta, lastNumber: number })
  draft.put('claims', { ...claim, number, ...draft.made })
}

function addPassage(
  draft: Draft,
  passage: Omit<Passage, 'createdAt' | 'createdBy'>,
  type: 'claim.added' | 'passage.added',
): string | undefined {
  if (draft.now.passages.has(passage.id)) return knownPassage
  draft.put('passages', { ...passage, ...draft.made })
  draft.log({ ...about(passage, type), to: passage.anchor.quote })
  return undefined
}

function about(passage: { claim: Id; article: Id }, type: string) {
  return { type, claim: passage.claim, article: passage.article }
}
