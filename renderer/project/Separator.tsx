import { useRef, type KeyboardEvent, type PointerEvent } from 'react'

interface Props {
  readonly label: string
  /** The id of the pane whose width it sets. */
  readonly controls: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly start: number
  /** To which side the separator moves as that pane grows. */
  readonly grows: 'left' | 'right'
  readonly onChange: (width: number) => void
}

/** The line between two panes: drag it, or move it with the arrows; a double click puts it where it was first. */
export function Separator({ label, controls, value, min, max, start, grows, onChange }: Props) {
  const drag = useRef<{ x: number; width: number } | null>(null)
  const sign = grows === 'right' ? 1 : -1

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    // The pane may be narrower than its wish, in a small window.
    const shown = document.getElementById(controls)?.offsetWidth ?? value
    drag.current = { x: event.clientX, width: shown }
  }
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current) onChange(drag.current.width + sign * (event.clientX - drag.current.x))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = {
      ArrowRight: value + sign * 16,
      ArrowLeft: value - sign * 16,
      Home: min,
      End: max,
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    onChange(next)
  }
  return (
    <div
      className="separator"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={Math.round(value)}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (drag.current = null)}
      onPointerCancel={() => (drag.current = null)}
      onDoubleClick={() => onChange(start)}
      onKeyDown={onKeyDown}
    />
  )
}
