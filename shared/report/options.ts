import * as z from 'zod'
import { idSchema, webPageSchema } from '../model/base'
import { statuses, type Status } from '../model/status'

/** What a report can be written as; the names are those of the command line. */
export const reportFormats = [
  'html',
  'pdf',
  'docx',
  'csv',
  'md',
  'web-annotation',
  'claimreview',
  'qdpx',
] as const
export type ReportFormat = (typeof reportFormats)[number]

/** What stands in a report beside the claims, each of which can be left out. */
export const reportParts = [
  'text',
  'rationale',
  'evidence',
  'independence',
  'discrepancies',
  'matrix',
  'coverage',
  'sign-offs',
  'agreement',
  'comments',
  'history',
  'left-out',
] as const
export type ReportPart = (typeof reportParts)[number]

/** What of a project is reported, and under which head. An empty list of articles, statuses or reviewers is all. */
export const reportOptionsSchema = z.object({
  /** Empty: the title of the project. */
  title: z.string().max(300),
  /** Whose report it is, as its head says. */
  desk: z.string().max(200),
  /** Where the report is, or will be, on the web; absent is what the project says, see pageOf. */
  page: webPageSchema.optional(),
  /** A picture for the head, in the report itself. */
  logo: z.object({ type: z.enum(['image/png', 'image/jpeg']), base64: z.base64() }).nullable(),
  /** The language in which dates and numbers are written, BCP 47. */
  language: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag, such as en-GB'),
  articles: z.array(idSchema),
  statuses: z.array(z.enum(statuses as [Status, ...Status[]])),
  /** Whose assessments are told; a claim that none of them has judged is left out. */
  reviewers: z.array(idSchema),
  /** First and last day of the latest assessment of a claim, ISO dates; empty is open. */
  from: z.union([z.literal(''), z.iso.date()]),
  to: z.union([z.literal(''), z.iso.date()]),
  parts: z.array(z.enum(reportParts)),
  /** The sheet that a PDF is set on. */
  paper: z.enum(['A4', 'Letter']),
})
export type ReportOptions = z.infer<typeof reportOptionsSchema>

const deskReport: ReportOptions = {
  title: '',
  desk: '',
  logo: null,
  language: 'en-GB',
  articles: [],
  statuses: [],
  reviewers: [],
  from: '',
  to: '',
  parts: [
    'text',
    'rationale',
    'evidence',
    'independence',
    'discrepancies',
    'matrix',
    'coverage',
    'sign-offs',
    'agreement',
  ],
  paper: 'A4',
}

/** Ready-made choices for what desks hand on most often. */
export const reportTemplates = {
  'desk report': deskReport,
  'legal read': { ...deskReport, parts: [...reportParts.filter((part) => part !== 'left-out')] },
  'single-source list': {
    ...deskReport,
    statuses: ['single-source'],
    parts: ['rationale', 'evidence', 'independence'],
  },
  corrections: { ...deskReport, statuses: ['disputed', 'split'], parts: ['rationale', 'evidence'] },
} as const satisfies Readonly<Record<string, ReportOptions>>
export type ReportTemplate = keyof typeof reportTemplates
