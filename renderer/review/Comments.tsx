import { useMemo, useRef, useState } from 'react'
import type { Comment, Id } from '../../shared/model/records'
import { useShortcut } from '../claims/useShortcut'
import { count } from '../claims/words'
import { focusField, useFocusRequest } from '../project/useFocusRequest'
import { useMayChange, useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { comment } from './actions'
import { CommentField } from './CommentField'
import { CommentThread } from './CommentThread'
import './comments.css'

const none: readonly Comment[] = []

/** What is said about the claim: threads that are open, and behind a word those that are resolved. */
export function Comments({ claim }: { claim: Id }) {
  const comments = useProject((project) => project.comments.where('claim', claim)) ?? none
  const threads = useMemo(() => comments.filter(({ thread }) => thread === undefined), [comments])
  const [showsResolved, setShowsResolved] = useState(false)
  const mayChange = useMayChange()
  const field = useRef<HTMLTextAreaElement>(null)
  const shortcut = useShortcut('claim.comment')
  useFocusRequest('comment', () => focusField(field.current))

  const open = threads.filter(({ resolved }) => !resolved)
  const resolved = threads.filter((thread) => thread.resolved)
  const thread = (first: Comment) => (
    <li key={first.id} className="comment-thread">
      <CommentThread
        first={first}
        answers={comments.filter((other) => other.thread === first.id)}
        mayChange={mayChange}
      />
    </li>
  )
  return (
    <section className="comments" aria-label="Comments">
      <div className="signoff-head">
        <h4 className="label">Comments{open.length > 0 && ` · ${open.length}`}</h4>
        {resolved.length > 0 && (
          <Button look="quiet" aria-expanded={showsResolved} onClick={() => setShowsResolved(!showsResolved)}>
            {count(resolved.length, 'resolved thread')}
          </Button>
        )}
      </div>
      <ul className="comment-threads">{open.map(thread)}</ul>
      {showsResolved && <ul className="comment-threads comment-resolved">{resolved.map(thread)}</ul>}
      {mayChange && (
        <CommentField
          {...shortcut}
          ref={field}
          label="New comment"
          placeholder={threads.length === 0 ? 'A question or a remark for the others' : ''}
          word="Comment"
          draft={`claim ${claim}`}
          onSend={(text, done) => comment(claim, text, undefined, done)}
        />
      )}
    </section>
  )
}
