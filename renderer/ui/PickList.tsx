import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import './pick-list.css'

export interface PickItem {
  readonly key: string
  readonly content: ReactNode
  /** Shown, but cannot be picked; its content says why. */
  readonly disabled?: boolean
}

export interface PickGroup {
  /** A heading over the items; none where there is only one group. */
  readonly title?: string
  readonly items: readonly PickItem[]
}

export interface PickListProps {
  /** What the field is for; also names the list. */
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly groups: readonly PickGroup[]
  readonly onPick: (key: string) => void
  /** Said in place of the list when there is nothing in it, and to screen readers otherwise: how many there are. */
  readonly summary: string
}

/** A field with the choices under it: typing narrows them, the arrows move, Enter picks. */
export function PickList(props: PickListProps) {
  const { label, placeholder, value, onChange, groups, onPick, summary } = props
  const id = useId()
  const items = groups.flatMap((group) => group.items)
  // Which item the keyboard is on, by key: new results under the same typing leave it where it is.
  const [chosen, setChosen] = useState<string | null>(null)
  const at = Math.max(
    0,
    items.findIndex(({ key }) => key === chosen),
  )
  const active = items[at]
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active?.key])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const wanted = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 10, PageUp: at - 10 }[event.key]
    if (wanted !== undefined) {
      const last = items.length - 1
      const round = event.key.startsWith('Arrow') ? (wanted > last ? 0 : wanted < 0 ? last : wanted) : wanted
      setChosen(items[Math.min(last, Math.max(0, round))]?.key ?? null)
    } else if (event.key === 'Enter') {
      if (active && !active.disabled) onPick(active.key)
    } else return
    event.preventDefault()
  }
  const change = (text: string) => {
    setChosen(null)
    onChange(text)
  }

  return (
    <div className="pick-list">
      <input
        type="search"
        className="pick-list-field"
        role="combobox"
        aria-label={label}
        aria-expanded={items.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active && `${id}-${at}`}
        data-first
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p className={items.length > 0 ? 'visually-hidden' : 'pick-list-none'} role="status">
        {summary}
      </p>
      <div ref={list} id={`${id}-list`} className="pick-list-items" role="listbox" aria-label={label}>
        {groups.map((group, g) => (
          <Group key={group.title ?? g} group={group} titleId={`${id}-group-${g}`}>
            {group.items.map(({ key, content, disabled }) => {
              const index = items.findIndex((item) => item.key === key)
              return (
                <div
                  key={key}
                  id={`${id}-${index}`}
                  className="pick-list-item list-line"
                  role="option"
                  aria-selected={index === at}
                  aria-disabled={disabled}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => {
                    if (!disabled) onPick(key)
                  }}
                >
                  {content}
                </div>
              )
            })}
          </Group>
        ))}
      </div>
    </div>
  )
}

function Group({ group, titleId, children }: { group: PickGroup; titleId: string; children: ReactNode }) {
  if (group.title === undefined) return children
  return (
    <div role="group" aria-labelledby={titleId}>
      <p className="label pick-list-title" id={titleId} role="presentation">
        {group.title}
      </p>
      {children}
    </div>
  )
}
