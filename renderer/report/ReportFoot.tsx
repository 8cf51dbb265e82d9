import type { ReportStep } from '../../shared/report/step'
import { bridge } from '../project/bridge'
import { Button } from '../ui/Button'
import { StepLine } from './StepLine'

/** Where the dialog stands with the report that is exported. */
export type Exporting =
  | { readonly at: 'choosing'; readonly why: string }
  | { readonly at: 'saving' }
  | { readonly at: 'saved'; readonly report: string; readonly place: string; readonly why: string }

export interface ReportFootProps {
  readonly state: Exporting
  readonly step: ReportStep | null
  readonly onShow: (report: string, how: 'folder' | 'open') => void
  readonly onClose: () => void
}

/** How the export goes, and what can be done next. */
export function ReportFoot({ state, step, onShow, onClose }: ReportFootProps) {
  return (
    <>
      <div className="report-state">
        <p role="status">
          {state.at === 'saving' && 'Making the report…'}
          {state.at === 'saved' && (state.why || `The report is at ${state.place}.`)}
          {state.at === 'choosing' && state.why}
        </p>
        {state.at === 'saving' && <StepLine label="Report" step={step} />}
      </div>
      {state.at === 'saved' && (
        <>
          <Button onClick={() => onShow(state.report, 'folder')}>Show in folder</Button>
          <Button onClick={() => onShow(state.report, 'open')}>Open</Button>
        </>
      )}
      {state.at === 'saving' ? (
        <Button onClick={() => void bridge.request['report:cancel']({ making: 'report' })}>Stop</Button>
      ) : (
        <Button onClick={onClose}>Close</Button>
      )}
      {/* It keeps the keyboard while the report is made, so it is never disabled. */}
      <Button look="primary" type="submit" aria-disabled={state.at === 'saving'}>
        Export…
      </Button>
    </>
  )
}
