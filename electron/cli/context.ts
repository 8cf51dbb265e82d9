import type { ImportContext } from '../../shared/import/context'
import type { Documents } from '../../shared/import/documents/documents'
import { parseHtml } from './page'

/** What importers have without a window. */
export function importContext(documents: Documents): ImportContext {
  return {
    documents,
    parseHtml,
    decode(bytes, encoding) {
      try {
        return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
      } catch {
        return null
      }
    },
  }
}
