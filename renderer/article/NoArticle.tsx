import { useRef } from 'react'
import { CommandButton } from '../commands/CommandButton'
import { useFocusRequest } from '../project/useFocusRequest'
import { useProject } from '../project/useProject'

export function NoArticle() {
  const any = useProject((project) => project.articles.size > 0)
  const place = useRef<HTMLDivElement>(null)
  useFocusRequest('text', () => (place.current?.querySelector('button') ?? place.current)?.focus())
  return (
    <div ref={place} className="article-none" tabIndex={-1}>
      <p className="article-none-head">{any ? 'No article is shown' : 'Nothing to read yet'}</p>
      {any ? (
        <p>Pick one in the list of articles.</p>
      ) : (
        <>
          <p>
            Add the first article of the story. Then select the words of a statement and give it a verdict
            with one key.
          </p>
          <p className="article-none-ways">
            <CommandButton id="article.paste" look="primary" autoFocus>
              Paste an article
            </CommandButton>
            <CommandButton id="article.import">Add from files</CommandButton>
          </p>
        </>
      )}
    </div>
  )
}

export function UnreadableArticle({ why }: { why: string }) {
  const place = useRef<HTMLDivElement>(null)
  useFocusRequest('text', () => place.current?.focus())
  return (
    <div ref={place} className="article-unreadable" role="alert" tabIndex={-1}>
      <p>
        <strong>This article’s text cannot be shown.</strong> Its place in the project file holds something
        that is no article text ({why}). Its claims, verdicts and notes are untouched, and the file keeps what
        is there: open a backup, or ask whoever sent the project for another copy.
      </p>
    </div>
  )
}
