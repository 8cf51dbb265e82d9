import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { CommandId } from '../../shared/commands'
import type { Status } from '../../shared/model/status'
import { CommandButton } from '../commands/CommandButton'
import { stage, useDesk, type Desk } from '../project/desk'
import { StatusShape } from '../ui/icons'
import { placeToolbar } from './placeToolbar'

const tools: readonly { id: CommandId; word: string; status?: Status }[] = [
  { id: 'claim.verified', word: 'Verified', status: 'verified' },
  { id: 'claim.disputed', word: 'Disputed', status: 'disputed' },
  { id: 'claim.single-source', word: 'Single-source', status: 'single-source' },
  { id: 'claim.add', word: 'Claim', status: 'unchecked' },
  { id: 'claim.attach', word: 'Attach' },
]

/** What can be done with the selected words, beside them; not while they are still being selected. */
export function SelectionToolbar({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const selection = useDesk((desk) => (isBusy(desk) ? null : desk.selection))
  const dragging = useDragging(scroller)
  return selection && !dragging ? <Toolbar key="toolbar" scroller={scroller} selection={selection} /> : null
}

function isBusy({ correcting, finding, versions }: Desk): boolean {
  return correcting || finding || versions?.kind === 'side-by-side'
}

function Toolbar({ scroller, selection }: { scroller: RefObject<HTMLElement | null>; selection: object }) {
  const bar = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const page = scroller.current!
    const put = () => {
      const element = bar.current!
      const box = stage.view?.selectionBox()
      const place = box && placeToolbar(box, element.getBoundingClientRect(), page.getBoundingClientRect())
      element.style.visibility = place ? 'visible' : 'hidden'
      if (place) element.style.translate = `${place.left}px ${place.top}px`
    }
    put()
    const resized = new ResizeObserver(put)
    resized.observe(page)
    page.addEventListener('scroll', put, { passive: true })
    return () => {
      resized.disconnect()
      page.removeEventListener('scroll', put)
    }
  }, [scroller, selection])

  return (
    <div ref={bar} className="selection-toolbar" role="toolbar" aria-label="Selected words">
      {tools.map(({ id, word, status }) => (
        <CommandButton
          key={id}
          id={id}
          look="quiet"
          className={status && `status-${status}`}
          icon={status && <StatusShape status={status} />}
          showKey
          keepFocus
        >
          {word}
        </CommandButton>
      ))}
    </div>
  )
}

function useDragging(area: RefObject<HTMLElement | null>): boolean {
  const [dragging, setDragging] = useState(false)
  useEffect(() => {
    const element = area.current!
    const begin = () => setDragging(true)
    const end = () => setDragging(false)
    element.addEventListener('pointerdown', begin)
    window.addEventListener('pointerup', end)
    window.addEventListener('pointercancel', end)
    return () => {
      element.removeEventListener('pointerdown', begin)
      window.removeEventListener('pointerup', end)
      window.removeEventListener('pointercancel', end)
    }
  }, [area])
  return dragging
}
