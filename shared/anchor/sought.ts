/** What is known of a passage: from an anchor of ours, or from another program's annotation. */
export interface Sought {
  readonly quote: string
  readonly prefix?: string
  readonly suffix?: string
  /** Where it started in the text it was taken from, UTF-16. */
  readonly start?: number
}
