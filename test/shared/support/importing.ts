import { importContext } from '../../../electron/cli/context'
import { readers } from '../../../electron/cli/documents/readers'

/** What importers have in a test: what they have on the command line, with documents read on the spot. */
export const context = importContext(readers)
