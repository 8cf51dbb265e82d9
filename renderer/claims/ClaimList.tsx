import { memo, useEffect, useId, useRef, type KeyboardEvent } from 'react'
import { stage, useDesk } from '../project/desk'
import { useFocusRequest } from '../project/useFocusRequest'
import { lineFor } from '../ui/lineFor'
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
  const { lines, showChosen, page } = useLines({
    list,
    count: ids.length,
    at: active,
    height: () => 66,
    keyOf: (index) => ids[index]!,
  })
  useFocusRequest('claims', () => list.current?.focus())

  // Where the keyboard was last: when that claim is deleted, it goes on from there.
  const place = useRef(0)
  useEffect(() => {
    if (active >= 0) place.current = active
  }, [active])

  const go = (index: number) => {
    const id = ids[index]
    if (id) goToClaim(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const isGone = active < 0 && event.key === 'ArrowDown'
    const from = active >= 0 ? active : isGone ? place.current - 1 : place.current
    const wanted = lineFor(event.key, from, ids.length, page())
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
