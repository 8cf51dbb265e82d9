import { corroborate, type Corroboration } from '../../shared/corroboration/corroborate'
import { matchKey, type Said } from '../../shared/corroboration/dismissed'
import { foreignIn } from '../../shared/corroboration/foreign'
import type { Statement } from '../../shared/corroboration/types'
import type { Id } from '../../shared/model/records'
import type { Progress, WhoElse, WhoElseQuestion } from './protocol'
import type { Story } from './story'

/** Who else says what a claim or a selection says. */
export function* whoElse(story: Story, question: WhoElseQuestion): Generator<Progress, WhoElse, void> {
  yield { done: 0, of: 1 }
  const found = corroborated(story, question)
  const { corpus } = story
  const own = new Set(found.statements.map(({ article }) => article))
  const articles = new Set([...own, ...found.matches.map(({ article }) => article)])
  const foreign = [...articles].filter((id) => foreignIn(corpus.get(id)!) !== null)
  return { ...found, foreign, others: corpus.figures.articles - own.size }
}

/** The same without what the window tells beside it. */
export function corroborated(
  { corpus, origins, attributions, dismissed }: Story,
  { claim, statements }: WhoElseQuestion,
): Corroboration {
  const here = statements.filter(({ article }) => corpus.get(article))
  const of: Id | Said | undefined = claim ?? here.map((statement) => said(corpus, statement))[0]
  return corroborate(corpus, here, {
    known: { origins, attributions },
    isDismissed: (match) => of !== undefined && dismissed.has(matchKey(of, match)),
  })
}

function said(corpus: Story['corpus'], { article, start, end }: Statement): Said {
  return { article, quote: corpus.get(article)!.text.slice(start, end) }
}
