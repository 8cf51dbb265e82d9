import type { ReactNode } from 'react'
import type { Status } from '../../shared/model/status'

/** Our own few icons: 16 units square, drawn with the current colour, silent for screen readers. */
function Icon({
  children,
  size = 16,
  className,
}: {
  children: ReactNode
  size?: number
  className?: string
}) {
  return (
    <svg
      className={className}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}

export const CloseIcon = () => (
  <Icon>
    <path d="M4 4l8 8M12 4l-8 8" />
  </Icon>
)
export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.25" />
    <path d="M10.25 10.25L13.5 13.5" />
  </Icon>
)
export const UndoIcon = () => (
  <Icon>
    <path d="M5.5 3L2.5 6l3 3M3 6h6.25a3.75 3.75 0 0 1 0 7.5H6" />
  </Icon>
)
export const RedoIcon = () => (
  <Icon>
    <path d="M10.5 3l3 3-3 3M13 6H6.75a3.75 3.75 0 0 0 0 7.5H10" />
  </Icon>
)
export const PlusIcon = () => (
  <Icon>
    <path d="M8 3v10M3 8h10" />
  </Icon>
)
export const CheckIcon = () => (
  <Icon>
    <path d="M3 8.5l3.5 3.5L13 4.5" />
  </Icon>
)
export const MoreIcon = () => (
  <Icon>
    <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.2" />
  </Icon>
)
export const UpIcon = () => (
  <Icon>
    <path d="M3.5 10L8 5.5l4.5 4.5" />
  </Icon>
)
export const DownIcon = () => (
  <Icon>
    <path d="M3.5 6L8 10.5 12.5 6" />
  </Icon>
)
export const WarningIcon = () => (
  <Icon>
    <path d="M8 2.25l6.25 11.25H1.75zM8 6.5v3M8 11.6v.01" />
  </Icon>
)

const shapes: Readonly<Record<Status, ReactNode>> = {
  unchecked: <circle cx="6" cy="6" r="4.25" />,
  verified: <path d="M1.75 6.5L4.75 9.5 10.25 2.75" strokeWidth="1.9" />,
  disputed: <path d="M2.25 2.25l7.5 7.5M9.75 2.25l-7.5 7.5" strokeWidth="1.9" />,
  'single-source': (
    <>
      <circle cx="6" cy="6" r="4.25" />
      <path d="M6 1.75a4.25 4.25 0 0 1 0 8.5z" fill="currentColor" />
    </>
  ),
  split: <path d="M6 10.75V7L2.25 3.5V1.25M6 7l3.75-3.5V1.25" strokeWidth="1.7" />,
}

/** The shape that goes with a status, so that colour is never alone. */
export function StatusShape({ status, size = 12 }: { status: Status; size?: number }) {
  return (
    <svg
      className="status-shape"
      width={size}
      height={size}
      viewBox="0 0 12 12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[status]}
    </svg>
  )
}
