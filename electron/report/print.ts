import { BrowserWindow } from 'electron'
import type { Report } from '../../shared/report/report'
import { printSettings } from '../../shared/report/html/print'
import { withPage } from '../protocol/pages'

/** Prints the page of a report in a window that nobody sees, without scripts, which can load nothing else. */
export async function printPage(page: string, report: Report): Promise<Uint8Array> {
  return withPage(page, async (address) => {
    const window = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
    })
    try {
      await window.loadURL(address)
      return await window.webContents.printToPDF({
        ...printSettings(report),
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
    } finally {
      window.destroy()
    }
  })
}
