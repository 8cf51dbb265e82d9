import type { ReactNode } from 'react'
import type { Relation } from '../../shared/corroboration/types'
import { relationWords } from './words'

const shapes: Readonly<Record<Relation, ReactNode>> = {
  corroborates: <path d="M1.5 4.25h9M1.5 7.75h9" />,
  differs: <path d="M1.5 4.25h9M1.5 7.75h9M8.5 1.5l-5 9" />,
  related: <path d="M1.5 6.75c1.5-2.5 3-2.5 4.5-.75s3 1.75 4.5-.75" />,
}

/** How another passage stands to a statement, by shape, word and colour. */
export function RelationBadge({ relation }: { relation: Relation }) {
  return (
    <span className={`relation relation-${relation}`}>
      <svg
        width={12}
        height={12}
        viewBox="0 0 12 12"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        aria-hidden="true"
        focusable="false"
      >
        {shapes[relation]}
      </svg>
      {relationWords[relation]}
    </span>
  )
}
