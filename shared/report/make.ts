import type { Project } from '../model/project'
import { analyse, type ReportAnalysis } from './analysis'
import { reportSteps } from './build'
import type { ReportOptions, ReportPart } from './options'
import type { Report } from './report'
import type { ReportStep } from './step'

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
  private comparison: Comparison | undefined;

  /** As `makeReport`. */
  *make(project: Project, options: ReportOptions, now: string): Generator<ReportStep, Report> {
    const { comparison } = this
    if (comparison?.project !== project || !holds(comparison.options, options))
      this.comparison = new Comparison(project, options)
    const analysis = partsOf(yield* this.comparison!.finish(), options.parts)
    return yield* reportSteps(project, options, now, analysis)
  }
}

/** What articles are compared for, once: whoever wants it takes it on from where another has brought it. */
class Comparison {
  private readonly steps: Generator<ReportStep, ReportAnalysis>
  private found: ReportAnalysis | undefined

  constructor(
    readonly project: Project,
    readonly options: ReportOptions,
  ) {
    this.steps = analyse(project, options)
  }

  *finish(): Generator<ReportStep, ReportAnalysis> {
    while (this.found === undefined) {
      const step = this.steps.next()
      if (step.done) this.found = step.value
      else yield step.value
    }
    return this.found
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
