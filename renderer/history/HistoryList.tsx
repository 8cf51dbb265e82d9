import { useId, useRef, type KeyboardEvent } from 'react'
import { goToRow, backToText } from './history'
import { HistoryLine } from './HistoryLine'
import { lineFor } from '../ui/lineFor'
import { useLines } from '../ui/useLines'
import type { HistoryRow } from '../../shared/history/rows'

interface Props {
  readonly rows: readonly HistoryRow[]
  readonly at: number
  readonly onPick: (row: HistoryRow) => void
}

/** The history as a list box. */
export function HistoryList({ rows, at, onPick }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const { lines, showChosen, page } = useLines({
    list,
    count: rows.length,
    at,
    height: () => 62,
    keyOf: (index) => rows[index]!.key,
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const wanted = lineFor(event.key, at, rows.length, page())
    if (wanted !== undefined) onPick(rows[wanted]!)
    else if (event.key === 'Enter') {
      goToRow(rows[at]!)
      backToText()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={list}
      className="history-list line-list"
      role="listbox"
      aria-label="History"
      tabIndex={0}
      aria-activedescendant={`${id}-${at}`}
      onKeyDown={onKeyDown}
      onFocus={showChosen}
    >
      <div role="presentation" className="history-lines" style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start }) => (
          <div
            key={rows[index]!.key}
            ref={lines.measureElement}
            id={`${id}-${index}`}
            className="history-line list-line"
            role="option"
            aria-selected={index === at}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            data-index={index}
            style={{ transform: `translateY(${start}px)` }}
            onClick={() => onPick(rows[index]!)}
            onDoubleClick={() => goToRow(rows[index]!)}
          >
            <HistoryLine row={rows[index]!} />
          </div>
        ))}
      </div>
    </div>
  )
}
