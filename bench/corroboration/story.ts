import { describe } from '../../shared/anchor/describe'
import { docToJson } from '../../shared/article/document'
import { projectText } from '../../shared/article/projection'
import { articleSchema } from '../../shared/article/schema'
import type { StoryText } from '../../shared/corroboration/types'
import { assembleProject, type Project } from '../../shared/model/project'
import {
  formatName,
  formatVersion,
  type Article,
  type ArticleVersion,
  type Claim,
  type Passage,
} from '../../shared/model/records'
import { hashText } from '../../shared/text/hash'
import { sentencesOf } from '../../shared/text/sentences'
import { articlesPerEvent, generate } from './generated'

const outlets = 40
const made = { createdAt: '2026-03-13T08:00:00.000Z', createdBy: 'r1' }

/**
 * A project of generated articles; the first `claimsPerArticle` sentences of each are claims. With `parts` each
 * article is so many times as long, and there are at most five of them.
 */
export function makeStory(count: number, claimsPerArticle: number, parts = 1): Project {
  const articles: Article[] = []
  const versions: ArticleVersion[] = []
  const claims: Claim[] = []
  const passages: Passage[] = []
  for (const [at, { id, published, text }] of textsOf(count, parts).entries()) {
    const [article, version] = [id, `${id}v`]
    const doc = articleSchema.node(
      'doc',
      null,
      text.split('\n').map((words) => articleSchema.node('paragraph', null, articleSchema.text(words))),
    )
    const projected = projectText(doc).text
    articles.push({
      ...{ id: article, version, published, title: `Report ${at}`, outlet: `Outlet ${at % outlets}` },
      ...{ byline: 'Newsroom', url: '', ...made },
    })
    versions.push({
      ...{ id: version, article, reason: 'imported', doc: docToJson(doc), textHash: hashText(projected) },
      ...made,
    })
    for (const { start, end } of sentencesOf(projected).slice(0, claimsPerArticle)) {
      const number = claims.length + 1
      const claim = `c${number}`
      claims.push({ id: claim, number, wording: '', ...made })
      passages.push({
        ...{ id: `p${number}`, claim, article, ...made },
        anchor: { version, ...describe(projected, start, end), state: 'anchored' },
      })
    }
  }
  return assembleProject(
    {
      ...{ format: formatName, formatVersion, id: 'p0', title: 'Bench' },
      ...{ createdAt: made.createdAt, lastNumber: claims.length },
    },
    {
      ...{ articles, versions, claims, passages },
      reviewers: [{ id: 'r1', name: 'Reviewer', initials: 'R', createdAt: made.createdAt }],
    },
  )
}

function textsOf(count: number, parts: number): readonly StoryText[] {
  if (parts === 1) return generate(count)
  const texts = generate(articlesPerEvent * parts)
  return texts.slice(0, Math.min(count, articlesPerEvent)).map((first, outlet) => ({
    ...first,
    text: texts
      .filter((_, at) => at % articlesPerEvent === outlet)
      .map(({ text }) => text)
      .join('\n'),
  }))
}
