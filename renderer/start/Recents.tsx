import { useRef, type KeyboardEvent } from 'react'
import type { Recent } from '../../shared/contract'
import { bridge } from '../project/bridge'
import { useDesk } from '../project/desk'
import { openFrom } from '../project/file'
import { Button } from '../ui/Button'
import { CloseIcon } from '../ui/icons'
import { sayExactly, sayWhen } from '../ui/dates'

/** Projects opened before, the latest first; one whose file is gone says so, and can be struck off. */
export function Recents() {
  const recents = useDesk((desk) => desk.recents)
  const list = useRef<HTMLUListElement>(null)
  if (recents.length === 0) return null

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const buttons = [...list.current!.querySelectorAll<HTMLButtonElement>('.recent-open')]
    const at = buttons.findIndex((button) => button.closest('li')?.contains(document.activeElement))
    buttons[at + step]?.focus()
  }
  return (
    <section className="start-recents" aria-labelledby="recents">
      <h2 id="recents" className="label">
        Recent projects
      </h2>
      <ul ref={list} onKeyDown={onKeyDown}>
        {recents.map((recent) => (
          <RecentLine key={recent.id} recent={recent} />
        ))}
      </ul>
    </section>
  )
}

function RecentLine({ recent: { id, title, place, openedAt, missing } }: { recent: Recent }) {
  return (
    <li className={missing ? 'recent recent-missing' : 'recent'}>
      <button
        type="button"
        className="recent-open"
        onClick={() => void openFrom(() => bridge.request['project:open-recent']({ id }))}
      >
        <span className="recent-title" dir="auto">
          {title}
        </span>
        <span className="recent-place" title={place}>
          {missing ? `Not found at ${place}: moved, renamed or on a drive that is not connected` : place}
        </span>
      </button>
      <time dateTime={openedAt} title={sayExactly(openedAt)}>
        {sayWhen(openedAt)}
      </time>
      <Button
        look="quiet"
        aria-label={`Remove ${title} from this list`}
        title="Remove from this list; the file stays where it is"
        onClick={() => void forget(id)}
      >
        <CloseIcon />
      </Button>
    </li>
  )
}

async function forget(id: string): Promise<void> {
  useDesk.setState({ recents: await bridge.request['recents:forget']({ id }) })
}
