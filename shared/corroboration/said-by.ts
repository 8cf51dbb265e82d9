import type { Corpus } from './corpus'
import { areOneSource } from './origins/groups'
import { isSameOrigin } from './origins/names'
import { speakerOf } from './origins/reports'
import type { Source } from './origins/source'
import type { Match, Statement } from './types'

/**
 * By how much the odds that two passages say the same grow where both have it from one person or body, and by how much
 * they shrink where it is from two. Fitted to the labels of `npm run bench:corroboration` by leaving one of twelve
 * parts of the stories and events out at a time.
 */
const [ofOne, ofTwo] = [2.8, 0.42]

/** From here on two passages say the same. */
const sure = 0.5

/**
 * Weighs who says it: what one minister says in two articles is the likelier to be one statement, what a minister says
 * here and a mayor there the less. Passages that differ stay as they are: two may disagree. Of an article that says it
 * elsewhere too nothing more is called the same, since it is one witness.
 */
export function weighSpeakers(corpus: Corpus, statement: Statement, matches: readonly Match[]): Match[] {
  const called = new Set(
    matches.filter(({ relation }) => relation !== 'related').map(({ article }) => article),
  )
  return matches.map((match) => {
    const isCalled = match.relation !== 'related'
    if (match.relation === 'differs' || !mayChange(match.score) || (!isCalled && called.has(match.article)))
      return match
    const odds = (match.score / (1 - match.score)) * weightOf(corpus, statement, match)
    const score = odds / (1 + odds)
    if (score >= sure === isCalled) return { ...match, score }
    const relation = isCalled ? 'related' : match.differences.length > 0 ? 'differs' : 'corroborates'
    return { ...match, score, relation }
  })
}

/** Whether who says it could make something sure or unsure: reading an article for it costs as much as all the rest. */
function mayChange(score: number): boolean {
  const odds = score / (1 - score)
  return odds * ofOne >= 1 && odds * ofTwo < 1
}

function weightOf(corpus: Corpus, statement: Statement, { article, start, end, shared }: Match): number {
  const here = speakerIn(corpus, { ...statement, shared: shared.map((each) => each.here) })
  const there = here && speakerIn(corpus, { article, start, end, shared: shared.map((each) => each.there) })
  if (!here || !there) return 1
  return isSameOrigin(here, there) || areOneSource(here, there) ? ofOne : ofTwo
}

/** Who is named as saying a passage; whoever is not named may be anybody. */
function speakerIn(corpus: Corpus, report: Parameters<typeof speakerOf>[0]): Source | null {
  const article = corpus.get(report.article)
  const speaker = article ? speakerOf(report, article) : null
  return speaker?.kind === 'unnamed' ? null : speaker
}
