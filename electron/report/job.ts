import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import { printJob } from '../cli/print-job'
import { printPage, type PrintSettings } from './print'

/** Prints the page that the command line left in a folder, and ends the program. */
export async function runPrintJob(folder: string): Promise<void> {
  // Else the program would end with the page's window, before the file is written.
  app.on('window-all-closed', () => {})
  try {
    const page = await readFile(join(folder, printJob.page), 'utf8')
    const settings = JSON.parse(await readFile(join(folder, printJob.settings), 'utf8')) as PrintSettings
    await writeFile(join(folder, printJob.printed), await printPage(page, settings))
    app.exit(0)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    app.exit(1)
  }
}
