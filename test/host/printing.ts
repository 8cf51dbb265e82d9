import type * as Electron from 'electron'
import type { CDPSession } from 'playwright-core'

/** Inches. */
const sheets = {
  A4: { paperWidth: 210 / 25.4, paperHeight: 297 / 25.4 },
  Letter: { paperWidth: 8.5, paperHeight: 11 },
} as const

/** Prints what a page shows, as Electron would with these options. */
export async function print(protocol: CDPSession, options: Electron.PrintToPDFOptions): Promise<Buffer> {
  const { data } = await protocol.send('Page.printToPDF', {
    landscape: options.landscape ?? false,
    printBackground: options.printBackground ?? false,
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    scale: options.scale ?? 1,
    ...sheets[options.pageSize === 'A4' ? 'A4' : 'Letter'],
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  })
  return Buffer.from(data, 'base64')
}
