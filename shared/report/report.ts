import type {
  Article,
  ArticleVersion,
  Assessment,
  Claim,
  Comment,
  Evidence,
  HistoryEntry,
  Id,
  Passage,
  Resolution,
  Reviewer,
} from '../model/records'
import type { Project } from '../model/project'
import type { Status } from '../model/status'
import type { StandingSignoff } from '../review/signoffs'
import type { ReportAnalysis, ReportIndependence } from './analysis'
import type { ReportOptions } from './options'

/** What every format is written from: plain data, chosen and put in order, nothing of it formatted. */
export interface Report {
  readonly title: string
  readonly project: { readonly id: Id; readonly title: string }
  /** What it tells of: for the records behind it, see records.ts. Writers show nothing else of it. */
  readonly source: Project
  /** When it was made, ISO 8601 in UTC. */
  readonly madeAt: string
  readonly options: ReportOptions
  /** In the order in which they were added. */
  readonly articles: readonly ReportArticle[]
  /** By number. */
  readonly claims: readonly ReportClaim[]
  /** How many of the claims have each status. */
  readonly counts: Readonly<Record<Status, number>>
  /** Everybody who is named in it, by id. */
  readonly reviewers: ReadonlyMap<Id, Reviewer>
  /** By claim, where its reports come from; without an entry where nobody asked. */
  readonly independence: ReadonlyMap<Id, ReportIndependence>
  /** What the articles disagree about, who says what, how far reviewers agree; each part only if it was asked for. */
  readonly analysis: ReportAnalysis
  /** What happened to these claims and articles, oldest first; empty when history is left out. */
  readonly history: readonly HistoryEntry[]
}

export interface ReportArticle {
  readonly article: Article
  /** The current version; all offsets are of its text projection. */
  readonly version: ArticleVersion
  /** Passages of reported claims that stand in the text, by place, the longer first where two begin together. */
  readonly passages: readonly ReportPassage[]
  /** Those whose words are no longer in the text: told as lost, never placed. */
  readonly lost: readonly ReportPassage[]
  /** The text with these passages in it, made when it is asked for: a large project is written article by article. */
  blocks(): ReportBlock[]
}

export interface ReportClaim {
  readonly claim: Claim
  readonly status: Status
  /** Its wording, else its first quote. */
  readonly text: string
  /** Those in reported articles, in the order in which they were made, the lost ones too. */
  readonly passages: readonly ReportPassage[]
  /** The latest of each reviewer whose assessments are told. */
  readonly assessments: readonly Assessment[]
  readonly evidence: readonly Evidence[]
  /** The decision between reviewers that stands, if any. */
  readonly resolution: Resolution | undefined
  readonly signoffs: readonly StandingSignoff[]
  /** Threads one after the other, replies after what they answer. */
  readonly comments: readonly Comment[]
}

export interface ReportPassage {
  readonly passage: Passage
  readonly claim: Claim
  readonly status: Status
}

/** A stretch of text that looks the same from end to end and lies under the same passages. */
export interface ReportRun {
  /** A newline is a hard break. */
  readonly text: string
  /** UTF-16 offset in the text projection of the version; null in what is left out of it. */
  readonly start: number | null
  readonly em: boolean
  readonly strong: boolean
  /** Judged safe to link to; null for none. */
  readonly href: string | null
  /** What lies over it, outermost first; one that starts at `start` begins here, one that ends at its end ends here. */
  readonly passages: readonly ReportPassage[]
}

/** An article's text as a tree of blocks, for writers that know nothing of ProseMirror. */
export type ReportBlock =
  | { readonly kind: 'paragraph' | 'caption'; readonly runs: readonly ReportRun[] }
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly ReportRun[] }
  | { readonly kind: 'quote'; readonly blocks: readonly ReportBlock[] }
  | {
      readonly kind: 'list'
      /** The number of the first item; null for bullets. */
      readonly from: number | null
      readonly items: readonly (readonly ReportBlock[])[]
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly ReportCell[])[] }
  | { readonly kind: 'rule' }
  /** What was left out of the article, with the reason why. */
  | { readonly kind: 'left-out'; readonly reason: string; readonly blocks: readonly ReportBlock[] }

export interface ReportCell {
  readonly header: boolean
  readonly blocks: readonly ReportBlock[]
}
