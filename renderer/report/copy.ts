import { textOfDoc } from '../../shared/article/projection'
import { buildReport } from '../../shared/report/build'
import { markdownOfClaim, markdownOfWords } from '../../shared/report/markdown'
import { reportTemplates } from '../../shared/report/options'
import type { Report } from '../../shared/report/report'
import { tell } from '../project/act'
import { now } from '../project/clock'
import { useDesk } from '../project/desk'
import { useReplica } from '../project/replica'

/** Puts the claim that the person is at on the clipboard, as Markdown for mail and chat. */
export function copyClaim(): void {
  const { claim } = useDesk.getState()
  const report = wholeReport()
  const shown = report?.claims.find((one) => one.claim.id === claim)
  if (!report || !shown) return
  const articles = new Map(report.articles.map((article) => [article.article.id, article]))
  copy(markdownOfClaim(report, shown, articles), `Claim ${shown.claim.number} copied as Markdown.`)
}

/** Puts the selected words on the clipboard, as a quotation with its source. */
export function copySelection(): void {
  const { article, selection } = useDesk.getState()
  const report = wholeReport()
  const shown = report?.articles.find((one) => one.article.id === article)
  if (!report || !shown || !selection) return tell('Select words in the article to copy them.')
  const words = textOfDoc(shown.version.doc).slice(selection.start, selection.end)
  copy(markdownOfWords(report, words, shown), 'The selection is copied as Markdown.')
}

function wholeReport(): Report | null {
  const { replica } = useReplica.getState()
  return replica && buildReport(replica.project, reportTemplates['desk report'], now())
}

/** The window asks for no permission to use the clipboard: this is the copying of a person, by a command of theirs. */
function copy(text: string, said: string): void {
  let copied = false
  const put = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
    copied = true
  }
  document.addEventListener('copy', put, { capture: true })
  copying.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
  tell(copied ? said : 'Nothing could be copied. Click into the text and try again.')
}

const copying: { execCommand(command: 'copy'): boolean } = document
