import { rowsOfEntry } from '../history/rows'
import { sayItems, type Words } from '../history/sentences'
import type { HistoryItem, Id } from '../model/records'
import type { ReportPart } from './options'
import type { Report } from './report'
import { sayMoment } from './say'

/** What somebody did to one thing of the report, in the words that the window has for it. */
export interface ToldStep {
  readonly at: string
  readonly by: Id
  /** The claim that it is about; else the article; else the project. */
  readonly claim: Id | null
  readonly article: Id | null
  readonly words: Words
}

/** What was done to the claims and articles of a report, oldest first; nothing of what it leaves out. */
export function* toldHistory(report: Report): Generator<ToldStep> {
  const claims = new Set(report.claims.map(({ claim }) => claim.id))
  const articles = new Set(report.articles.map(({ article }) => article.id))
  const sayWhen = (instant: string) => sayMoment(report, instant)
  for (const entry of report.history)
    for (const { claim, article, items } of rowsOfEntry(entry)) {
      if (claim !== null ? !claims.has(claim) : article !== null && !articles.has(article)) continue
      const told = items.filter((item) => isTold(report, entry.by, item))
      if (told.length > 0)
        yield { at: entry.at, by: entry.by, claim, article, words: sayItems(told, sayWhen) }
    }
}

/** The parts of a report whose words a change may hold. */
const partOf: Readonly<Record<string, ReportPart>> = {
  evidence: 'evidence',
  comment: 'comments',
  signoff: 'sign-offs',
}

function isTold({ options }: Report, by: Id, { type, field }: HistoryItem): boolean {
  const area = type.split('.')[0]!
  if (area === 'assessment') {
    const isChosen = options.reviewers.length === 0 || options.reviewers.includes(by)
    return isChosen && (field !== 'rationale' || options.parts.includes('rationale'))
  }
  const part = partOf[area]
  return part === undefined || options.parts.includes(part)
}
