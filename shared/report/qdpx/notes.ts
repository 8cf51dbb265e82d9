import type { Report, ReportClaim } from '../report'
import { plainText } from '../plain'
import { sayEvidence, saySignoff, sayVerdict } from '../say'
import { xmlText } from '../xml'
import { guidOf } from './guid'
import { madeXml } from './made'

/** The name of a claim's note in the archive. */
export function noteFile({ claim }: ReportClaim): string {
  return `${guidOf('note text', claim.id)}.txt`
}

/** A claim as a Note. Its text is a file of its own, because QualCoder reads no note whose text stands in the XML. */
export function noteXml(shown: ReportClaim): string {
  const { claim, status } = shown
  return `<Note guid="${guidOf('note', claim.id)}" name="${xmlText(`Claim #${claim.number}: ${status}`)}" plainTextPath="internal://${noteFile(shown)}" ${madeXml(claim)}/>\n`
}

/** What reviewers say of a claim, line by line; that of lost passages, too, which stand nowhere else. */
export function noteText(report: Report, shown: ReportClaim): string {
  const told = new Set(report.options.parts)
  const { text, assessments, resolution, evidence, signoffs, comments, passages } = shown
  const lines = [
    text,
    ...assessments.flatMap((assessment) => [
      sayVerdict(report, assessment),
      told.has('rationale') ? assessment.rationale : '',
    ]),
    resolution ? `Decided: ${sayVerdict(report, resolution)}: ${resolution.reason}` : '',
    ...(told.has('evidence') ? evidence.map((item) => `Evidence: ${sayEvidence(item)}`) : []),
    ...(told.has('sign-offs') ? signoffs.map((signoff) => `Signed off: ${saySignoff(report, signoff)}`) : []),
    ...(told.has('comments') ? comments.map((comment) => `Comment: ${comment.text}`) : []),
    ...passages
      .filter(({ passage }) => passage.anchor.state === 'lost')
      .map(({ passage }) => `Words that are no longer in the text: “${passage.anchor.quote}”`),
  ]
  return plainText(lines.filter((line) => line !== '').join('\n'))
}
