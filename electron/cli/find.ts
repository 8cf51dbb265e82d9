import { addressKey } from '../../shared/annotations/address'
import type { Project } from '../../shared/model/project'
import type { Article, Claim } from '../../shared/model/records'
import { fail, ok, type Result } from '../../shared/model/result'

/** The article that a word names: by id, by URL, or by a title that no other article has. */
export function findArticle(project: Project, word: string): Result<Article, string> {
  const byId = project.articles.get(word)
  if (byId) return ok(byId)
  const articles = project.articles.sorted()
  const address = addressKey(word)
  const tests: ((article: Article) => boolean)[] = [
    (article) => address !== null && addressKey(article.url) === address,
    (article) => article.title === word,
    (article) => article.title.toLowerCase() === word.toLowerCase(),
  ]
  for (const test of tests) {
    const [found, ...others] = articles.filter(test)
    if (found && others.length > 0)
      return fail(
        `${others.length + 1} articles go by “${word}”. Name one by its id: claimdesk list FILE articles.`,
      )
    if (found) return ok(found)
  }
  return fail(
    `No article goes by “${word}”. See their ids, URLs and titles with: claimdesk list FILE articles.`,
  )
}

/** The claim that a word names: by id, or by its number, with or without `#`. */
export function findClaim(project: Project, word: string): Result<Claim, string> {
  const byId = project.claims.get(word)
  if (byId) return ok(byId)
  const number = /^#?(\d+)$/.exec(word)?.[1]
  const found = project.claims.sorted().find((claim) => claim.number === Number(number))
  return found
    ? ok(found)
    : fail(`No claim goes by “${word}”. See their ids with: claimdesk list FILE claims.`)
}
