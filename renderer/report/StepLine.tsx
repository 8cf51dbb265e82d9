import { sayStep, type ReportStep } from '../../shared/report/step'

/** How far something is, as a bar and in words; not read out at every step. */
export function StepLine({ label, step }: { readonly label: string; readonly step: ReportStep | null }) {
  const words = step ? sayStep(step) : ''
  const amount = step && 'of' in step ? { value: step.done, max: step.of } : {}
  return (
    <span className="report-step">
      <progress aria-label={label} aria-valuetext={words} {...amount} />
      <span className="report-count">{words}</span>
    </span>
  )
}
