import { closeDialog } from '../project/act'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { count } from '../claims/words'
import { sayFailure, type ImportReport } from './report'
import './report.css'

/** What came in and what did not, file by file. */
export function ReportDialog({ report: { added, failed } }: { report: ImportReport }) {
  return (
    <DialogFrame
      title={failed.length > 0 ? 'Not every file came in' : 'Added, with something to look at'}
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
      {failed.length > 0 && (
        <section className="report">
          <h3 className="label">Not added: {count(failed.length, 'file')}</h3>
          <ul>
            {failed.map((failure, i) => (
              <li key={i}>{sayFailure(failure)}</li>
            ))}
          </ul>
        </section>
      )}
      {added.length > 0 && (
        <section className="report">
          <h3 className="label">
            Added: {count(added.length, 'article')}, which one undo takes back together
          </h3>
          <ul>
            {added.map(({ file, title, notes }, i) => (
              <li key={i}>
                <span className="report-title" dir="auto">
                  {title}
                </span>{' '}
                <span className="report-file">{file}</span>
                {notes.map((note) => (
                  <p key={note}>{note}</p>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </DialogFrame>
  )
}
