import type { Project } from '../model/project'
import { analyse, type ReportAnalysis } from './analysis'
import { reportSteps } from './build'
import type { ReportOptions, ReportPart } from './options'
import type { Report } from './report'
import type { ReportStep } from './step'

export { finish } from './step'

/** Makes the report of a project in steps of some milliseconds, see `analyse`. `now` is an ISO instant. */
export function* makeReport(
  project: Project,
  options: ReportOptions,
  now: string,
): Generator<ReportStep, Report> {
  return yield* reportSteps(project, options, now, yield* analyse(project, options))
}

/**
 * Makes one report after the other of a project that may not have changed between them: what comparing its articles
 * found is kept, since that takes far longer than all the rest.
 */
export class ReportMaker {
  private known: { project: Project; options: ReportOptions; analysis: ReportAnalysis } | undefined;

  /** As `makeReport`. */
  *make(project: Project, options: ReportOptions, now: string): Generator<ReportStep, Report> {
    const { known } = this
    if (known?.project !== project || !holds(known.options, options)) {
      this.known = undefined
      this.known = { project, options, analysis: yield* analyse(project, options) }
    }
    const analysis = partsOf(this.known!.analysis, options.parts)
    return yield* reportSteps(project, options, now, analysis)
  }
}

/** Whether what was worked out for one report is enough for another. */
function holds(known: ReportOptions, asked: ReportOptions): boolean {
  const isSame = known.articles.join() === asked.articles.join()
  return isSame && asked.parts.every((part) => known.parts.includes(part) || !isAnalysed(part))
}

const analysed = ['discrepancies', 'matrix', 'coverage', 'agreement'] as const

function isAnalysed(part: ReportPart): boolean {
  return part === 'independence' || analysed.some((other) => other === part)
}

function partsOf(analysis: ReportAnalysis, parts: readonly ReportPart[]): ReportAnalysis {
  const asked = analysed.filter((part) => parts.includes(part))
  return {
    independence: parts.includes('independence') ? analysis.independence : new Map(),
    ...Object.fromEntries(asked.map((part) => [part, analysis[part]])),
  }
}
