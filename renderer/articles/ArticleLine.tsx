import { memo } from 'react'
import type { Article } from '../../shared/model/records'
import { useCoverage } from '../coverage/coverage'
import { sayChecked, sayCounts } from '../../shared/coverage/words'
import { useProject } from '../project/useProject'
import { WarningIcon } from '../ui/icons'
import { useWhenIdle } from '../ui/useWhenIdle'
import { sayOffset, sayPublished, sayPublishedDay } from './published'
import { toDecide } from './standing'

/** An article in the list: whose it is, when, what, and how far it is checked. */
export const ArticleLine = memo(function ArticleLine({ article }: { article: Article }) {
  const { title, outlet, published } = article
  return (
    <>
      <span className="article-line-head">
        <span className="article-line-outlet" dir="auto">
          {outlet || 'No outlet'}
        </span>
        {published && (
          <time dateTime={published} title={`${sayPublished(published)} ${sayOffset(published)}`.trim()}>
            {sayPublishedDay(published)}
          </time>
        )}
      </span>
      <span className="article-line-title" dir="auto">
        {title || 'Untitled'}
      </span>
      <Checked article={article.id} />
    </>
  )
})

/** As it was when the window last had time to count: the mark in the text that a key just made comes first. */
function Checked({ article }: { article: string }) {
  const counts = useCoverage(({ byArticle }) => byArticle.get(article)?.counts)
  const passages = useWhenIdle(useProject((project) => project.passages.where('article', article)))
  const recheck = passages ? toDecide(passages) : 0
  const { checked, needed } = counts ?? { checked: 0, needed: 0 }
  return (
    <span className="article-line-foot">
      <span title={counts && sayCounts(counts)}>{sayChecked(counts)}</span>
      {recheck > 0 && (
        <span className="article-line-recheck" data-review title="Review these passages">
          <WarningIcon />
          {recheck} to decide
        </span>
      )}
      {needed > 0 && (
        <span className="article-line-bar" aria-hidden="true">
          <span style={{ width: `${(checked / needed) * 100}%` }} />
        </span>
      )}
    </span>
  )
}
