import type * as Electron from 'electron'
import { allContents } from './contents'

/** The part of Electron's `clipboard` that Claimdesk uses: that of Chromium, which belongs to its pages. */
export const clipboard: Pick<Electron.Clipboard, 'writeText'> = {
  writeText(text) {
    const [contents] = allContents()
    return contents?.copy(text) ?? Promise.resolve()
  },
}
