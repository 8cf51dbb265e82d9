import { useMemo, useRef } from 'react'
import { CommandButton } from '../commands/CommandButton'
import { commandItem } from '../commands/menuItems'
import { useDesk } from '../project/desk'
import { useFocusRequest } from '../project/useFocusRequest'
import { useProject } from '../project/useProject'
import { MoreIcon, PlusIcon } from '../ui/icons'
import { Kbd } from '../ui/Kbd'
import { Menu } from '../ui/Menu'
import { articleItems } from './articleItems'
import { ArticleList } from './ArticleList'
import './articles.css'

/** The left pane: the articles that tell the story. */
export function ArticlesPane() {
  const table = useProject((project) => project.articles)
  const articles = useMemo(() => table?.sorted() ?? [], [table])
  const shown = useDesk((desk) => desk.article)
  return (
    <div className="articles-pane">
      <div className="articles-head">
        <h2>
          Articles <span className="articles-count">{articles.length || ''}</span>
        </h2>
        <Menu
          label="Add articles"
          items={[
            commandItem('article.paste'),
            commandItem('article.import'),
            commandItem('article.import-folder'),
          ]}
          button={
            <>
              <PlusIcon /> Add
            </>
          }
        />
        <Menu label="This article" items={articleItems(shown !== null)} button={<MoreIcon />} />
      </div>
      {articles.length > 0 ? <ArticleList articles={articles} /> : <NoArticles />}
    </div>
  )
}

function NoArticles() {
  const ways = useRef<HTMLDivElement>(null)
  useFocusRequest('articles', () => ways.current?.querySelector('button')?.focus())
  return (
    <div ref={ways} className="articles-empty">
      <p>A story begins with the articles that tell it.</p>
      <CommandButton id="article.paste">Paste an article</CommandButton>
      <CommandButton id="article.import">Add from files</CommandButton>
      <CommandButton id="article.import-folder">Add a folder of files</CommandButton>
      <p>
        <Kbd keys="Mod+Shift+A" /> pastes, <Kbd keys="Mod+I" /> takes files, several at once,{' '}
        <Kbd keys="Mod+Shift+O" /> those of a folder. Files and folders can also be dropped here.
      </p>
    </div>
  )
}
