import { useId, useImperativeHandle, useRef, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import { Button } from './Button'
import './menu.css'

export interface MenuItem {
  readonly label: string
  readonly run: () => void
  readonly disabled?: boolean
  /** Shown at the right, e.g. a shortcut. */
  readonly note?: ReactNode
  /** Set for a choice among several: whether it is the present one. */
  readonly checked?: boolean
  /** A rule goes above it. */
  readonly apart?: boolean
}

interface MenuProps {
  /** Names the menu, and its button when that shows an icon only. */
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly button: ReactNode
  readonly className?: string
}

/** A button with a menu. */
export function Menu({ label, items, button, className }: MenuProps) {
  const id = useId()
  const named = typeof button === 'string' ? {} : { 'aria-label': label, title: label }
  return (
    <>
      <Button look="quiet" className={className} {...named} aria-haspopup="menu" popoverTarget={id}>
        {button}
      </Button>
      <MenuList id={id} label={label} items={items} />
    </>
  )
}

/** Opens a menu at a place on the screen. */
export interface ContextMenuHandle {
  readonly openAt: (x: number, y: number) => void
}

interface ContextMenuProps {
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly ref: Ref<ContextMenuHandle>
}

/** A menu without a button, for the right mouse button and the menu key. */
export function ContextMenu({ label, items, ref }: ContextMenuProps) {
  const id = useId()
  const point = useRef<HTMLSpanElement>(null)
  useImperativeHandle(ref, () => ({
    openAt(x, y) {
      const source = point.current!
      source.style.left = `${x}px`
      source.style.top = `${y}px`
      document.getElementById(id)!.showPopover({ source })
    },
  }))
  return (
    <>
      <span ref={point} className="menu-point" />
      <MenuList id={id} label={label} items={items} />
    </>
  )
}

/** The menu itself: arrows and first letters move in it, Escape and a press outside close it. */
function MenuList({ id, label, items }: { id: string; label: string; items: readonly MenuItem[] }) {
  const list = useRef<HTMLDivElement>(null)
  const entries = () => [...list.current!.querySelectorAll<HTMLElement>('[role^="menuitem"]')]

  const onKeyDown = (event: KeyboardEvent) => {
    const all = entries()
    const to = step(
      event.key,
      all.findIndex((entry) => entry === document.activeElement),
      all,
    )
    if (event.key === 'Escape' || event.key === 'Tab') list.current!.hidePopover()
    else if (to === undefined) return
    else all[to]?.focus()
    event.preventDefault()
    event.stopPropagation()
  }
  const choose = (item: MenuItem) => {
    // The focus goes back to where it was before what was chosen puts it elsewhere.
    list.current!.hidePopover()
    item.run()
  }
  return (
    <div
      ref={list}
      id={id}
      className="menu"
      role="menu"
      aria-label={label}
      popover="auto"
      onKeyDown={onKeyDown}
      onToggle={(event) => {
        if (event.newState === 'open') entries()[0]?.focus()
      }}
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          tabIndex={-1}
          className={item.apart ? 'menu-item menu-apart' : 'menu-item'}
          role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
          aria-checked={item.checked}
          aria-disabled={item.disabled}
          onClick={() => {
            if (!item.disabled) choose(item)
          }}
        >
          <span>{item.label}</span>
          {item.note}
        </button>
      ))}
    </div>
  )
}

function step(key: string, at: number, all: readonly HTMLElement[]): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % all.length
    case 'ArrowUp':
      return (at - 1 + all.length) % all.length
    case 'Home':
      return 0
    case 'End':
      return all.length - 1
    default: {
      if (key.length > 1 || key === ' ') return undefined
      const order = [...all.slice(at + 1), ...all.slice(0, at + 1)]
      const found = order.find((entry) => entry.textContent.toLowerCase().startsWith(key.toLowerCase()))
      return found && all.indexOf(found)
    }
  }
}
