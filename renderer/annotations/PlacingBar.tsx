import { shorten } from '../claims/words'
import { CommandButton } from '../commands/CommandButton'
import { useDesk } from '../project/desk'
import { Button } from '../ui/Button'
import { showReport, stopPlacing } from './placing'
import './annotations.css'

/** Says which annotation is waiting for its words, and what to do; the desk stays free for looking for them. */
export function PlacingBar() {
  const waiting = useDesk((desk) => desk.annotations?.waiting)
  if (!waiting) return null
  const { quote, comment, author } = waiting
  return (
    <section className="placing-bar" aria-label="Annotation without a place">
      <div className="placing-words">
        <p>
          Select the words that this annotation
          {author && (
            <>
              {' '}
              by <bdi>{author}</bdi>
            </>
          )}{' '}
          is about.
        </p>
        {quote && <blockquote dir="auto">{shorten(quote, 280)}</blockquote>}
        {comment && <p dir="auto">{shorten(comment, 200)}</p>}
      </div>
      <div className="placing-actions">
        <CommandButton id="annotations.place" look="primary" keepFocus showKey>
          Put it on the selection
        </CommandButton>
        <Button onClick={showReport}>Back to the list</Button>
        <Button look="quiet" onClick={stopPlacing}>
          Leave it
        </Button>
      </div>
    </section>
  )
}
