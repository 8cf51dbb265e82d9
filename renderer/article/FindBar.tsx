import { useEffect, useRef, type KeyboardEvent } from 'react'
import { CommandButton } from '../commands/CommandButton'
import { stage, useDesk } from '../project/desk'
import { useFocusRequest } from '../project/useFocusRequest'
import { Button } from '../ui/Button'
import { CloseIcon, DownIcon, UpIcon } from '../ui/icons'
import { findStep, findText, stopFinding } from './finding'

/** Find in the article: at its corner, over nothing that the search goes to. */
export function FindBar() {
  const found = useDesk((desk) => desk.found)
  const field = useRef<HTMLInputElement>(null)
  useFocusRequest('find', () => field.current?.select())

  useEffect(() => () => void stage.view?.find(''), [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') findStep(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  }
  return (
    <div className="find-bar" role="search" aria-label="Find in article" onKeyDown={onKeyDown}>
      <input
        ref={field}
        type="search"
        aria-label="Find in article"
        placeholder="Find in article"
        dir="auto"
        value={found?.query ?? ''}
        onChange={(event) => findText(event.currentTarget.value)}
      />
      <span className="find-count" role="status">
        {found &&
          found.query !== '' &&
          (found.count > 0 ? `${found.index + 1} of ${found.count}` : 'Not found')}
      </span>
      <CommandButton id="find.previous" look="quiet" icon={<UpIcon />} keepFocus />
      <CommandButton id="find.next" look="quiet" icon={<DownIcon />} keepFocus />
      <Button look="quiet" aria-label="Close" title="Close (Esc)" onClick={close}>
        <CloseIcon />
      </Button>
    </div>
  )
}

function close(): void {
  stopFinding()
  stage.view?.focus()
}
