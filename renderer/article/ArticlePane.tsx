import { useEffect, useLayoutEffect, useRef } from 'react'
import { docFromJson } from '../../shared/article/document'
import { SideBySide } from '../corroboration/sideBySide/SideBySide'
import { stage, useDesk } from '../project/desk'
import { useProject } from '../project/useProject'
import { Comparison } from '../versions/Comparison'
import { ReadingBar } from '../versions/ReadingBar'
import { ArticleHeader } from './ArticleHeader'
import { CorrectBar } from './CorrectBar'
import { FindBar } from './FindBar'
import { mountArticle } from './mount'
import { NoArticle, UnreadableArticle } from './NoArticle'
import { prepareNeighbours } from './prepare'
import { SelectionToolbar } from './SelectionToolbar'
import { createArticleView } from './view'
import './article.css'
import './article-pane.css'
import './sentences/sentences.css'

/** The middle pane: one article, with what can be done to its text. */
export function ArticlePane() {
  const id = useDesk.atOnce((desk) => desk.article)
  const correcting = useDesk.atOnce((desk) => desk.correcting)
  const finding = useDesk.atOnce((desk) => desk.finding)
  const article = useProject((project) => (id === null ? undefined : project.articles.get(id)))
  const versions = useDesk.atOnce((desk) => desk.versions)
  const shown = versions?.kind === 'reading' ? versions.version : article?.version
  const version = useProject((project) => project.versions.get(shown ?? ''))
  const flaw = version && whyUnreadable(version)
  const scroller = useRef<HTMLDivElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const readable = version !== undefined && flaw === null
  const isThere = article !== undefined

  useLayoutEffect(() => mountArticle(place.current!, createArticleView), [])
  useEffect(prepareNeighbours, [])
  useEffect(() => {
    // The button that opened the project, ended the mode or stood in the text's place is gone, and the focus with it.
    if (!correcting && document.activeElement === document.body) stage.view?.focus()
  }, [correcting, versions?.kind, isThere])

  return (
    <div className={`article-pane ${correcting ? 'correcting' : (versions?.kind ?? '')}`}>
      {correcting && <CorrectBar scroller={scroller} />}
      {article && versions?.kind === 'reading' && <ReadingBar article={article} version={versions.version} />}
      {article && versions?.kind === 'comparing' && (
        <Comparison article={article} before={versions.before} after={versions.after} />
      )}
      {article && versions?.kind === 'side-by-side' && <SideBySide />}
      {finding && <FindBar />}
      {!article && <NoArticle />}
      <div ref={scroller} className="article-scroll" hidden={!article}>
        {article && <ArticleHeader article={article} version={version} />}
        {article && flaw && <UnreadableArticle why={flaw} />}
        <div ref={place} data-article hidden={!readable} />
      </div>
      <SelectionToolbar scroller={scroller} />
    </div>
  )
}

function whyUnreadable({ doc }: { doc: Parameters<typeof docFromJson>[0] }): string | null {
  const read = docFromJson(doc)
  return read.ok ? null : read.error
}
