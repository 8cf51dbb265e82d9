/** An annotation of another program, read from its file: what every kind of file has in common. */
export interface Annotation {
  /** Its id in the other program; one made of its content where it has none, so that it is known again. */
  readonly id: string
  /** The author's name as a person reads it; empty when the file does not say. */
  readonly author: string
  /** ISO instants in UTC; null when the file does not say. */
  readonly created: string | null
  readonly updated: string | null
  /** What it is about; several when it speaks of several places together. */
  readonly targets: readonly AnnotationTarget[]
  /** One line each, as written, without repetitions. */
  readonly tags: readonly string[]
  /** Plain text, or Markdown as Hypothesis has it; empty for a highlight. */
  readonly comment: string
  /** The ids of the annotations that it answers, the first of the thread first. */
  readonly answers: readonly string[]
}

/** One place that an annotation is about. */
export interface AnnotationTarget extends Selected {
  /** The id or address of the text; empty when the file does not say. */
  readonly source: string
}

/** How a place in a text is described. `quote` is empty where there are no words, as for a note on a page. */
export interface Selected {
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
  readonly position: Position | null
}

/**
 * Where a quote stood in the text that was annotated. The W3C model counts Unicode code points; Hypothesis
 * counts UTF-16 code units, of the page and not of the article in it.
 */
export interface Position {
  readonly start: number
  readonly end: number
  readonly unit: 'code point' | 'utf-16'
}

/** Something in the file that is no annotation to bring in, and why: one sentence. */
export interface Unread {
  readonly what: string
  readonly reason: string
}

/** No annotation has a text of more characters than this. */
export const longestText = 1_000_000
