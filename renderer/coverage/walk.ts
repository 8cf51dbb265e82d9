import type { Coverage } from '../../shared/coverage/coverage'
import { stepToOpen } from '../../shared/coverage/find'
import type { Article } from '../../shared/model/records'
import { showArticle } from '../article/navigate'
import type { TextRange } from '../article/types'
import { count, quoted, shorten } from '../claims/words'
import { tell } from '../project/act'
import { stage, useDesk } from '../project/desk'
import type { Due } from '../project/due'
import { markFirst } from '../project/pace'
import { useReplica } from '../project/replica'
import { articlesOf } from '../project/selectors'
import { coverageInSteps, coverageKnown } from './coverage'

/**
 * Selects the next or previous sentence that needs checking and that nobody has claimed or set aside, from the
 * selection on; of an article that is done the next, and says so. Takes a rest wherever an article has to be read first.
 */
export function* walkSentences(direction: 1 | -1): Due {
  const { article, settings } = useDesk.getState()
  const coverage = article === null ? null : yield* coverageInSteps(article)
  const { replica } = useReplica.getState()
  const { view } = stage
  if (!replica || !view || !coverage || useDesk.getState().article !== article) return
  const order = settings.sentences ?? 'reading'
  const top = view.top()
  const from = useDesk.getState().selection ?? (order === 'reading' ? { start: top, end: top } : null)
  const step = stepToOpen(coverage, order, from, direction)
  if (!step) return yield* goToOther(articlesOf(replica.project), direction)
  selectSentence(sentenceAt(coverage, step.index))
  if (step.round) tell(sayRound(coverage, direction))
}

/** Where a sentence stands in its article, by its index. */
export function sentenceAt({ needs }: Coverage, index: number): TextRange {
  return { start: needs.starts[index]!, end: needs.ends[index]! }
}

/** Selects a sentence of the article on the desk; no claim is the active one then. */
export function selectSentence(sentence: TextRange, options = { focus: true }): void {
  markFirst(() => {
    useDesk.setState({ claim: null, passage: null })
    stage.view?.select(sentence, options)
  })
}

/** How many sentences are open. */
export function openCount({ counts }: Coverage): number {
  return counts.needed - counts.checked - counts.claimed
}

function sayRound(coverage: Coverage, direction: 1 | -1): string {
  const whence = direction > 0 ? 'Round from the end' : 'Round from the beginning'
  return `${whence}: ${count(openCount(coverage), 'sentence')} of this article still to check.`
}

/** Goes on into the nearest article with an open sentence. */
function* goToOther(articles: readonly Article[], direction: 1 | -1): Due {
  const { article, settings } = useDesk.getState()
  const at = articles.findIndex(({ id }) => id === article)
  // A story of thousands of articles that nobody has read yet.
  let patience = performance.now() + 500
  for (let i = 1; i < articles.length; i++) {
    const next = articles[(at + direction * i + articles.length * 2) % articles.length]!
    const coverage = yield* searching(coverageInSteps(next.id))
    if (performance.now() > patience) {
      tell('Looking for sentences to check in the other articles…')
      patience = Infinity
    }
    if (useDesk.getState().article !== article) return
    const step = coverage && stepToOpen(coverage, settings.sentences ?? 'reading', null, direction)
    if (!step) continue
    showArticle(next.id)
    selectSentence(sentenceAt(coverage, step.index))
    const title = quoted(shorten(next.title, 60))
    return tell(`That article is done. On to ${title}: ${count(openCount(coverage), 'sentence')} to check.`)
  }
  tell(sayDone(articles))
}

function* searching<T>(steps: Generator<void, T>): Generator<'searching', T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    yield 'searching'
  }
}

/** All of these have been read by now. */
function sayDone(articles: readonly Article[]): string {
  let [needed, claimed] = [0, 0]
  for (const { id } of articles) {
    const counts = coverageKnown(id)?.counts
    needed += counts?.needed ?? 0
    claimed += counts?.claimed ?? 0
  }
  const where = articles.length > 1 ? 'in any article' : 'in this article'
  if (needed === 0) return `There is nothing to check ${where}: no number, date, quotation or attribution.`
  const rest = claimed > 0 ? ` ${count(claimed, 'is', 'are')} only claimed yet: Shift+N goes there.` : ''
  return `All done: no unchecked sentence left ${where}.${rest}`
}
