import type { Coverage } from '../../shared/coverage/coverage'
import type { SentenceMarks } from '../article/types'
import { stage, useDesk } from '../project/desk'
import { useReplica } from '../project/replica'
import { coverageKnown, useCoverage } from './coverage'
import { sentenceAt } from './walk'

/** What the article view was last given; it forgets that with each document that it is shown. */
type Sent = readonly [
  view: unknown,
  coverage: Coverage | null,
  article: unknown,
  doc: unknown,
  versions: unknown,
  correcting: boolean,
]

/**
 * Marks in the margin of the article on the desk which sentences still need checking, where the person wants that,
 * when the window has nothing better to do. Answers how to end it.
 */
export function followMarks(): () => void {
  let waiting = 0
  let sent: Sent = [null, null, null, null, null, false]
  const mark = () => {
    waiting = 0
    const { article, settings, versions, correcting } = useDesk.getState()
    const { project } = useReplica.getState().replica ?? {}
    const { view } = stage
    if (!view || !project || article === null) return
    const isPlain = !correcting && versions?.kind !== 'reading'
    const coverage = isPlain && settings.sentenceMarks === true ? coverageKnown(article) : null
    const doc = project.versions.get(project.articles.get(article)?.version ?? '')?.doc
    const next: Sent = [view, coverage, article, doc, versions, correcting]
    const isSame = next.every((part, i) => part === sent[i])
    if (isSame || (sent[1] === null && coverage === null)) return void (sent = next)
    sent = next
    view.markSentences(coverage ? marksOf(coverage) : { open: [], aside: [] })
  }
  const wait = () => {
    waiting ||= requestIdleCallback(mark, { timeout: 500 })
  }
  wait()
  const stops = [useCoverage.subscribe(wait), useDesk.subscribe(wait), useReplica.subscribe(wait)]
  return () => {
    for (const stop of stops) stop()
    cancelIdleCallback(waiting)
  }
}

function marksOf(coverage: Coverage): SentenceMarks {
  const inState = (state: number) =>
    Array.from(coverage.states.keys())
      .filter((index) => coverage.states[index] === state)
      .map((index) => sentenceAt(coverage, index))
  return { open: inState(0), aside: inState(3) }
}
