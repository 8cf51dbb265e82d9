/** What a PDF holds, as the article is made of it. */
export interface PdfContent {
  readonly pages: readonly PdfPage[]
  /** What its properties say, empty where they say nothing. */
  readonly title: string
  readonly author: string
  /** As PDF writes dates: `D:20260312093000+01'00'`. */
  readonly created: string
  /** The programs that made it. */
  readonly program: string
}

/** One page, upright. Lengths are in points; `x` counts from its left edge, `y` from its top. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly runs: readonly PdfRun[]
  /** Where the links of the page are, and where they lead. */
  readonly links: readonly PdfLink[]
}

/** Text that was set in one go, in one font. */
export interface PdfRun {
  readonly text: string
  readonly x: number
  /** Of the line that the letters stand on. */
  readonly y: number
  readonly width: number
  /** Height of the font. */
  readonly size: number
  readonly font: string
}

export interface PdfLink {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly href: string
}
