import type { Assessment, Claim } from '../../model/records'
import type { Report, ReportClaim, ReportPassage } from '../report'
import { sayEvidence, saySignoff, sayVerdict } from '../say'
import { xmlHead, xmlText } from '../xml'
import { styleId, wordNamespace } from './styles'
import { paragraph, run, words } from './words'

/** `word/comments.xml`: the comments in the order of their numbers. */
export function* commentsXml(report: Report, passages: readonly ReportPassage[]): Generator<string> {
  const claims = new Map(report.claims.map((shown) => [shown.claim.id, shown]))
  yield `${xmlHead}<w:comments xmlns:w="${wordNamespace}">`
  for (const [id, { claim }] of passages.entries()) yield commentXml(report, id, claims.get(claim.id)!)
  yield '</w:comments>'
}

function commentXml(report: Report, id: number, shown: ReportClaim): string {
  const { by, at } = authorOf(shown.claim, shown.assessments)
  const reviewer = report.reviewers.get(by)
  const name = xmlText(reviewer?.name ?? '')
  const initials = xmlText(reviewer?.initials ?? '')
  const head = `<w:comment w:id="${id}" w:author="${name}" w:initials="${initials}" w:date="${at.slice(0, 19)}Z">`
  return `${head}${linesOf(report, shown).join('')}</w:comment>`
}

/** Whoever judged the claim last, or made it where nobody has. */
function authorOf(claim: Claim, assessments: readonly Assessment[]) {
  const last = assessments.reduce<Claim | Assessment>((a, b) => (b.createdAt > a.createdAt ? b : a), claim)
  return { by: last.createdBy, at: last.createdAt }
}

/** The verdict comes first, in words, so that it is there in programs that show nothing but text. */
function linesOf(report: Report, shown: ReportClaim): string[] {
  const told = new Set(report.options.parts)
  const { claim, status, assessments, resolution, evidence, signoffs } = shown
  const reference = `<w:r><w:rPr><w:rStyle w:val="${styleId('annotation reference')}"/></w:rPr><w:annotationRef/></w:r>`
  const lines = [
    ...assessments.flatMap((assessment) => [
      sayVerdict(report, assessment),
      ...(told.has('rationale') ? [assessment.rationale] : []),
    ]),
    ...(resolution ? [`Decided: ${sayVerdict(report, resolution)}: ${resolution.reason}`] : []),
    ...(told.has('evidence') ? evidence.map((item) => `Evidence: ${sayEvidence(item)}`) : []),
    ...(told.has('sign-offs') ? signoffs.map((signoff) => `Signed off: ${saySignoff(report, signoff)}`) : []),
    ...(told.has('comments')
      ? shown.comments.map(
          ({ createdBy, text }) => `${report.reviewers.get(createdBy)?.name ?? 'Somebody'}: ${text}`,
        )
      : []),
  ]
  const first = run(`[${status} #${claim.number}] ${shown.text}`)
  return [
    paragraph('annotation text', reference + first),
    ...lines.filter((line) => line !== '').map((line) => words('annotation text', line)),
  ]
}
