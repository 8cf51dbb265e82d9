import { memo, type Ref, type UIEventHandler } from 'react'
import { docFromJson } from '../../../shared/article/document'
import { projectText } from '../../../shared/article/projection'
import type { Article, Id } from '../../../shared/model/records'
import { sayPublishedDay } from '../../articles/published'
import { useProject } from '../../project/useProject'
import { tagsOf } from '../../versions/mergedBlocks'
import { looks, runsOf, type Marked } from './paint'

interface Props {
  readonly ref: Ref<HTMLDivElement>
  readonly article: Id
  readonly marks: readonly Marked[]
  readonly onScroll: UIEventHandler
}

/** One of the two articles, to read, with what both have marked. */
export function ArticlePage({ ref, article: id, marks, onScroll }: Props) {
  const article = useProject((project) => project.articles.get(id))
  const version = useProject((project) => project.versions.get(article?.version ?? ''))
  const doc = version && docFromJson(version.doc)
  if (!article) return null
  return (
    <div
      ref={ref}
      className="beside-page"
      role="document"
      aria-label={article.outlet || article.title}
      tabIndex={0}
      onScroll={onScroll}
    >
      <PageHead article={article} />
      {doc?.ok && <Blocks doc={doc.value} marks={marks} />}
    </div>
  )
}

function PageHead({ article: { outlet, title, published } }: { article: Article }) {
  return (
    <>
      <p className="beside-outlet">
        <strong dir="auto">{outlet || 'No outlet'}</strong> {sayPublishedDay(published)}
      </p>
      <h3 className="beside-title" dir="auto">
        {title}
      </h3>
    </>
  )
}

type Doc = Parameters<typeof projectText>[0]

const Blocks = memo(function Blocks({ doc, marks }: { doc: Doc; marks: readonly Marked[] }) {
  const { text, blocks } = projectText(doc)
  const tagAt = tagsOf(doc, blocks)
  return blocks.map((block) => (
    <div
      key={block.start}
      className={`beside-block beside-${tagAt(block.start)}`}
      data-start={block.start}
      data-end={block.end}
      dir="auto"
    >
      {runsOf(text, block, marks).map(({ text: words, looks: of }, i) =>
        of === 0 ? (
          words
        ) : (
          <mark key={i} className={namesOf(of)}>
            {words}
          </mark>
        ),
      )}
    </div>
  ))
})

function namesOf(of: number): string {
  return Object.entries(looks)
    .filter(([, bit]) => of & bit)
    .map(([name]) => `beside-${name}`)
    .join(' ')
}
