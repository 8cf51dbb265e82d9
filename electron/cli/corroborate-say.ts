import type { Corpus } from '../../shared/corroboration/corpus'
import type { Corroboration } from '../../shared/corroboration/corroborate'
import type { Difference, Match } from '../../shared/corroboration/types'
import type { Claim, Id } from '../../shared/model/records'
import { foreignLanguageOf } from '../../shared/text/languages'
import { count } from './outcome'
import { shorten } from './place'

/** What is found of one statement. */
export interface Finding {
  /** The claim that the statement is a passage of. */
  readonly claim: Claim | null
  readonly article: Id
  readonly quote: string
  readonly matches: readonly Match[]
  /** Of the claim as a whole, where it is one. */
  readonly sources: Corroboration
}

/** A finding as scripts get it. */
export function describeFinding({ claim, article, quote, matches, sources }: Finding) {
  const { findings, independentSources, suggestion, why } = sources
  return {
    article,
    quote,
    ...(claim ? { claim: claim.id, number: claim.number } : {}),
    matches: matches.map(describeMatch),
    origins: findings.map(({ name, kind, articles, via, path, supports, confirmed }) => ({
      name,
      kind,
      articles,
      via,
      path,
      supports,
      confirmed,
    })),
    independentSources,
    suggestion,
    why,
  }
}

function describeMatch({ article, start, end, quote, score, relation, differences }: Match) {
  return {
    article,
    quote,
    score: Math.round(score * 1000) / 1000,
    relation,
    start,
    end,
    differences: differences.map(({ kind, here, there }) => ({
      kind,
      here: here?.words ?? null,
      there: there?.words ?? null,
    })),
  }
}

/** A finding in lines for people. */
export function sayFinding({ claim, article, quote, matches, sources }: Finding, corpus: Corpus): string[] {
  const nameOf = (id: Id) => nameIn(corpus, id)
  const { findings, independentSources, suggestion, why } = sources
  return [
    `${claim ? `Claim #${claim.number}: ` : ''}“${shorten(quote)}” (${nameOf(article)})`,
    ...matches.flatMap((match) => [
      `  ${match.relation}: “${shorten(match.quote)}” (${nameOf(match.article)}, ${Math.round(match.score * 100)} %)`,
      ...match.differences.map((difference) => `    ${sayDifference(difference)}`),
    ]),
    ...(matches.length === 0 ? ['  No other article says so.'] : []),
    ...findings.map(
      ({ name, kind, via, supports, articles: ids }) =>
        `  from ${name} (${kind}, ${via}): ${ids.map(nameOf).join(', ')}${supports ? '' : ', otherwise'}`,
    ),
    `  ${count(independentSources, 'independent source')}${suggestion ? `, ${suggestion}` : ''}. ${why}`,
  ]
}

/** An article in a language of which the program has no tables. */
interface Foreign {
  readonly article: Id
  /** An ISO 639-1 code, or `und-Grek` where only its script is certain. */
  readonly language: string
}

export function foreignIn({ articles }: Corpus): Foreign[] {
  return articles.flatMap(({ id, text }) => {
    const language = foreignLanguageOf(text)
    return language === undefined ? [] : [{ article: id, language }]
  })
}

/** For people: which articles are matched by less than all their words. */
export function sayForeign(foreign: readonly Foreign[], corpus: Corpus): string[] {
  if (foreign.length === 0) return []
  const named = foreign.map(({ article, language }) => `${nameIn(corpus, article)} (${language})`)
  return [`In another language, so matched by names, numbers and dates only: ${named.join(', ')}.`]
}

function nameIn(corpus: Corpus, id: Id): string {
  return corpus.get(id)?.outlet || corpus.get(id)?.title || id
}

function sayDifference({ kind, here, there }: Difference): string {
  const say = (side: Difference['here']) => (side ? `“${shorten(side.words)}”` : 'nothing of the kind')
  return `${kind}: ${say(here)} here, ${say(there)} there`
}
