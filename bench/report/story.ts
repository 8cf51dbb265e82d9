import { docToJson } from '../../shared/article/document'
import { projectText } from '../../shared/article/projection'
import { articleSchema } from '../../shared/article/schema'
import { assembleProject, type Project } from '../../shared/model/project'
import {
  formatName,
  formatVersion,
  verdicts,
  type Article,
  type ArticleVersion,
  type Assessment,
  type Claim,
  type Evidence,
  type Passage,
} from '../../shared/model/records'
import { hashText } from '../../shared/text/hash'
import { generate } from '../corroboration/generated'

export const claimsPerArticle = 20
/** Of every so many claims one is not assessed. */
const unchecked = 4
const context = 36

const people = ['Ada Marsh', 'Ben Okoye', 'Clara Lind']
const at = '2026-03-13T08:00:00.000Z'
const madeBy = (n: number) => ({ createdAt: at, createdBy: `r${n % people.length}` })

/** A made-up project: `count` articles, five to an event, twenty claims in each, most assessed on evidence. */
export function makeStory(count: number): Project {
  const articles: Article[] = []
  const versions: ArticleVersion[] = []
  const claims: Claim[] = []
  const passages: Passage[] = []
  const assessments: Assessment[] = []
  const evidence: Evidence[] = []
  for (const { id: article, outlet, published, text: body } of generate(count)) {
    const version = `v-${article}`
    const doc = articleSchema.node(
      'doc',
      null,
      body.split('\n').map((line) => articleSchema.node('paragraph', null, articleSchema.text(line))),
    )
    const { text } = projectText(doc)
    const facts = { title: `Report of ${article}`, outlet, byline: 'Newsroom', url: '', published }
    articles.push({ id: article, ...facts, version, ...madeBy(0) })
    versions.push({
      ...{ id: version, article, reason: 'imported', doc: docToJson(doc), textHash: hashText(text) },
      ...madeBy(0),
    })
    for (const { start, end } of sentencesOf(text).slice(0, claimsPerArticle)) {
      const number = claims.length + 1
      const claim = `c${number}`
      claims.push({ id: claim, number, wording: '', ...madeBy(number) })
      const words = {
        quote: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - context), start),
        suffix: text.slice(end, end + context),
      }
      const anchor = { version, ...words, start, end, state: 'anchored' as const }
      passages.push({ id: `p${number}`, claim, article, anchor, ...madeBy(number) })
      if (number % unchecked === 0) continue
      const verdict = verdicts[number % verdicts.length]!
      const rationale = `The register says so, and ${outlet} had it from the harbour office.`
      assessments.push({ id: `s${number}`, claim, verdict, rationale, ...madeBy(number) })
      evidence.push({
        ...{ id: `e${number}`, claim, kind: 'document', reference: `Register of 2026, entry ${number}` },
        ...{ locator: `p. ${number % 90}`, checked: '2026-03-14', stance: 'supports', ...madeBy(number) },
      })
    }
  }
  const reviewers = people.map((name, n) => ({
    ...{ id: `r${n}`, name, createdAt: at },
    initials: name.replace(/[^A-Z]/g, ''),
  }))
  return assembleProject(
    { format: formatName, formatVersion, id: 'p0', title: 'Bench', createdAt: at, lastNumber: claims.length },
    { articles, versions, claims, passages, assessments, evidence, reviewers },
  )
}

function sentencesOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^.\n]+\./g)].map(({ index, 0: found }) => {
    const start = index + found.search(/\S/)
    return { start, end: index + found.length }
  })
}
