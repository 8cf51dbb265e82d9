import { corroborate } from '../../shared/corroboration/corroborate'
import { matchKey, type Said } from '../../shared/corroboration/dismissed'
import type { Id } from '../../shared/model/records'
import { foreignLanguageOf } from '../../shared/text/languages'
import type { Progress, WhoElse, WhoElseQuestion } from './protocol'
import type { Story } from './story'

/** Who else says what a claim or a selection says. */
export function* whoElse(
  { corpus, origins, attributions, dismissed }: Story,
  { claim, statements }: WhoElseQuestion,
): Generator<Progress, WhoElse, void> {
  yield { done: 0, of: 1 }
  const here = statements.filter(({ article }) => corpus.get(article))
  const of: Id | Said | undefined = claim ?? here.map((statement) => said(corpus, statement))[0]
  const found = corroborate(corpus, here, {
    known: { origins, attributions },
    isDismissed: (match) => of !== undefined && dismissed.has(matchKey(of, match)),
  })
  const articles = new Set([...here, ...found.matches].map(({ article }) => article))
  const foreign = [...articles].filter((id) => foreignLanguageOf(corpus.get(id)?.text ?? '') !== undefined)
  const own = new Set(here.map(({ article }) => article))
  return { ...found, foreign, others: corpus.figures.articles - own.size }
}

function said(corpus: Story['corpus'], { article, start, end }: WhoElseQuestion['statements'][number]): Said {
  return { article, quote: corpus.get(article)!.text.slice(start, end) }
}
