import type { ReactNode } from 'react'
import type { Saying } from '../../shared/corroboration/matrix'

const shapes: Readonly<Record<Saying, ReactNode>> = {
  states: <circle cx="6" cy="6" r="3.5" fill="currentColor" />,
  attributes: <path d="M1.75 6h8M6.5 2.75L9.9 6 6.5 9.25" />,
  denies: <path d="M2.25 2.25l7.5 7.5M9.75 2.25l-7.5 7.5" strokeWidth="1.9" />,
  differs: <path d="M2 4.25h8M2 7.75h8M8.25 1.75l-4.5 8.5" />,
  silent: <path d="M4.25 6h3.5" />,
}

/** The shape that goes with what an outlet says, so that colour is never alone. */
export function SayingMark({ says }: { says: Saying }) {
  return (
    <svg
      className="saying-mark"
      width="12"
      height="12"
      viewBox="0 0 12 12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[says]}
    </svg>
  )
}
