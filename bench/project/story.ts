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
  type HistoryEntry,
  type Passage,
} from '../../shared/model/records'
import { hashText } from '../../shared/text/hash'

export const claimsPerArticle = 20

const at = '2026-03-13T08:00:00.000Z'
export const reviewer = 'r1'
const made = { createdAt: at, createdBy: reviewer }

const words =
  'the ferry river bank council ministry said reported about eleven people on Thursday evening after barge had lost steering near bend and was not clear whether anybody received message before collision officials added'.split(
    ' ',
  )

/** A project of `count` articles of about 6 KB, twenty claims in each, half of them assessed. */
export function makeProject(count: number): Project {
  const articles: Article[] = []
  const versions: ArticleVersion[] = []
  const claims: Claim[] = []
  const passages: Passage[] = []
  const assessments: Assessment[] = []
  const history: HistoryEntry[] = []
  for (let a = 0; a < count; a++) {
    const article = `a${a}`
    const version = `v${a}`
    const doc = makeDoc(a)
    const { text } = projectText(doc)
    articles.push({
      id: article,
      title: `Report ${a}`,
      outlet: `Outlet ${a % 40}`,
      byline: 'Newsroom',
      url: '',
      published: '2026-03-13',
      version,
      ...made,
    })
    versions.push({
      id: version,
      article,
      reason: 'imported',
      doc: docToJson(doc),
      textHash: hashText(text),
      ...made,
    })
    for (let c = 0; c < claimsPerArticle; c++) {
      const number = claims.length + 1
      const claim = `c${number}`
      const start = Math.floor((text.length / claimsPerArticle) * c)
      const end = start + 80
      claims.push({ id: claim, number, wording: '', ...made })
      passages.push({
        id: `p${number}`,
        claim,
        article,
        anchor: {
          version,
          quote: text.slice(start, end),
          prefix: text.slice(Math.max(0, start - 36), start),
          suffix: text.slice(end, end + 36),
          start,
          end,
          state: 'anchored',
        },
        ...made,
      })
      if (c % 2 === 0)
        assessments.push({
          id: `s${number}`,
          claim,
          verdict: verdicts[c % verdicts.length]!,
          rationale: 'The register says so.',
          ...made,
        })
      history.push({
        id: `h${number}`,
        at,
        by: reviewer,
        entries: [{ type: 'claim.added', claim, article, to: text.slice(start, end) }],
      })
    }
  }
  return assembleProject(
    { format: formatName, formatVersion, id: 'p0', title: 'Bench', createdAt: at, lastNumber: claims.length },
    {
      articles,
      versions,
      claims,
      passages,
      assessments,
      history,
      reviewers: [{ id: reviewer, name: 'Reviewer', initials: 'R', createdAt: at }],
    },
  )
}

function makeDoc(seed: number) {
  let state = seed + 1
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return words[state % words.length]!
  }
  const sentence = () => {
    let text = 'So'
    while (text.length < 100) text += ` ${next()}`
    return `${text}.`
  }
  const paragraphs = Array.from({ length: 20 }, () =>
    articleSchema.node('paragraph', null, articleSchema.text([sentence(), sentence(), sentence()].join(' '))),
  )
  return articleSchema.node('doc', null, paragraphs)
}
