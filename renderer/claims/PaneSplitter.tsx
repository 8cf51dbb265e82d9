import { useRef, type KeyboardEvent, type PointerEvent } from 'react'

const least = 20
const most = 75

/** Divides the pane between the list and the claim below it: by mouse, or by arrow keys. */
export function PaneSplitter({ share, onChange }: { share: number; onChange: (share: number) => void }) {
  const bar = useRef<HTMLDivElement>(null)
  const set = (wanted: number) => onChange(Math.round(Math.min(most, Math.max(least, wanted))))

  const drag = (event: PointerEvent) => {
    if (!bar.current?.hasPointerCapture(event.pointerId)) return
    const list = bar.current.previousElementSibling!.getBoundingClientRect()
    const detail = bar.current.nextElementSibling!.getBoundingClientRect()
    set(((event.clientY - list.top) / (detail.bottom - list.top)) * 100)
  }
  const step = (event: KeyboardEvent) => {
    const wanted = { ArrowUp: share - 4, ArrowDown: share + 4, Home: least, End: most }[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    set(wanted)
  }

  return (
    <div
      ref={bar}
      className="pane-splitter"
      role="separator"
      aria-orientation="horizontal"
      aria-label="Height of the list"
      aria-valuenow={share}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={step}
    />
  )
}
