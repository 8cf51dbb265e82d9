import { jsonItems, jsonText } from '../json'
import { plainText } from '../plain'
import { carriesRecords, recordPieces, recordsTerm } from '../records'
import type { Report, ReportClaim } from '../report'
import { sayEvidence } from '../say'
import { urnOf } from '../uri'
import { Targets } from './targets'
import { context, made, textualBody } from './terms'

/**
 * The report in the W3C Web Annotation model, as JSON-LD: a collection of one page, an annotation for each claim
 * with its passages as targets, and one for each comment, which replies to it. The records behind it come last; see
 * records.ts. It may stand in a page's script element as it is.
 */
export function* webAnnotationOf(report: Report): Generator<string> {
  const { project, title, madeAt, options } = report
  const collection = urnOf('report', project.id)
  const page = `${collection}:page`
  const total = [...annotationsOf(report, 'count')].length
  const desk = plainText(options.desk)
  const head = {
    '@context': context,
    id: collection,
    type: 'AnnotationCollection',
    label: title,
    ...(desk === '' ? {} : { creator: { type: 'Organization', name: desk } }),
    created: madeAt,
    total,
    last: page,
  }
  yield jsonText(head).slice(0, -1)
  const first = {
    id: page,
    type: 'AnnotationPage',
    startIndex: 0,
    partOf: { id: collection, type: 'AnnotationCollection' },
  }
  yield `,\n"first":${jsonText(first).slice(0, -1)},"items":[\n`
  yield* jsonItems(annotationsOf(report))
  yield ']}'
  if (carriesRecords(report)) {
    yield `,\n${JSON.stringify(recordsTerm)}:`
    yield* recordPieces(report)
  }
  yield '}\n'
}

/** The annotations one after the other; `count`: stand-ins, to know how many there are. */
function* annotationsOf(report: Report, count?: 'count'): Generator<object> {
  const targets = new Targets(report)
  for (const shown of report.claims) {
    if (shown.passages.length === 0) continue
    yield count ? shown : annotationOf(report, shown, targets)
    if (!report.options.parts.includes('comments')) continue
    for (const comment of shown.comments) {
      if (count) {
        yield comment
        continue
      }
      const answered =
        comment.thread === undefined ? urnOf('claim', shown.claim.id) : urnOf('comment', comment.thread)
      yield {
        id: urnOf('comment', comment.id),
        type: 'Annotation',
        motivation: 'replying',
        ...made(report, comment),
        body: textualBody(comment.text, 'replying'),
        target: answered,
      }
    }
  }
}

function annotationOf(report: Report, shown: ReportClaim, targets: Targets): object {
  const { claim, assessments, resolution } = shown
  const times = [...assessments, ...(resolution ? [resolution] : [])].map(({ createdAt }) => createdAt)
  const modified = times.reduce((latest, at) => (at > latest ? at : latest), claim.createdAt)
  return {
    id: urnOf('claim', claim.id),
    type: 'Annotation',
    motivation: 'assessing',
    ...made(report, claim),
    ...(modified === claim.createdAt ? {} : { modified }),
    body: bodiesOf(report, shown),
    target: shown.passages.map((passage) => targets.of(passage)),
  }
}

function bodiesOf(report: Report, { claim, assessments, evidence, resolution }: ReportClaim): object[] {
  const told = new Set(report.options.parts)
  return [
    ...(claim.wording === '' ? [] : [textualBody(claim.wording, 'describing')]),
    ...assessments.flatMap((assessment) => {
      const by = made(report, assessment)
      const { verdict, rationale } = assessment
      return [
        ...(verdict === null ? [] : [textualBody(verdict, 'classifying', by)]),
        ...(rationale === '' || !told.has('rationale') ? [] : [textualBody(rationale, 'commenting', by)]),
      ]
    }),
    ...(resolution ? [textualBody(resolution.reason, 'commenting', made(report, resolution))] : []),
    ...(told.has('evidence') ? evidence : []).map((item) =>
      textualBody(sayEvidence(item), 'describing', made(report, item)),
    ),
    ...(claim.tags ?? []).map((tag) => textualBody(tag, 'tagging')),
  ]
}
