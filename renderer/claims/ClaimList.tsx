import { memo, useEffect, useId, useRef, type KeyboardEvent } from 'react'
import { stage, useDesk } from '../project/desk'
import { useFocusRequest } from '../project/useFocusRequest'
import { useLines } from '../ui/useLines'
import { goToClaim } from './actions'
import { ClaimLine } from './ClaimLine'
import type { ClaimListing } from './list'

/** The claims as a list box. */
export const ClaimList = memo(function ClaimList({ listing: { ids } }: { listing: ClaimListing }) {
  const claim = useDesk((desk) => desk.claim)
  const active = claim === null ? -1 : ids.indexOf(claim)
  const list = useRef<HTMLDivElement>(null)
  const listId = useId()
  const { lines, showChosen } = useLines({
    list,
    count: ids.length,
    at: active,
    height: 66,
    keyOf: (index) => ids[index]!,
  })
  useFocusRequest('claims', () => list.current?.focus())

  // Where the keyboard was last: when that claim is deleted, it goes on from there.
  const place = useRef(0)
  useEffect(() => {
    if (active >= 0) place.current = active
  }, [active])

  const go = (index: number) => {
    const id = ids[Math.min(ids.length - 1, Math.max(0, index))]
    if (id) goToClaim(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const page = Math.max(1, (lines.range?.endIndex ?? 0) - (lines.range?.startIndex ?? 0) - 1)
    const wanted = {
      ArrowDown: active < 0 ? place.current : active + 1,
      ArrowUp: (active < 0 ? place.current : active) - 1,
      Home: 0,
      End: ids.length - 1,
      PageDown: place.current + page,
      PageUp: place.current - page,
    }[event.key]
    if (wanted !== undefined) go(wanted)
    else if ((event.key === 'Enter' || event.key === ' ') && active >= 0) {
      go(active)
      stage.view?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  const lineId = (id: string) => `${listId}-${id}`
  return (
    <div
      ref={list}
      className="claims-list line-list"
      role="listbox"
      aria-label="Claims"
      tabIndex={0}
      aria-activedescendant={claim !== null && active >= 0 ? lineId(claim) : undefined}
      onKeyDown={onKeyDown}
      onFocus={showChosen}
    >
      <div role="presentation" className="claims-lines" style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start }) => {
          const id = ids[index]!
          return (
            <ClaimLine
              key={id}
              ref={lines.measureElement}
              elementId={lineId(id)}
              id={id}
              index={index}
              total={ids.length}
              start={start}
              active={index === active}
            />
          )
        })}
      </div>
    </div>
  )
})
