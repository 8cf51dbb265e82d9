import { useMemo } from 'react'
import type { Contested } from '../../shared/corroboration/contested'
import { differenceKinds, type DifferenceKind } from '../../shared/corroboration/types'
import type { Article, Id } from '../../shared/model/records'
import { shorten } from '../claims/words'
import { useDesk } from '../project/desk'
import { useProject } from '../project/useProject'
import { useStoryPlace } from './place'
import { kindWords } from './words'

/** Of what kind the discrepancies are, and of which article, to see only some. */
export function DiscrepancyFilter({ all }: { all: readonly Contested[] }) {
  const kinds = useStoryPlace((story) => story.kinds)
  const article = useStoryPlace((story) => story.article)
  const listed = useListed(article)
  const toggle = (kind: DifferenceKind) =>
    useStoryPlace.setState({
      kinds: kinds.includes(kind) ? kinds.filter((other) => other !== kind) : [...kinds, kind],
    })
  return (
    <div className="discrepancy-filter" role="group" aria-label="Show only">
      {differenceKinds.map((kind) => {
        const count = all.filter((one) => one.kind === kind).length
        return (
          <button
            key={kind}
            type="button"
            className="discrepancy-kind"
            aria-pressed={kinds.includes(kind)}
            disabled={count === 0 && !kinds.includes(kind)}
            onClick={() => toggle(kind)}
          >
            {kindWords[kind].many} <span className="discrepancy-kind-count">{count}</span>
          </button>
        )
      })}
      <select
        aria-label="In"
        value={article ?? ''}
        onChange={(event) => useStoryPlace.setState({ article: event.currentTarget.value || null })}
      >
        <option value="">All articles</option>
        {listed.map(({ id, outlet, title }) => (
          <option key={id} value={id}>
            {shorten([outlet, title].filter(Boolean).join(': '), 80)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Nobody looks for one of more than so many in a list without its words. */
const most = 200

/** The articles to choose from: of very many the one on the desk, and the one that is chosen. */
function useListed(chosen: Id | null): readonly Article[] {
  const articles = useProject((project) => project.articles)
  const here = useDesk((desk) => (articles && articles.size > most ? desk.article : null))
  return useMemo(() => {
    if (!articles) return []
    if (articles.size <= most) return articles.sorted()
    return [...new Set([here, chosen])].flatMap((id) => articles.get(id ?? '') ?? [])
  }, [articles, here, chosen])
}
