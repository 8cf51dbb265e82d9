import { countPointsOf } from '../../annotations/code-points'
import { textOfDoc } from '../../article/projection'
import type { ArticleVersion, Id } from '../../model/records'
import { asFileName } from '../../text/file-name'
import type { Report, ReportArticle, ReportClaim, ReportPassage } from '../report'
import { xmlText } from '../xml'
import { guidOf } from './guid'
import { madeXml } from './made'

/** The name of an article's text in the archive. */
export function sourceFile(article: Id): string {
  return `${guidOf('text', article)}.txt`
}

/**
 * The text of an article as every program counts it. What one drops, joins or takes for the end of a line (a byte order
 * mark, a carriage return, a control character) is one replacement character instead, so that no place after it moves.
 */
export function sourceText({ doc }: ArticleVersion): string {
  return textOfDoc(doc).replace(/[\0-\u0008\u000b-\u001f\u007f\ufeff\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
}

/**
 * An article as a TextSource. Positions count Unicode code points of the text, from 0, the end not included; a lost
 * passage stands nowhere, so the note of its claim alone tells of it. Programs keep the text in a file of the name
 * that the source has, so it is one that a disk takes.
 */
export function* sourceXml(
  { claims }: Pick<Report, 'claims'>,
  { article, version, passages }: ReportArticle,
  byClaim: ReadonlyMap<Id, ReportClaim>,
): Generator<string> {
  const name = asFileName([article.outlet, article.title].filter(Boolean).join(' – '), 'Article')
  const facts = [article.byline, article.published, article.url].filter(Boolean).join('\n')
  yield `<TextSource guid="${guidOf('source', article.id)}" name="${xmlText(name)}" plainTextPath="internal://${sourceFile(article.id)}" ${madeXml(article)}>`
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
  const made = madeXml(passage)
  const { start, end } = passage.anchor
  const coding = `<Coding guid="${guidOf('coding', passage.id)}" ${made}><CodeRef targetGUID="${guidOf('code', status)}"/></Coding>`
  const note = `<NoteRef targetGUID="${guidOf('note', claim.id)}"/>`
  return `<PlainTextSelection guid="${guidOf('selection', passage.id)}" name="${xmlText(`#${claim.number}`)}" startPosition="${count(start)}" endPosition="${count(end)}" ${made}><Description>${xmlText(text)}</Description>${coding}${note}</PlainTextSelection>\n`
}
