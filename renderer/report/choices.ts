import * as z from 'zod'
import { reportFormats, reportOptionsSchema, reportTemplates } from '../../shared/report/options'

/** What the person chose in the dialog last; remembered on this machine. Articles and reviewers are of one project. */
const choicesSchema = z.object({
  template: z.enum(Object.keys(reportTemplates) as [keyof typeof reportTemplates]),
  format: z.enum(reportFormats),
  options: reportOptionsSchema,
})
export type Choices = z.infer<typeof choicesSchema>

const place = 'claimdesk report'

const usual: Choices = { template: 'desk report', format: 'html', options: reportTemplates['desk report'] }

export function recallChoices(): Choices {
  try {
    const found = choicesSchema.safeParse(JSON.parse(localStorage.getItem(place) ?? 'null'))
    return found.success ? found.data : usual
  } catch {
    return usual
  }
}

export function rememberChoices({ template, format, options }: Choices): void {
  const general = { ...options, title: '', articles: [], reviewers: [], from: '', to: '' }
  try {
    localStorage.setItem(place, JSON.stringify({ template, format, options: general }))
  } catch {
    // A logo too large to be remembered is chosen anew next time.
  }
}

/** The options of a template, with what it says nothing of left as it is. */
export function withTemplate({ options }: Choices, template: Choices['template']): Choices['options'] {
  const { parts, statuses } = reportTemplates[template]
  return { ...options, parts: [...parts], statuses: [...statuses] }
}
