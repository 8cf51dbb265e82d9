/** How the command line hands a page to a runtime that can print: a folder with these in it. */
export const printJob = {
  /** The environment variable that names the folder. */
  variable: 'CLAIMDESK_PRINT',
  page: 'page.html',
  settings: 'settings.json',
  /** What comes back. */
  printed: 'report.pdf',
} as const
