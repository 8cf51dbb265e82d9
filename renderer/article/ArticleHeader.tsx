import { useId } from 'react'
import { isCut } from '../../shared/article/cut'
import { docFromJson } from '../../shared/article/document'
import type { Article, ArticleVersion } from '../../shared/model/records'
import { Guess, GuessesLine } from '../articles/Guess'
import { sayOffset, sayPublished } from '../articles/published'
import { CommandButton } from '../commands/CommandButton'
import { DecisionsLine } from '../versions/DecisionsLine'
import { VersionMenu } from '../versions/VersionMenu'

interface Props {
  readonly article: Article
  readonly version: ArticleVersion | undefined
}

/** Whose article it is and what it is called; it scrolls away with the text. */
export function ArticleHeader({ article, version }: Props) {
  const { title, outlet, byline, published, url } = article
  const id = useId()
  return (
    <header className="article-header">
      <div className="article-header-top">
        <span className="article-outlet" dir="auto">
          <Guess of="outlet" article={article}>
            {outlet || 'No outlet'}
          </Guess>
        </span>
        <VersionMenu article={article} />
        <CommandButton id="article.edit" look="quiet" className="article-details">
          Details…
        </CommandButton>
      </div>
      {/* A text that opens with its title as a heading shows it itself, where it can be claimed. */}
      <h2 dir="auto" className={opensWith(title, version) ? 'visually-hidden' : undefined}>
        <Guess of="title" article={article}>
          {title || 'Untitled'}
        </Guess>
      </h2>
      {(byline || published) && (
        <p className="article-by">
          {byline && (
            <Guess of="byline" article={article}>
              <bdi>{byline}</bdi>
            </Guess>
          )}
          {published && (
            <Guess of="published" article={article}>
              <time dateTime={published}>
                {sayPublished(published)} <span className="article-zone">{sayOffset(published)}</span>
              </time>
            </Guess>
          )}
        </p>
      )}
      {url && (
        <p className="article-url">
          <label className="visually-hidden" htmlFor={id}>
            Address of the article, to copy
          </label>
          {/* Text and no link: nothing here ever opens it. */}
          <input id={id} readOnly value={url} title={url} onFocus={(event) => event.currentTarget.select()} />
        </p>
      )}
      <GuessesLine article={article} />
      <DecisionsLine article={article.id} />
    </header>
  )
}

function opensWith(title: string, version: ArticleVersion | undefined): boolean {
  const doc = version && docFromJson(version.doc)
  const first = doc?.ok ? doc.value.children.find((node) => !isCut(node)) : null
  return first?.type.name === 'heading' && first.textContent.trim() === title.trim()
}
