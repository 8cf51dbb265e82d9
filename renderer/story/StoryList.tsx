import { useId, useLayoutEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { lineFor } from '../ui/lineFor'
import { useLines } from '../ui/useLines'
import './story-list.css'

interface Item {
  readonly key: string
  /** The heading that it stands under; items of one group follow each other. Empty for none. */
  readonly group: string
}

interface Props<T extends Item> {
  readonly label: string
  readonly items: readonly T[]
  readonly at: number
  /** Until then there is only the frame, which takes the keyboard. */
  readonly isReady?: boolean
  readonly onPick: (index: number) => void
  /** Answers whether a key, `Shift+Delete` for one, was for the item. */
  readonly onKey: (key: string, item: T) => boolean
  readonly onOpen: (item: T) => void
  readonly children: (item: T) => ReactNode
}

type Row<T> =
  { readonly heading: string; readonly count: number } | { readonly item: T; readonly index: number }

/** A list box with headings; only the lines in sight are in the page, and the one that the keyboard is at. */
export function StoryList<T extends Item>({
  label,
  items,
  at,
  isReady = true,
  onPick,
  onKey,
  onOpen,
  children,
}: Props<T>) {
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const rows = useMemo(() => rowsOf(items), [items])
  const rowAt = rows.findIndex((row) => 'item' in row && row.index === at)
  const { lines, showChosen, page } = useLines({
    list,
    count: rows.length,
    at: rowAt,
    showFrom: at === 0 ? 0 : rowAt,
    height: (index) => ('item' in rows[index]! ? 62 : 30),
    keyOf: (index) => {
      const row = rows[index]!
      return 'item' in row ? row.item.key : row.heading
    },
  })

  useLayoutEffect(() => {
    const element = list.current
    return () => {
      // The last line is gone, and the list with it: the pane around it keeps the keyboard.
      if (element && element === document.activeElement) element.closest('section')?.focus()
    }
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const key = event.shiftKey
      ? `Shift+${event.key.length === 1 ? event.key.toLowerCase() : event.key}`
      : event.key
    const item = items[at]!
    const wanted = lineFor(key, at, items.length, page())
    if (wanted !== undefined) onPick(wanted)
    else if (key === 'Enter') onOpen(item)
    else if (!onKey(key, item)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={list}
      className="story-list line-list"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={`${id}-${at}`}
      onKeyDown={onKeyDown}
      onFocus={showChosen}
    >
      <div role="presentation" className="story-lines" style={{ height: lines.getTotalSize() }}>
        {(isReady ? lines.getVirtualItems() : []).map(({ index: rowIndex, start }) => {
          const row = rows[rowIndex]!
          const style = { transform: `translateY(${start}px)` }
          if (!('item' in row))
            return (
              <div
                key={row.heading}
                ref={lines.measureElement}
                role="presentation"
                className="story-heading label"
                data-index={rowIndex}
                style={style}
              >
                {row.heading} <span className="story-heading-count">{row.count}</span>
              </div>
            )
          return (
            <div
              key={row.item.key}
              ref={lines.measureElement}
              id={`${id}-${row.index}`}
              className="story-line list-line"
              role="option"
              aria-selected={row.index === at}
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
              data-index={rowIndex}
              style={style}
              onClick={() => onPick(row.index)}
              onDoubleClick={() => onOpen(row.item)}
            >
              {children(row.item)}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function rowsOf<T extends Item>(items: readonly T[]): Row<T>[] {
  const sizes = new Map<string, number>()
  for (const { group } of items) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  return items.flatMap((item, index): Row<T>[] => {
    const isFirst = item.group !== '' && items[index - 1]?.group !== item.group
    const line = { item, index }
    return isFirst ? [{ heading: item.group, count: sizes.get(item.group)! }, line] : [line]
  })
}
