import { shorten } from '../claims/words'
import { useProject } from '../project/useProject'
import type { HistoryRow } from '../../shared/history/rows'

/** What a line of the history is about: `#12`, an article by its outlet, or the project. */
export function About({ row: { claim, article, items } }: { row: HistoryRow }) {
  const number = useProject((project) =>
    claim === null ? undefined : (project.claims.get(claim) ?? project.tombstones.get(claim))?.number,
  )
  const gone = useProject((project) => claim !== null && !project.claims.has(claim))
  const known = useProject((project) => project.articles.get(article ?? ''))
  if (claim !== null)
    return (
      <span className="history-about-claim">
        {number === undefined ? 'A claim' : `#${number}`}
        {gone && <span className="history-gone"> (deleted)</span>}
      </span>
    )
  if (article === null) return <span>Project</span>
  const name = known ? known.outlet || known.title : (items[0]?.from ?? items[0]?.to)
  return <span dir="auto">{name ? shorten(name, 40) : 'An article'}</span>
}
