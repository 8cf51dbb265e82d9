import type { Report } from '../../shared/report/report'

/** What one check found in a report. */
export interface Found {
  readonly what: string
  /** A figure or a word for the table. */
  readonly said: string
  /** Sentences; empty where it is as it should be. */
  readonly wrong?: readonly string[]
}

/** A report and the folder in which it is written in every format, as `report.html` and so on. */
export interface Written {
  readonly report: Report
  readonly folder: string
}
