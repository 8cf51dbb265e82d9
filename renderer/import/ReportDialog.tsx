import { flushSync } from 'react-dom'
import type { Id } from '../../shared/model/records'
import { showArticle } from '../article/navigate'
import { sayFacts } from '../articles/guesses'
import { count } from '../claims/words'
import { closeDialog } from '../project/act'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { useProject } from '../project/useProject'
import { sayFailure, type ImportReport } from './report'
import './report.css'

/** What came in and what did not, file by file. */
export function ReportDialog({ report }: { report: ImportReport }) {
  const { added, leftOut, failed, remarks } = report
  return (
    <DialogFrame
      title={titleOf(report)}
      light
      wordsOnly
      onClose={closeDialog}
      onSubmit={closeDialog}
      actions={
        <Button type="submit" look="primary" data-first>
          Close
        </Button>
      }
    >
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      {failed.length > 0 && (
        <section className="report">
          <h3 className="label">Not added: {count(failed.length, 'file')}</h3>
          <ul>
            {failed.map((failure, i) => (
              <li key={i} dir="auto">
                {sayFailure(failure)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {leftOut.length > 0 && (
        <section className="report">
          <h3 className="label">Left out, as you chose: {count(leftOut.length, 'article')}</h3>
          <ul>
            {leftOut.map(({ file, title, why }, i) => (
              <li key={i}>
                <span className="report-title" dir="auto">
                  {title}
                </span>{' '}
                <span className="report-file">{file}</span>
                <p dir="auto">{why}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {added.length > 0 && (
        <section className="report">
          <h3 className="label">
            Added: {count(added.length, 'article')}
            {added.length > 1 && ', which one undo takes back together'}
          </h3>
          <ul>
            {added.map((one, i) => (
              <Added key={i} one={one} />
            ))}
          </ul>
        </section>
      )}
    </DialogFrame>
  )
}

function titleOf({ added, failed, leftOut }: ImportReport): string {
  if (failed.length > 0) return 'Not every file came in'
  if (added.length > 0) return 'Added, with something to look at'
  return leftOut.length > 0 ? 'Left out' : 'Nothing was added'
}

function Added({ one }: { one: ImportReport['added'][number] }) {
  const { file, article, title, outlet, version, guessed, notes } = one
  // What was undone cannot be gone to.
  const isThere = useProject((project) => project.articles.has(article))
  return (
    <li>
      <ReportTitle article={isThere ? article : null} title={title} />{' '}
      <span className="report-file">
        {[outlet, file].filter(Boolean).join(' · ')}
        {version && ' · new version'}
      </span>
      {guessed.length > 0 && (
        <p className="report-guesses">
          <span className="guess-word">guessed</span> {sayFacts(guessed)}
        </p>
      )}
      {notes.map((note) => (
        <p key={note} dir="auto">
          {note}
        </p>
      ))}
    </li>
  )
}

/** The title, which leads to its article. */
function ReportTitle({ article, title }: { article: Id | null; title: string }) {
  if (article === null)
    return (
      <span className="report-title" dir="auto">
        {title}
      </span>
    )
  const go = () => {
    flushSync(closeDialog)
    showArticle(article)
  }
  return (
    <button type="button" className="report-title report-link" dir="auto" onClick={go}>
      {title}
    </button>
  )
}
