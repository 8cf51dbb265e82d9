import { basename } from 'node:path'
import type { Project } from '../../shared/model/project'
import { fail, ok, type Result } from '../../shared/model/result'
import type { FormatOfReport } from '../../shared/report/formats'
import { makeReport } from '../../shared/report/make'
import type { ReportOptions } from '../../shared/report/options'
import type { Report } from '../../shared/report/report'
import { sayStep, type ReportStep } from '../../shared/report/step'
import { chunksOf } from '../project/chunks'
import { writeAtomically } from '../project/files/atomic'
import { reasonOf, troubleOf } from '../project/files/troubles'
import { inSlices, restingBetween, Stopped } from '../project/slices'
import type { World } from './command'

/** Milliseconds between two lines on how far it is. */
const pause = 100

const stopped = 'Stopped: no report was written.'

/** Makes a report and puts it at `out`, whole or not at all; tells how far it is, and ends when it is stopped. */
export async function writeReport(
  world: World,
  project: Project,
  options: ReportOptions,
  format: FormatOfReport,
  out: string,
): Promise<Result<Report, string>> {
  const stop = new AbortController()
  const listening = world.onStop?.(() => stop.abort())
  const tell = teller(world)
  try {
    const isStopped = () => stop.signal.aborted
    const report = await inSlices(makeReport(project, options, world.now()), isStopped, tell)
    if (!report) return fail(stopped)
    const chunks = restingBetween(chunksOf(format.write(report)), isStopped, (done) =>
      tell({ doing: 'writing', done }),
    )
    const content = format.printed ? await print(world, chunks, report, stop.signal) : ok(chunks)
    if (!content.ok) return content
    await writeAtomically(world.files, out, content.value)
    return ok(report)
  } catch (error) {
    if (error instanceof Stopped) return fail(stopped)
    return fail(
      `“${basename(out)}” was not written: ${reasonOf(troubleOf(error))}. Put that right and run the command again.`,
    )
  } finally {
    listening?.()
    world.progress?.('')
  }
}

async function print(
  { print, progress }: World,
  chunks: AsyncIterable<Uint8Array>,
  report: Report,
  stop: AbortSignal,
): Promise<Result<Iterable<Uint8Array>, string>> {
  if (!print)
    return fail('Nothing here prints a PDF: write --format html and print that page from a browser.')
  const page: Uint8Array[] = []
  for await (const chunk of chunks) page.push(chunk)
  progress?.(sayStep({ doing: 'printing' }))
  const printed = await print(Buffer.concat(page).toString(), report, stop)
  if (stop.aborted) throw new Stopped()
  return printed.ok ? ok([printed.value]) : printed
}

function teller({ progress }: World): (step: ReportStep) => void {
  let last = 0
  return (step) => {
    const now = performance.now()
    if (!progress || now - last < pause) return
    last = now
    progress(sayStep(step))
  }
}
