import { claimReviewOf } from './claimreview'
import { csvOf } from './csv'
import { docxOf } from './docx/docx'
import { htmlOf } from './html/page'
import { markdownOf } from './markdown'
import type { ReportFormat } from './options'
import { qdpxOf } from './qdpx/qdpx'
import type { Report } from './report'
import { webAnnotationOf } from './web-annotation/collection'

export interface FormatOfReport {
  /** As a person chooses it. */
  readonly label: string
  /** The ending of its files, without the dot. */
  readonly ending: string
  readonly mediaType: string
  /** Piece by piece, so that a large report is never in memory as a whole; text is written as UTF-8. */
  readonly write: (report: Report) => Iterable<string | Uint8Array>
  /** What is written is a page, and this format is that page printed. */
  readonly printed?: true
}

/** Every format that reports can be written in. */
export const formatsOfReport: { readonly [F in ReportFormat]?: FormatOfReport } = {
  html: { label: 'Web page', ending: 'html', mediaType: 'text/html', write: (report) => htmlOf(report) },
  pdf: {
    label: 'PDF',
    ending: 'pdf',
    mediaType: 'application/pdf',
    write: (report) => htmlOf(report),
    printed: true,
  },
  csv: { label: 'Spreadsheet (CSV)', ending: 'csv', mediaType: 'text/csv', write: csvOf },
  md: { label: 'Markdown', ending: 'md', mediaType: 'text/markdown', write: markdownOf },
  docx: {
    label: 'Word document',
    ending: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: docxOf,
  },
  qdpx: {
    label: 'REFI-QDA project',
    ending: 'qdpx',
    mediaType: 'application/zip',
    write: qdpxOf,
  },
  'web-annotation': {
    label: 'W3C Web Annotation (JSON-LD)',
    ending: 'jsonld',
    mediaType: 'application/ld+json',
    write: webAnnotationOf,
  },
  claimreview: {
    label: 'ClaimReview (JSON-LD)',
    ending: 'json',
    mediaType: 'application/ld+json',
    write: claimReviewOf,
  },
}
