import type { Project } from '../model/project'
import { analyse, type ReportStep } from './analysis'
import { buildReport } from './build'
import type { ReportOptions } from './options'
import type { Report } from './report'

/** Makes the report of a project in steps of some milliseconds, see `analyse`. `now` is an ISO instant. */
export function* makeReport(
  project: Project,
  options: ReportOptions,
  now: string,
): Generator<ReportStep, Report> {
  const analysis = yield* analyse(project, options)
  return buildReport(project, options, now, analysis)
}

/** Runs the steps of something to its end without a rest. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
