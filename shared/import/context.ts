import type { Documents } from './documents/documents'
import type { ParseHtml } from './dom'
import type { Decode } from './encoding/decoder'

/** What an importer needs of the place that it runs in: the window's sandbox, or the command line. */
export interface ImportContext {
  readonly decode: Decode
  readonly parseHtml: ParseHtml
  readonly documents: Documents
}
