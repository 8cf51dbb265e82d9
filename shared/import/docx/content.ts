/** What a Word file holds, as the article is made of it. */
export interface DocxContent {
  /** Its text with headings, lists, tables, quotes and notes. */
  readonly html: string
  /** What its properties say, empty where they say nothing. */
  readonly title: string
  readonly creator: string
  readonly created: string
}
