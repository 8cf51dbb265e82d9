import { BrowserWindow } from 'electron'
import type { printSettings } from '../../shared/report/html/print'
import { withPage } from '../protocol/pages'

export type PrintSettings = ReturnType<typeof printSettings>

/** Prints the page of a report in a window that nobody sees, without scripts, which can load nothing else. */
export async function printPage(
  page: string,
  settings: PrintSettings,
  stop?: AbortSignal,
): Promise<Uint8Array> {
  return withPage(page, async (address) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
    })
    const end = () => window.destroy()
    stop?.addEventListener('abort', end)
    try {
      await window.loadURL(address)
      return await window.webContents.printToPDF({
        ...settings,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
    } finally {
      stop?.removeEventListener('abort', end)
      end()
    }
  })
}
