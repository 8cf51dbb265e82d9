import { useRef, useState } from 'react'
import { statuses } from '../../shared/model/status'
import { formatsOfReport } from '../../shared/report/formats'
import { reportFormats, reportOptionsSchema, reportParts, reportTemplates } from '../../shared/report/options'
import { closeDialog } from '../project/act'
import { bridge } from '../project/bridge'
import { useReplica } from '../project/replica'
import { useProject } from '../project/useProject'
import { articlesOf } from '../project/selectors'
import { withCapital } from '../ui/capital'
import { DialogFrame } from '../ui/DialogFrame'
import { SelectField } from '../ui/SelectField'
import { TextField } from '../ui/TextField'
import { Checks } from './Checks'
import { recallChoices, rememberChoices, withTemplate, type Choices } from './choices'
import { LogoField } from './LogoField'
import { recallPage, rememberPage, whatIsWrong } from './page'
import { ReportFoot, type Exporting } from './ReportFoot'
import { StepLine } from './StepLine'
import { usePreview } from './usePreview'
import { useSteps } from './useSteps'
import './report.css'

const templates = Object.keys(reportTemplates) as Choices['template'][]
const languages = ['en-GB', 'en-US', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'uk', 'ar']

/** What is exported, as what, with a look at it beforehand. */
export function ReportDialog() {
  const project = useProject((now) => now)
  const session = useReplica(({ replica }) => replica?.session)
  const [choices, setChoices] = useState(recallChoices)
  const [state, setState] = useState<Exporting>({ at: 'choosing', why: '' })
  const closed = useRef(false)
  const { template, format, options } = choices
  const [page, setPage] = useState(() => (project ? recallPage(project) : ''))
  const steps = useSteps(session)
  const { preview, isLate } = usePreview(options)
  if (!project || session === undefined) return null

  const set = (part: Partial<Choices['options']>) =>
    setChoices((before) => ({ ...before, options: { ...before.options, ...part } }))
  const wrong = reportOptionsSchema.shape.language.safeParse(options.language).success
    ? undefined
    : 'Write a language tag, such as en-GB.'
  const asksPage = format === 'claimreview'
  const wrongPage = asksPage ? whatIsWrong(page.trim()) : undefined
  const save = async () => {
    if (wrong || wrongPage || state.at === 'saving') return
    rememberChoices(choices)
    if (asksPage) rememberPage(page.trim())
    steps.begin()
    setState({ at: 'saving' })
    const stands = asksPage && page.trim() !== '' ? { page: page.trim() } : {}
    const answer = await bridge.request['report:save']({
      session,
      format,
      options: { ...options, ...stands },
    })
    if (closed.current) return
    if (answer.outcome === 'saved') setState({ at: 'saved', ...answer, why: '' })
    else setState({ at: 'choosing', why: answer.outcome === 'failed' ? answer.why : 'Nothing was written.' })
  }
  const show = async (report: string, how: 'folder' | 'open') => {
    const answer = await bridge.request['report:show']({ report, how })
    if (answer.outcome === 'failed')
      setState((before) => (before.at === 'saved' ? { ...before, why: answer.why } : before))
  }
  const close = () => {
    closed.current = true
    if (state.at === 'saving') void bridge.request['report:cancel']({ making: 'report' })
    void bridge.request['report:cancel']({ making: 'preview' })
    rememberChoices(choices)
    closeDialog()
  }
  const formats = reportFormats.flatMap((value) => {
    const known = formatsOfReport[value]
    return known ? [{ value, label: known.label }] : []
  })
  return (
    <DialogFrame
      title="Export report"
      width="wide"
      className="report-dialog"
      onClose={close}
      onSubmit={() => void save()}
      actions={
        <ReportFoot
          state={state}
          step={steps.report}
          onShow={(report, how) => void show(report, how)}
          onClose={close}
        />
      }
    >
      <div className="report-columns">
        <div className="report-choices" role="group" aria-label="What to export">
          <SelectField
            label="Template"
            value={template}
            options={templates.map((value) => ({ value, label: withCapital(value) }))}
            onChange={(value) =>
              setChoices((before) => ({
                ...before,
                template: value,
                options: withTemplate(before, value),
              }))
            }
          />
          <SelectField
            label="Format"
            value={format}
            options={formats}
            onChange={(value) => setChoices((before) => ({ ...before, format: value }))}
          />
          {format === 'pdf' && (
            <SelectField
              label="Paper"
              value={options.paper}
              options={[
                { value: 'A4', label: 'A4' },
                { value: 'Letter', label: 'Letter' },
              ]}
              onChange={(paper) => set({ paper })}
            />
          )}
          {asksPage && (
            <TextField
              label="Web address of the checks"
              type="url"
              value={page}
              hint="Where they are, or will be, published. Without it the reviews are marked as drafts. It is remembered for this project."
              error={wrongPage}
              onChange={setPage}
            />
          )}
          <TextField
            label="Title"
            value={options.title}
            placeholder={project.meta.title}
            maxLength={300}
            onChange={(title) => set({ title })}
          />
          <TextField label="Desk" value={options.desk} maxLength={200} onChange={(desk) => set({ desk })} />
          <TextField
            label="Language of dates"
            value={options.language}
            suggestions={languages}
            error={wrong}
            onChange={(language) => set({ language })}
          />
          <LogoField
            logo={options.logo}
            onChange={(logo) => set({ logo })}
            onTrouble={(why) => setState({ at: 'choosing', why })}
          />
          <Checks
            label="Parts"
            options={reportParts.map((value) => ({ value, label: withCapital(value) }))}
            chosen={options.parts}
            onChange={(parts) => set({ parts })}
          />
          <Checks
            label="Statuses"
            noneIsAll
            options={statuses.map((value) => ({ value, label: value }))}
            chosen={options.statuses}
            onChange={(chosen) => set({ statuses: chosen })}
          />
          <Checks
            label="Articles"
            noneIsAll
            options={articlesOf(project).map(({ id, outlet, title }) => ({
              value: id,
              label: [outlet, title || 'Untitled'].filter(Boolean).join(': '),
            }))}
            chosen={options.articles}
            onChange={(articles) => set({ articles })}
          />
          <Checks
            label="Reviewers"
            noneIsAll
            options={project.reviewers.sorted().map(({ id, name }) => ({ value: id, label: name }))}
            chosen={options.reviewers}
            onChange={(reviewers) => set({ reviewers })}
          />
          <div className="dialog-row">
            <TextField
              label="Judged from"
              type="date"
              value={options.from}
              onChange={(from) => set({ from })}
            />
            <TextField label="Judged to" type="date" value={options.to} onChange={(to) => set({ to })} />
          </div>
        </div>
        <div className="report-preview">
          {isLate && <StepLine label="Preview" step={steps.preview} />}
          {preview?.why ? (
            <p>{preview.why}</p>
          ) : (
            <iframe title="Preview" sandbox="" srcDoc={preview?.html ?? ''} tabIndex={0} />
          )}
          {preview?.cut && <p>Only the beginning is shown here; the export has all of it.</p>}
        </div>
      </div>
    </DialogFrame>
  )
}
