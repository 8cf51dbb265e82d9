import type { Report } from '../report'
import { sayDay } from '../say'
import { html } from './markup'

/** How the page of a report is printed: on which sheet, and with what above and below; sizes are in the page's style. */
export function printSettings(report: Report) {
  const { title, options } = report
  const left = [options.desk, title || 'Untitled'].filter(Boolean).join(' · ')
  const line =
    'display:flex;justify-content:space-between;gap:8mm;width:100%;margin:0 16mm;color:#4a4a48;font:7.5pt sans-serif'
  return {
    printBackground: true,
    preferCSSPageSize: true,
    pageSize: options.paper,
    displayHeaderFooter: true,
    headerTemplate: html`<div style="${line}">
      <span>${left}</span><span>${sayDay(report, report.madeAt)}</span>
    </div>`.text,
    footerTemplate: html`<div style="${line}">
      <span>Made by Claimdesk</span>
      <span><span class="pageNumber"></span> / <span class="totalPages"></span></span>
    </div>`.text,
  }
}
