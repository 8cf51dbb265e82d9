import type { Match, Statement } from '../../shared/corroboration/types'
import { scoreDifferences, type DifferenceTallies } from './differences'
import { expectedOf, isAt, placeOf, wrongBefore, type Expected } from './found'
import type { LabelledStatement } from './labels'
import { scoreOrigins, type NamedOrigin } from './origins'
import type { Story } from './stories'
import { share, Tally } from './tally'

/** What a program says of a statement. */
export interface Answer {
  /** Best first, as an editor is shown them; those that are only related are not called the same. */
  readonly matches: readonly Match[]
  readonly origins?: readonly (Omit<NamedOrigin, 'articles'> & { readonly articles: readonly string[] })[]
  readonly independentSources?: number
  readonly suggestion?: string | null
}

/** `expected` is for whoever is told what should be found. */
export type Ask = (statement: Statement, expected: readonly Expected[]) => Answer

/** A statement of which a program does not say what is labelled. */
export interface Fault {
  readonly article: string
  readonly quote: string
  /** What is wrong with the matches and their differences. */
  readonly what: readonly string[]
  /** What is wrong with the origins and their number. */
  readonly whence: readonly string[]
}

/** How right a program was, and where it was not. */
export interface Quality {
  readonly statements: number
  readonly alone: number
  /** Shares of the expected matches with no wrong passage before them in the list, and with fewer than three. */
  readonly recall1: number
  readonly recall3: number
  /** Share of the expected matches that are called the same, whether or not they differ. */
  readonly called: number
  /** Share of the statements that nobody else has for which a passage is called the same. */
  readonly falseMatches: number
  /** Wrong passages that are called the same beside the right ones, per statement that others have. */
  readonly wrongBeside: number
  readonly differences: DifferenceTallies
  /** The same with the passages that are listed as related: the list shows what differs there too. */
  readonly differencesListed: DifferenceTallies
  readonly origins: Tally
  /** Shares of the statements with a label whose count of independent sources, and suggestion, are right. */
  readonly count: number | null
  readonly suggestion: number | null
  readonly errors: readonly Fault[]
}

/** Asks a program about every labelled statement of some stories and scores what it says. */
export function measure(stories: readonly Story[], askFor: (story: Story) => Ask): Quality {
  const sums = new Sums()
  for (const story of stories) {
    const ask = askFor(story)
    for (const label of story.statements) {
      const expected = expectedOf(story, label)
      sums.add(story, label, expected, ask(placeOf(story, label.article, label.quote), expected))
    }
  }
  return sums.quality()
}

class Sums {
  private expected = 0
  private first = 0
  private third = 0
  private calledSame = 0
  private shared = 0
  private alone = 0
  private falsely = 0
  private beside = 0
  private readonly differences: DifferenceTallies = new Map()
  private readonly differencesListed: DifferenceTallies = new Map()
  private readonly origins = new Tally()
  private readonly counts = new Tally()
  private readonly suggestions = new Tally()
  private readonly errors: Fault[] = []

  add(story: Story, label: LabelledStatement, expected: readonly Expected[], answer: Answer): void {
    const found = answer.matches.filter(({ relation }) => relation !== 'related')
    const what = [
      ...this.addMatches(story, label, expected, answer.matches, found),
      ...expected.flatMap((each) => this.addDifferences(this.differences, each, found)),
    ]
    for (const each of expected) this.addDifferences(this.differencesListed, each, answer.matches)
    const whence = [...this.addOrigins(story, label, answer), ...this.addCount(label, answer)]
    if (what.length + whence.length > 0)
      this.errors.push({ article: label.article, quote: label.quote, what, whence })
  }

  quality(): Quality {
    const { counts, suggestions } = this
    return {
      statements: this.shared + this.alone,
      alone: this.alone,
      recall1: share(this.first, this.expected),
      recall3: share(this.third, this.expected),
      called: share(this.calledSame, this.expected),
      falseMatches: this.alone === 0 ? 0 : this.falsely / this.alone,
      wrongBeside: this.shared === 0 ? 0 : this.beside / this.shared,
      differences: this.differences,
      differencesListed: this.differencesListed,
      origins: this.origins,
      count: counts.all === 0 ? null : counts.recall,
      suggestion: suggestions.all === 0 ? null : suggestions.recall,
      errors: this.errors,
    }
  }

  private *addMatches(
    story: Story,
    { related = [], matches }: LabelledStatement,
    expected: readonly Expected[],
    listed: readonly Match[],
    found: readonly Match[],
  ): Generator<string> {
    const harmless = related.map(({ article, quote }) => placeOf(story, article, quote))
    const isWrong = (match: Match) =>
      !expected.some(({ id, places }) => isAt(match, id, places)) &&
      !harmless.some((place) => isAt(match, place.article, [place]))
    const wrong = found.filter(isWrong)
    if (matches.length === 0) {
      this.alone++
      if (wrong.length > 0) this.falsely++
    } else {
      this.shared++
      this.beside += wrong.length
    }
    for (const match of wrong)
      yield `${matches.length === 0 ? 'false match' : 'wrong beside'} ${match.article}: “${match.quote}” (${match.score.toFixed(2)})`
    for (const each of expected) {
      const before = wrongBefore(listed, each, isWrong)
      const isCalled = found.some((match) => isAt(match, each.id, each.places))
      this.expected++
      if (before === 0) this.first++
      if (before !== null && before < 3) this.third++
      if (isCalled) this.calledSame++
      else
        yield `${before === null ? 'not found' : 'only related'} in ${each.label.article}: “${each.label.quote}”`
      if (before !== null && before > 0)
        yield `${before} wrong before ${each.label.article}: “${each.label.quote}”`
    }
  }

  private addDifferences(
    tallies: DifferenceTallies,
    { id, places, label }: Expected,
    found: readonly Match[],
  ): string[] {
    const differences = found.filter((match) => isAt(match, id, places)).flatMap((match) => match.differences)
    return scoreDifferences(tallies, label.differences, differences).map(
      (error) => `${label.article}: ${error}`,
    )
  }

  private addOrigins(story: Story, label: LabelledStatement, answer: Answer): string[] {
    if (!label.origins || !answer.origins) return []
    const names = new Map(Array.from(story.articles, ([name, { id }]) => [id, name]))
    const found = answer.origins.map((origin) => ({
      ...origin,
      articles: origin.articles.map((id) => names.get(id) ?? id),
    }))
    return scoreOrigins(this.origins, label.origins, found)
  }

  private *addCount(label: LabelledStatement, answer: Answer): Generator<string> {
    if (label.independentSources === undefined || answer.independentSources === undefined) return
    if (answer.independentSources === label.independentSources) this.counts.right++
    else {
      this.counts.missing++
      yield `${answer.independentSources} independent, not ${label.independentSources}`
    }
    if (answer.suggestion === label.suggestion) this.suggestions.right++
    else this.suggestions.missing++
  }
}
