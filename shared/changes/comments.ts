import type { Comment } from '../model/records'
import type { Draft } from './draft'
import type { Handlers } from './handlers'
import { missingClaim } from './claims'

const missingComment = 'This comment is no longer in the project.'
const blankComment = 'A comment without words is no comment: write something, or delete it.'
const foreignComment = 'Only who wrote a comment can rewrite or delete it. Answer it, or resolve the thread.'

export const commentHandlers: Handlers<
  'comment.added' | 'comment.edited' | 'comment.removed' | 'comment.resolved'
> = {
  'comment.added'(draft, { comment }) {
    if (!draft.now.claims.has(comment.claim)) return missingClaim
    if (draft.now.comments.has(comment.id)) return 'This comment is already in the project.'
    if (comment.text.trim() === '') return blankComment
    if (comment.thread !== undefined) {
      const first = draft.now.comments.get(comment.thread)
      if (first?.claim !== comment.claim || first.thread !== undefined)
        return 'The comment that this answers is no longer in the project.'
      // An answer that nobody sees would be lost.
      const { resolved, ...open } = first
      if (resolved) draft.put('comments', open)
    }
    draft.put('comments', { ...comment, ...draft.made })
    draft.log({ type: 'comment.added', claim: comment.claim, subject: comment.id, to: comment.text })
    return undefined
  },

  'comment.edited'(draft, { comment: id, text }) {
    const comment = draft.now.comments.get(id)
    if (!comment) return missingComment
    if (comment.createdBy !== draft.by && !isOwnText(draft, comment, text)) return foreignComment
    if (text.trim() === '') return blankComment
    draft.put('comments', { ...comment, text })
    draft.log({
      type: 'comment.edited',
      claim: comment.claim,
      subject: id,
      field: 'text',
      from: comment.text,
      to: text,
    })
    return undefined
  },

  'comment.removed'(draft, { comment: id }) {
    const comment = draft.now.comments.get(id)
    if (!comment) return missingComment
    const answers = draft.now.comments.where('thread', id)
    if (comment.createdBy !== draft.by) return foreignComment
    if (answers.some(({ createdBy }) => createdBy !== draft.by))
      return 'Somebody has answered this comment, so it stays: resolve the thread instead.'
    for (const answer of answers) draft.bury('comments', answer.id)
    draft.bury('comments', id)
    draft.log({ type: 'comment.removed', claim: comment.claim, from: comment.text })
    return undefined
  },

  'comment.resolved'(draft, { comment: id, resolved }) {
    const comment = draft.now.comments.get(id)
    if (!comment) return missingComment
    if (comment.thread !== undefined) return 'A thread is resolved as a whole, at its first comment.'
    const { resolved: before, ...open } = comment
    if ((before !== undefined) === resolved) return undefined
    draft.put('comments', resolved ? { ...open, resolved: { at: draft.at, by: draft.by } } : open)
    draft.log({
      type: resolved ? 'comment.resolved' : 'comment.reopened',
      claim: comment.claim,
      subject: id,
      to: comment.text,
    })
    return undefined
  },
}

/** Whether its author wrote these words once: then whoever merges two copies of a comment may choose them. */
function isOwnText(draft: Draft, { id, claim, createdBy }: Comment, text: string): boolean {
  return draft.now.history
    .where('claim', claim)
    .some(
      ({ by, entries }) =>
        by === createdBy && entries.some((item) => item.subject === id && item.to === text),
    )
}
