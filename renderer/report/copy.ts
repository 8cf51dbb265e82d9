import { textOfDoc } from '../../shared/article/projection'
import { buildReport } from '../../shared/report/build'
import { markdownOfClaim, markdownOfWords } from '../../shared/report/markdown'
import { reportTemplates } from '../../shared/report/options'
import type { Report } from '../../shared/report/report'
import { tell } from '../project/act'
import { bridge } from '../project/bridge'
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
  void copy(markdownOfClaim(report, shown, articles), `Claim ${shown.claim.number} copied as Markdown.`)
}

/** Puts the selected words on the clipboard, as a quotation with its source. */
export function copySelection(): void {
  const { article, selection } = useDesk.getState()
  const report = wholeReport()
  const shown = report?.articles.find((one) => one.article.id === article)
  if (!report || !shown || !selection) return tell('Select words in the article to copy them.')
  const words = textOfDoc(shown.version.doc).slice(selection.start, selection.end)
  void copy(markdownOfWords(report, words, shown), 'The selection is copied as Markdown.')
}

function wholeReport(): Report | null {
  const { replica } = useReplica.getState()
  return replica && buildReport(replica.project, reportTemplates['desk report'], now())
}

async function copy(text: string, said: string): Promise<void> {
  const answer = await bridge.request['clipboard:write']({ text })
  tell(answer.outcome === 'done' ? said : answer.why)
}
