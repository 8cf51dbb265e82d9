import { useId } from 'react'
import type { Article } from '../../shared/model/records'
import { sayOffset, sayPublished } from '../articles/published'
import { CommandButton } from '../commands/CommandButton'

/** Whose article it is and what it is called; it scrolls away with the text. */
export function ArticleHeader({ article }: { article: Article }) {
  const { title, outlet, byline, published, url } = article
  const id = useId()
  return (
    <header className="article-header">
      <div className="article-header-top">
        <span className="article-outlet" dir="auto">
          {outlet || 'No outlet'}
        </span>
        <CommandButton id="article.edit" look="quiet" className="article-details">
          Details…
        </CommandButton>
      </div>
      <h2 dir="auto">{title || 'Untitled'}</h2>
      {(byline || published) && (
        <p className="article-by">
          {byline && <bdi>{byline}</bdi>}
          {published && (
            <time dateTime={published}>
              {sayPublished(published)} <span className="article-zone">{sayOffset(published)}</span>
            </time>
          )}
        </p>
      )}
      {url && (
        <p className="article-url">
          <label className="visually-hidden" htmlFor={id}>
            Address, to copy
          </label>
          {/* Text and no link: nothing here ever opens it. */}
          <input id={id} readOnly value={url} title={url} onFocus={(event) => event.currentTarget.select()} />
        </p>
      )}
    </header>
  )
}
