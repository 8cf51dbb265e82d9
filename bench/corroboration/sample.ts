import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DifferenceKind, StoryText } from '../../shared/corroboration/types'
import { hashText } from '../../shared/text/hash'
import type { LabelledDifference, LabelledOrigin, LabelledStatement } from './labels'
import type { Story } from './stories'
import { readTrial } from './trial'

type Span = readonly [start: number, end: number]

/** Words of an article, its outlet's name, or what an agency is called in full. */
type Name =
  { readonly article: string; readonly at: Span } | { readonly outlet: string } | { readonly agency: string }

/** The labels of the sample as they are stored: places instead of words, because the texts are not ours. */
interface Sample {
  readonly outlets: Readonly<Record<string, string>>
  readonly articles: Readonly<Record<string, { readonly file: string; readonly sha256: string }>>
  readonly statements: readonly {
    readonly article: string
    readonly at: Span
    readonly matches: readonly {
      readonly article: string
      readonly at: Span
      readonly or?: readonly Span[]
      readonly differences: readonly {
        readonly kind: DifferenceKind
        readonly here: Span | readonly Span[] | null
        readonly there: Span | readonly Span[] | null
        readonly optional?: boolean
      }[]
    }[]
    readonly related?: readonly { readonly article: string; readonly at: Span }[]
    readonly origins?: readonly (Omit<LabelledOrigin, 'name' | 'aliases'> & {
      readonly names: readonly Name[]
    })[]
    readonly independentSources?: number
    readonly suggestion?: 'single-source' | null
    readonly held?: boolean
  }[]
}

/** The trial data as one story of all its articles; null where the data is not there. */
export async function readSample(data: string, labels: string): Promise<Story | null> {
  const sample = JSON.parse(readFileSync(labels, 'utf8')) as Sample
  if (!Object.values(sample.articles).every(({ file }) => existsSync(join(data, file)))) return null
  const names = new Map(Object.entries(sample.articles).map(([name, { file }]) => [file, name]))
  const articles = new Map<string, StoryText>()
  for (const file of trialFiles(data)) {
    const article = await readTrial(data, file, sample.outlets)
    const name = names.get(file)
    if (name !== undefined && hashText(article.text) !== sample.articles[name]!.sha256)
      throw new Error(`The text of ${file} is not the one that was labelled: label it anew.`)
    articles.set(name ?? file, article)
  }
  const words = (article: string, [start, end]: Span) => articles.get(article)!.text.slice(start, end)
  return {
    name: 'sample',
    articles,
    statements: sample.statements.map((each) => inWords(each, articles, words)),
  }
}

function inWords(
  { article, at, matches, related, origins, ...rest }: Sample['statements'][number],
  articles: ReadonlyMap<string, StoryText>,
  words: (article: string, at: Span) => string,
): LabelledStatement {
  const called = (name: Name) =>
    'outlet' in name
      ? articles.get(name.outlet)!.outlet
      : 'agency' in name
        ? name.agency
        : words(name.article, name.at)
  const wordings = (name: string, at: Span | readonly Span[] | null) =>
    at && spansOf(at).map((span) => words(name, span))
  return {
    ...rest,
    article,
    quote: words(article, at),
    matches: matches.map((match) => ({
      article: match.article,
      quote: words(match.article, match.at),
      or: match.or?.map((span) => words(match.article, span)),
      differences: match.differences.map(({ here, there, ...difference }): LabelledDifference => ({
        ...difference,
        here: wordings(article, here),
        there: wordings(match.article, there),
      })),
    })),
    related: related?.map((near) => ({ article: near.article, quote: words(near.article, near.at) })),
    origins: origins?.map(({ names: [name, ...aliases], ...origin }) => ({
      ...origin,
      name: called(name!),
      aliases: aliases.map(called),
    })),
  }
}

function spansOf(at: Span | readonly Span[]): readonly Span[] {
  return typeof at[0] === 'number' ? [at as Span] : (at as readonly Span[])
}

function trialFiles(data: string): string[] {
  const seeds = readdirSync(join(data, 'seeds')).map((file) => `seeds/${file}`)
  const years = readdirSync(join(data, 'event-triples')).filter((name) => /^\d+$/.test(name))
  const triples = years.flatMap((year) =>
    readdirSync(join(data, 'event-triples', year)).map((file) => `event-triples/${year}/${file}`),
  )
  return [...seeds, ...triples].filter((file) => /\.(json|txt)$/.test(file)).sort()
}
