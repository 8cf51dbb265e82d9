import { useState, type ReactNode } from 'react'
import { editsOf } from '../../shared/changes/edits'
import type { Comment } from '../../shared/model/records'
import { Excerpt } from '../claims/Excerpt'
import { initialsOf, nameOf } from '../claims/words'
import { useDesk } from '../project/desk'
import { focusField } from '../project/useFocusRequest'
import { useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { When } from '../ui/When'
import { comment, removeComment, resolveThread, rewriteComment } from './actions'
import { CommentField } from './CommentField'
import { hasDraft } from './useDraft'

interface Props {
  readonly first: Comment
  readonly answers: readonly Comment[]
  readonly mayChange: boolean
}

/** A comment and its answers. */
export function CommentThread({ first, answers, mayChange }: Props) {
  const me = useDesk((desk) => desk.settings.identity?.id)
  const reviewers = useProject((project) => project.reviewers)
  const draft = `thread ${first.id}`
  const [answering, setAnswering] = useState(() => hasDraft(draft))
  const isAnswered = answers.some(({ createdBy }) => createdBy !== me)
  return (
    <>
      <OneComment comment={first} mine={mayChange && first.createdBy === me} removable={!isAnswered}>
        {mayChange && !answering && (
          <>
            <Button look="quiet" onClick={() => setAnswering(true)}>
              Reply
            </Button>
            <Button look="quiet" onClick={() => resolveThread(first.id, !first.resolved)}>
              {first.resolved ? 'Reopen' : 'Resolve'}
            </Button>
          </>
        )}
      </OneComment>
      {answers.map((answer) => (
        <div key={answer.id} className="comment-answer">
          <OneComment comment={answer} mine={mayChange && answer.createdBy === me} removable />
        </div>
      ))}
      {first.resolved && (
        <p className="comment-foot">
          Resolved by {nameOf(reviewers, first.resolved.by)}, <When instant={first.resolved.at} />
        </p>
      )}
      {mayChange && answering && (
        <CommentField
          ref={focusOnce}
          label="Reply"
          word="Reply"
          draft={draft}
          onSend={(text, done) => comment(first.claim, text, first.id, done)}
          onCancel={() => setAnswering(false)}
        />
      )}
    </>
  )
}

interface OneProps {
  readonly comment: Comment
  readonly mine: boolean
  readonly removable: boolean
  /** What else can be done with it. */
  readonly children?: ReactNode
}

function OneComment({ comment: one, mine, removable, children }: OneProps) {
  const { id, text, createdBy, createdAt } = one
  const reviewers = useProject((project) => project.reviewers)
  const draft = `edit ${id}`
  const [editing, setEditing] = useState(() => hasDraft(draft))
  return (
    <>
      <p className="comment-head">
        <abbr title={nameOf(reviewers, createdBy)}>{initialsOf(reviewers, createdBy)}</abbr>
        <span>{nameOf(reviewers, createdBy)}</span>
        <span className="comment-when">
          <When instant={createdAt} />
          {editsOf(one)['text'] && ', edited'}
        </span>
      </p>
      {editing ? (
        <CommentField
          ref={focusOnce}
          label="Edit the comment"
          word="Save"
          draft={draft}
          start={text}
          onSend={(now, done) => rewriteComment(id, now, done)}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <p className="other-rationale" dir="auto">
          <Excerpt text={text} longest={600} />
        </p>
      )}
      {!editing && (mine || children) && (
        <p className="comment-actions">
          {children}
          {mine && (
            <Button look="quiet" onClick={() => setEditing(true)}>
              Edit
            </Button>
          )}
          {mine && removable && (
            <Button look="quiet" onClick={() => removeComment(id)}>
              Delete
            </Button>
          )}
        </p>
      )}
    </>
  )
}

/** Whoever opens a field means to write in it. */
function focusOnce(field: HTMLTextAreaElement | null): void {
  focusField(field)
}
