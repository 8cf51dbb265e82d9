import { closeBeside } from '../project/beside'
import { Button } from '../ui/Button'
import { CloseIcon } from '../ui/icons'

interface Props {
  readonly id: string
  readonly title: string
  readonly shown: number
  readonly total: number
  /** What there are so many of, for screen readers. */
  readonly of: string
}

/** The head of a list of the whole story: its name, how much there is, and the way back. */
export function Head({ id, title, shown, total, of }: Props) {
  return (
    <header className="review-head">
      <h2 id={id}>{title}</h2>
      <p className="review-count" role="status">
        {shown === total ? total.toLocaleString() : `${shown.toLocaleString()} of ${total.toLocaleString()}`}
        <span className="visually-hidden"> {of}</span>
      </p>
      <Button look="quiet" aria-label="Back to the claims" title="Back to the claims" onClick={closeBeside}>
        <CloseIcon />
      </Button>
    </header>
  )
}
