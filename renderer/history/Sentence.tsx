import { Fragment } from 'react'
import { Excerpt } from '../claims/Excerpt'
import type { Words } from './sentences'

/** A sentence of the history, with the project's own words set apart from ours. */
export function Sentence({ words }: { words: Words }) {
  return words.map((part, i) =>
    typeof part === 'string' ? (
      <Fragment key={i}>{part}</Fragment>
    ) : (
      <bdi key={i} className="history-quote">
        “<Excerpt text={part.quote} longest={160} />”
      </bdi>
    ),
  )
}
