import { useRef } from 'react'
import { CommandButton } from '../commands/CommandButton'
import { closeBeside } from '../project/beside'
import { useDesk } from '../project/desk'
import { useFocusRequest } from '../project/useFocusRequest'
import { Button } from '../ui/Button'
import { CloseIcon } from '../ui/icons'
import { Kbd } from '../ui/Kbd'
import { AsideList } from './AsideList'
import { useCoverage } from './coverage'
import { SentenceList } from './SentenceList'
import { openCount } from './walk'
import { sayCounts } from '../../shared/coverage/words'
import './coverage.css'

/** What is still to check in the article on the desk, why, and what was set aside, in place of the claims. */
export function CoveragePane() {
  const article = useDesk((desk) => desk.article)
  const coverage = useCoverage(({ byArticle }) => byArticle.get(article ?? ''))
  const story = useCoverage(({ story }) => story)
  const pane = useRef<HTMLElement>(null)
  useFocusRequest('claims', () =>
    (pane.current?.querySelector<HTMLElement>('[role="listbox"]') ?? pane.current)?.focus(),
  )
  return (
    <section ref={pane} className="coverage" aria-labelledby="coverage-title" tabIndex={-1}>
      <header className="review-head">
        <h2 id="coverage-title">To check</h2>
        <p className="review-count" role="status">
          {coverage && openCount(coverage).toLocaleString()}
          <span className="visually-hidden"> sentences of this article</span>
        </p>
        <Button look="quiet" aria-label="Back to the claims" title="Back to the claims" onClick={closeBeside}>
          <CloseIcon />
        </Button>
      </header>
      <Choices />
      <div className="coverage-counts">
        {coverage && <p>This article: {sayCounts(coverage.counts)}.</p>}
        <p>{story ? `Whole story: ${sayCounts(story)}.` : 'The whole story is still being read.'}</p>
      </div>
      {coverage && article !== null && openCount(coverage) > 0 ? (
        <SentenceList article={article} coverage={coverage} />
      ) : (
        <Nothing isKnown={coverage !== undefined} hasArticle={article !== null} />
      )}
      {article !== null && <AsideList article={article} />}
    </section>
  )
}

function Choices() {
  const order = useDesk((desk) => desk.settings.sentences ?? 'reading')
  const marks = useDesk((desk) => desk.settings.sentenceMarks === true)
  return (
    <div className="claims-scope coverage-choices">
      <div role="group" aria-label="Order of the sentences">
        <CommandButton id="sentences.reading" look="quiet" aria-pressed={order === 'reading'}>
          As they stand
        </CommandButton>
        <CommandButton id="sentences.worth" look="quiet" aria-pressed={order === 'worth'}>
          Most worth first
        </CommandButton>
      </div>
      <CommandButton id="coverage.marks" look="quiet" aria-pressed={marks}>
        Marks
      </CommandButton>
    </div>
  )
}

function Nothing({ isKnown, hasArticle }: { isKnown: boolean; hasArticle: boolean }) {
  if (!hasArticle) return <p className="empty">Add an article first: its sentences are read here.</p>
  if (!isKnown) return <p className="empty">The article is being read…</p>
  return (
    <p className="empty">
      No sentence of this article is left untouched. <Kbd keys="J" /> goes on into the next article,{' '}
      <Kbd keys="Shift+N" /> to the next claim that nobody has checked.
    </p>
  )
}
