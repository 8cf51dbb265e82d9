import type { Corpus } from '../../shared/corroboration/corpus'
import { groupDisagreements, type Contested } from '../../shared/corroboration/contested'
import { tellDiscrepancies } from '../../shared/corroboration/disagreements'
import { Discrepancies } from '../../shared/corroboration/discrepancies'
import { standingOf, type Standing } from '../../shared/corroboration/standing'
import type { StoryText } from '../../shared/corroboration/types'
import type { Id } from '../../shared/model/records'
import type { Progress, WhoElseQuestion } from '../corroboration/protocol'
import type { Story } from '../corroboration/story'
import { corroborated } from '../corroboration/whoElse'

// What the worker answers about the whole story; see renderer/corroboration/answers.ts.

/** Who else says what each of many claims says, in short. */
export function* allOfThem(
  story: Story,
  questions: readonly WhoElseQuestion[],
): Generator<Progress, readonly Standing[], void> {
  const found: Standing[] = []
  for (const question of questions) {
    yield { done: found.length, of: questions.length }
    found.push(standingOf(corroborated(story, question)))
  }
  return found
}

interface Compared {
  readonly discrepancies: Discrepancies
  /** The articles as they were compared. */
  readonly articles: Map<Id, StoryText>
}

const compared = new WeakMap<Corpus, Compared>()

/** What the articles disagree about; only those that have changed since it was last asked are compared again. */
export function* disagreements({ corpus }: Story): Generator<Progress, readonly Contested[], void> {
  let known = compared.get(corpus)
  if (!known)
    compared.set(corpus, (known = { discrepancies: new Discrepancies(corpus), articles: new Map() }))
  const { discrepancies, articles } = known
  for (const id of [...articles.keys()])
    if (!corpus.get(id)) {
      discrepancies.remove(id)
      articles.delete(id)
    }
  const wanted = corpus.articles.filter((article) => articles.get(article.id) !== article)
  for (const [done, article] of wanted.entries()) {
    yield { done, of: wanted.length }
    discrepancies.put(article.id)
    articles.set(article.id, article)
  }
  return groupDisagreements(tellDiscrepancies(discrepancies.list, (id) => corpus.get(id)))
}
