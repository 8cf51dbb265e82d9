import type { Status } from '../../shared/model/status'
import { StatusShape } from './icons'
import { statusLook } from './status'
import './status.css'

/** A status by shape, word and colour; `shapeOnly` keeps the word for screen readers and the tooltip. */
export function StatusBadge({ status, shapeOnly = false }: { status: Status; shapeOnly?: boolean }) {
  const { word } = statusLook[status]
  return (
    <span className={`status status-${status}`} title={shapeOnly ? word : undefined}>
      <StatusShape status={status} />
      <span className={shapeOnly ? 'visually-hidden' : undefined}>{word}</span>
    </span>
  )
}
