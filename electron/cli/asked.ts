import type { Corpus } from '../../shared/corroboration/corpus'
import type { Statement } from '../../shared/corroboration/types'
import type { Project } from '../../shared/model/project'
import type { Claim } from '../../shared/model/records'
import { fail, ok, type Result } from '../../shared/model/result'
import { findArticle, findClaim } from './find'
import { placeWords } from './place'

/** What is asked about at once: the passages of a claim, or one stretch of text that nobody claimed. */
export interface Asked {
  readonly claim: Claim | null
  readonly statements: readonly Statement[]
}

type Values = Readonly<Record<string, string | undefined>>

/** One claim; or words of an article. */
export function askedOf(project: Project, values: Values): Result<Asked[], string> {
  if (values['claim'] !== undefined) {
    const claim = findClaim(project, values['claim'])
    if (!claim.ok) return claim
    const asked = askedOfClaim(project, claim.value)
    return asked
      ? ok([asked])
      : fail(`Claim #${claim.value.number} has no passage in the text of an article as it stands.`)
  }
  const article = findArticle(project, values['article'] ?? '')
  if (!article.ok) return article
  const { quote = '', prefix = '', suffix = '' } = values
  const placed = placeWords(project, article.value, { quote, prefix, suffix })
  if (!placed.ok) return placed
  const { start, end } = placed.value
  return ok([{ claim: null, statements: [{ article: article.value.id, start, end }] }])
}

/** Every claim, by number, and then every sentence that no claim touches, article by article. */
export function askedOfAll(project: Project, corpus: Corpus): Asked[] {
  const claims = project.claims
    .sorted()
    .sort((a, b) => a.number - b.number)
    .flatMap((claim) => askedOfClaim(project, claim) ?? [])
  const claimed = claims.flatMap(({ statements }) => statements)
  const sentences = corpus.articles.flatMap(({ id: article }) => {
    const here = claimed.filter((statement) => statement.article === article)
    return corpus
      .sentencesOf(article)
      .filter(({ start, end }) => !here.some((statement) => statement.start < end && statement.end > start))
      .map((range) => ({ claim: null, statements: [{ article, ...range }] }))
  })
  return [...claims, ...sentences]
}

function askedOfClaim(project: Project, claim: Claim): Asked | null {
  const statements = project.passages.where('claim', claim.id).flatMap(({ article, anchor }): Statement[] => {
    const isHere = anchor.state !== 'lost' && project.articles.get(article)?.version === anchor.version
    return isHere && anchor.end > anchor.start ? [{ article, start: anchor.start, end: anchor.end }] : []
  })
  return statements.length > 0 ? { claim, statements } : null
}

const ways = '--claim C, --article A with --quote TEXT, or --all.'

/** What is wrong with the way in which a command was asked; null when it asks about one thing. */
export function faultOf({ claim, article, quote, prefix, suffix }: Values, all: boolean): string | null {
  const words = [article, quote, prefix, suffix].some((value) => value !== undefined)
  const asked = [claim !== undefined, words, all].filter(Boolean).length
  if (asked === 0) return `Say what to ask about: ${ways}`
  if (asked > 1) return `Ask about one thing: ${ways}`
  if (!words) return null
  if (!article) return 'Name the article that says it: --article ID, URL or title.'
  return quote?.trim() ? null : 'Give the words in the article: --quote TEXT.'
}
