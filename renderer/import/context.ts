import type { ImportContext } from '../../shared/import/context'
import { decode } from './decode'
import { documents } from './documents/documents'
import { parseHtml } from './page'

/** What importers have in the window's sandbox. */
export const importContext: ImportContext = { decode, parseHtml, documents }
