import { memo, useMemo } from 'react'
import type { Article } from '../../shared/model/records'
import { useProject } from '../project/useProject'
import { WarningIcon } from '../ui/icons'
import { useWhenIdle } from '../ui/useWhenIdle'
import { sayOffset, sayPublished, sayPublishedDay } from './published'
import { standingOf } from './standing'

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

function Checked({ article }: { article: string }) {
  // Counting can wait: the mark in the text that a key just made cannot.
  const project = useWhenIdle(useProject((now) => now))
  const standing = useMemo(() => project && standingOf(project, article), [project, article])
  if (!standing) return null
  const { total, checked, recheck } = standing
  return (
    <span className="article-line-foot">
      <span>{total === 0 ? 'No claims' : `${checked} of ${total} checked`}</span>
      {recheck > 0 && (
        <span className="article-line-recheck" data-review title="Review these passages">
          <WarningIcon />
          {recheck} to decide
        </span>
      )}
      {total > 0 && (
        <span className="article-line-bar" aria-hidden="true">
          <span style={{ width: `${(checked / total) * 100}%` }} />
        </span>
      )}
    </span>
  )
}
