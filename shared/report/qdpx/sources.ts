import { countPointsOf } from '../../annotations/code-points'
import { textOfDoc } from '../../article/projection'
import type { Id } from '../../model/records'
import type { Report, ReportArticle, ReportClaim, ReportPassage } from '../report'
import { xmlText } from '../xml'
import { guidOf } from './guid'

/** The name of an article's text in the archive: ids are ASCII and unique. */
export function sourceFile(article: Id): string {
  return `${guidOf('text', article)}.txt`
}

export function createdXml({ createdBy, createdAt }: { createdBy: Id; createdAt: string }): string {
  return `creatingUser="${guidOf('user', createdBy)}" creationDateTime="${createdAt}"`
}

/**
 * An article as a TextSource. Positions count Unicode code points of the text, from 0, the end not included; a lost
 * passage stands nowhere, so the note of its claim alone tells of it.
 */
export function* sourceXml(
  { claims }: Pick<Report, 'claims'>,
  { article, version, passages }: ReportArticle,
  byClaim: ReadonlyMap<Id, ReportClaim>,
): Generator<string> {
  const name = [article.outlet, article.title].filter(Boolean).join(': ') || 'Article'
  const facts = [article.byline, article.published, article.url].filter(Boolean).join('\n')
  yield `<TextSource guid="${guidOf('source', article.id)}" name="${xmlText(name)}" plainTextPath="internal://${sourceFile(article.id)}" ${createdXml(article)}>`
  if (facts !== '') yield `<Description>${xmlText(facts)}</Description>`
  if (claims.length > 0) {
    const count = countPointsOf(textOfDoc(version.doc))
    for (const passage of passages) yield selectionXml(passage, count, byClaim.get(passage.claim.id)!)
  }
  yield '</TextSource>\n'
}

function selectionXml(
  { passage, claim, status }: ReportPassage,
  count: (offset: number) => number,
  { text }: ReportClaim,
): string {
  const created = createdXml(passage)
  const { start, end } = passage.anchor
  const coding = `<Coding guid="${guidOf('coding', passage.id)}" ${created}><CodeRef targetGUID="${guidOf('code', status)}"/></Coding>`
  const note = `<NoteRef targetGUID="${guidOf('note', claim.id)}"/>`
  return `<PlainTextSelection guid="${guidOf('selection', passage.id)}" name="${xmlText(`#${claim.number}`)}" startPosition="${count(start)}" endPosition="${count(end)}" ${created}><Description>${xmlText(text)}</Description>${coding}${note}</PlainTextSelection>\n`
}
