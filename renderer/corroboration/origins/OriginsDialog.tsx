import { closeDialog } from '../../project/act'
import { useDesk } from '../../project/desk'
import { useProject } from '../../project/useProject'
import { Button } from '../../ui/Button'
import { DialogFrame } from '../../ui/DialogFrame'
import { Reading } from '../Reading'
import { knownOrigins } from './known'
import { OriginRow } from './OriginRow'
import { ReportRow } from './ReportRow'
import './origins-dialog.css'

/** Where each passage comes from, to confirm or correct, and the names of those origins. */
export function OriginsDialog() {
  const project = useProject((all) => all)
  const found = useDesk((desk) => desk.whoElse?.found)
  const origins = project && found ? knownOrigins(project, found.findings) : []
  const reports = (found?.findings ?? [])
    .flatMap((finding) => finding.reports.map((report) => ({ finding, report })))
    .sort((a, b) => (a.report.article < b.report.article ? -1 : 1) || a.report.start - b.report.start)
  return (
    <DialogFrame
      title="Where it comes from"
      width="wide"
      className="origins-dialog"
      onClose={closeDialog}
      actions={
        <Button look="primary" onClick={closeDialog} data-first>
          Done
        </Button>
      }
    >
      <div role="status">{found ? found.why : <Reading />}</div>
      <ul className="origin-reports" aria-label="The passages">
        {reports.map(({ finding, report }) => (
          <ReportRow
            key={`${report.article} ${report.start} ${report.end}`}
            finding={finding}
            report={report}
            origins={origins}
          />
        ))}
      </ul>
      {origins.length > 0 && (
        <section aria-label="Names of origins" className="origin-names">
          <h3 className="label">Names of origins, for the whole project</h3>
          <ul>
            {origins.map((origin) => (
              <OriginRow
                key={origin.id}
                origin={origin}
                others={origins.filter((other) => other !== origin)}
              />
            ))}
          </ul>
        </section>
      )}
    </DialogFrame>
  )
}
