import { flushSync } from 'react-dom'
import type { Placed, Unplaced } from '../../shared/annotations/report'
import { goToClaim } from '../claims/actions'
import { count, shorten } from '../claims/words'
import { closeDialog } from '../project/act'
import { stage, useDesk } from '../project/desk'
import { useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { startPlacing } from './placing'
import { doubtful, sayCount, type AnnotationImport } from './report'
import '../import/report.css'
import './annotations.css'

/** Placing some of these makes room for the next. */
const mostShown = 200

/** What came of an import of annotations: how many, by whom, what to confirm, and what has no place and why. */
export function AnnotationsDialog() {
  const done = useDesk((desk) => desk.annotations)
  if (!done) return null
  const { plan, unread } = done
  const { placed, unplaced, authors, known, deleted, notices } = plan
  const toConfirm = doubtful(placed)
  return (
    <DialogFrame
      title="Annotations"
      width="wide"
      light
      wordsOnly
      onClose={closeDialog}
      onSubmit={closeDialog}
      actions={
        <Button type="submit" look="primary" data-first>
          Close
        </Button>
      }
    >
      <p>
        {sayCount(done)} {plan.count > 0 && 'Undo takes it back as one step.'}
      </p>
      {plan.count > 0 && known > 0 && <p>{count(known, 'annotation')} had come in before.</p>}
      {deleted > 0 && <p>{count(deleted, 'annotation')} had been deleted here, and stay so.</p>}
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
      {unplaced.length + unread.length > 0 && (
        <section className="report">
          <h3 className="label">Without a place: {unplaced.length + unread.length}</h3>
          <ul>
            {unplaced.slice(0, mostShown).map((one) => (
              <UnplacedItem key={one.key} one={one} />
            ))}
            <More of={unplaced.length} />
            {unread.slice(0, mostShown).map(({ what, reason }, i) => (
              <li key={i}>
                {!reason.includes(what) && <blockquote dir="auto">{shorten(what, 200)}</blockquote>}
                <p>{reason}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {toConfirm.length > 0 && (
        <section className="report">
          <h3 className="label">To confirm, since the words are not quite the same: {toConfirm.length}</h3>
          <ul>
            {toConfirm.slice(0, mostShown).map((one) => (
              <DoubtfulItem key={one.passage} one={one} />
            ))}
            <More of={toConfirm.length} />
          </ul>
        </section>
      )}
      {authors.length > 0 && <Authors authors={authors} />}
    </DialogFrame>
  )
}

function More({ of }: { of: number }) {
  return of > mostShown && <li>and {of - mostShown} more</li>
}

function UnplacedItem({ one }: { one: Unplaced }) {
  const { quote, comment, author, reason, attachable } = one
  const attach = () => {
    flushSync(closeDialog)
    startPlacing(one)
  }
  return (
    <li className="annotation-item">
      <div>
        {quote && <blockquote dir="auto">{shorten(quote, 280)}</blockquote>}
        {comment && (
          <p className="annotation-comment" dir="auto">
            {shorten(comment, 280)}
          </p>
        )}
        <p>
          {author && <span className="report-file">{author}: </span>}
          {reason}
        </p>
      </div>
      {attachable && <Button onClick={attach}>Attach by selecting</Button>}
    </li>
  )
}

function DoubtfulItem({ one: { claim, passage, number, sought } }: { one: Placed }) {
  const anchor = useProject((project) => project.passages.get(passage)?.anchor)
  const go = () => {
    flushSync(closeDialog)
    goToClaim(claim, passage)
    stage.view?.focus()
  }
  // What was undone, or confirmed since, needs no decision any more.
  if (!anchor || anchor.state === 'anchored') return null
  return (
    <li className="annotation-item">
      <div>
        <blockquote dir="auto">{shorten(anchor.quote, 280)}</blockquote>
        <p>
          Annotated as “<bdi>{shorten(sought, 280)}</bdi>”
        </p>
      </div>
      <Button onClick={go}>Go to claim #{number}</Button>
    </li>
  )
}

function Authors({ authors }: { authors: AnnotationImport['plan']['authors'] }) {
  return (
    <section className="report">
      <h3 className="label">By</h3>
      <ul>
        {authors.map(({ name, count: some, isNew }) => (
          <li key={name}>
            <span dir="auto">{name}</span>{' '}
            <span className="report-file">
              {count(some, 'annotation')}
              {isNew && ' · new to this project'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
