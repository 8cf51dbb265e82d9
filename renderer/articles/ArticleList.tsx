import { useRef, type KeyboardEvent, type MouseEvent } from 'react'
import type { Article, Id } from '../../shared/model/records'
import { showArticle } from '../article/navigate'
import { runCommand } from '../commands/run'
import { stage, useDesk } from '../project/desk'
import { useFocusRequest } from '../project/useFocusRequest'
import { ContextMenu, type ContextMenuHandle } from '../ui/Menu'
import { lineFor } from '../ui/lineFor'
import { useLines } from '../ui/useLines'
import { openReview } from '../versions/decide'
import { articleItems } from './articleItems'
import { ArticleLine } from './ArticleLine'

/** Articles by the arrow keys; only the lines in sight are in the page, however many there are. */
export function ArticleList({ articles }: { articles: readonly Article[] }) {
  const shown = useDesk((desk) => desk.article)
  const list = useRef<HTMLDivElement>(null)
  const menu = useRef<ContextMenuHandle>(null)
  const at = articles.findIndex(({ id }) => id === shown)
  const { lines, showChosen, page } = useLines({
    list,
    count: articles.length,
    at,
    height: () => 84,
    keyOf: (index) => articles[index]!.id,
  })
  useFocusRequest('articles', () => list.current?.focus())

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const to = lineFor(event.key, at, articles.length, page())
    if (to !== undefined) showArticle(articles[to]!.id)
    else if (event.key === 'Enter') stage.view?.focus()
    else if (event.key === 'Delete') runCommand('article.remove')
    else return
    event.preventDefault()
  }
  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault()
    const line = event.target instanceof Element ? event.target.closest('[data-article-id]') : null
    if (line) showArticle(line.getAttribute('data-article-id'))
    // The menu key has no place of its own: the line of the article that is shown is as good as any.
    const active = document.getElementById(lineId(shown ?? ''))?.getBoundingClientRect()
    const [x, y] = line || !active ? [event.clientX, event.clientY] : [active.left + 16, active.bottom - 8]
    const open = () => menu.current?.openAt(x, y)
    // Where the menu comes with the press, letting go of the button would close it at once.
    if (event.buttons === 0) open()
    else window.addEventListener('pointerup', () => setTimeout(open), { once: true })
  }
  return (
    <>
      <div
        ref={list}
        className="articles-list"
        role="listbox"
        aria-label="Articles"
        tabIndex={0}
        aria-activedescendant={at >= 0 ? lineId(articles[at]!.id) : undefined}
        onKeyDown={onKeyDown}
        onFocus={showChosen}
        onContextMenu={onContextMenu}
      >
        <div className="articles-all" role="presentation" style={{ height: lines.getTotalSize() }}>
          {lines.getVirtualItems().map(({ index, key, start }) => {
            const article = articles[index]!
            return (
              <div
                key={key}
                ref={lines.measureElement}
                data-index={index}
                data-article-id={article.id}
                id={lineId(article.id)}
                className="article-line"
                role="option"
                aria-selected={article.id === shown}
                aria-setsize={articles.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
                onClick={({ target }) => {
                  showArticle(article.id)
                  if (target instanceof Element && target.closest('[data-review]')) openReview()
                }}
              >
                <ArticleLine article={article} />
              </div>
            )
          })}
        </div>
      </div>
      <ContextMenu ref={menu} label="This article" items={articleItems(true)} />
    </>
  )
}

function lineId(article: Id): string {
  return `article-line-${article}`
}
