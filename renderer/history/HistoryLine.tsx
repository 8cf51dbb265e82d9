import { memo, useMemo } from 'react'
import { nameOf, shorten } from '../claims/words'
import { useProject } from '../project/useProject'
import { When } from '../ui/When'
import { About } from './About'
import type { HistoryRow } from '../../shared/history/rows'
import { plainWords, sayItems } from './sentences'

/** One line of the history: about what, when, and who did what. */
export const HistoryLine = memo(function HistoryLine({ row }: { row: HistoryRow }) {
  const reviewers = useProject((project) => project.reviewers)
  const sentence = useMemo(() => shorten(plainWords(sayItems(row.items)), 180), [row])
  return (
    <>
      <span className="history-line-head">
        <About row={row} />
        <When instant={row.entry.at} />
      </span>
      <span className="history-line-words" dir="auto">
        <strong>{nameOf(reviewers, row.entry.by)}</strong> {sentence}
      </span>
    </>
  )
})
