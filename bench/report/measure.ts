import { analyse, noAnalysis } from '../../shared/report/analysis'
import { buildReport } from '../../shared/report/build'
import { formatsOfReport } from '../../shared/report/formats'
import { finish } from '../../shared/steps'
import { reportTemplates, type ReportFormat, type ReportOptions } from '../../shared/report/options'
import type { Report } from '../../shared/report/report'
import { serializeProject } from '../../shared/model/serialize'
import { parseProject } from '../../shared/model/parse'
import { chunksOf } from '../../electron/project/chunks'
import { claimsPerArticle, makeStory } from './story'

/** Of a project of so many articles: how long things take, and what writing holds in memory. */
const articles = Number(process.argv[2])

const now = '2026-11-22T10:00:00.000Z'
const formats = ['html', 'csv', 'web-annotation', 'md', 'claimreview', 'docx', 'qdpx'] as const
/** Rounds of which the median counts; a small project is measured more often. */
const rounds = articles >= 1_000 ? 3 : 15
/** How often the project is put into JSON to compare with. */
const stringifications = 10
/** Bytes after which what is in memory is counted. */
const often = 2_000_000

const options: ReportOptions = reportTemplates['desk report']
const text = serializeProject(makeStory(articles))
const parsed = parseProject(text)
if (!parsed.ok) throw new Error(parsed.error.kind)
const { project } = parsed.value
const plain = JSON.parse(text) as unknown
let found = noAnalysis
const analysis = once(() => (found = finish(analyse(project, options))))
const make = () => buildReport(project, options, now, found)

process.stdout.write(
  JSON.stringify({
    articles,
    claims: articles * claimsPerArticle,
    analysis,
    stringify: median(() => {
      for (let i = 0; i < stringifications; i++) JSON.stringify(plain)
    }),
    build: median(make),
    formats: Object.fromEntries(
      formats.map((format) => [format, { ...median(() => write(make(), format)), ...memory(format) }]),
    ),
  }),
)

/** The bytes of the report, and the most that are alive while it is written beyond those before. */
function memory(format: ReportFormat) {
  const report = make()
  const before = alive()
  let [most, size, counted] = [0, 0, 0]
  for (const chunk of chunksOf(formatsOfReport[format]!.write(report))) {
    size += chunk.length
    if (size - counted < often) continue
    counted = size
    most = Math.max(most, alive() - before)
  }
  return { most, size }
}

function write(report: Report, format: ReportFormat): number {
  let size = 0
  for (const chunk of chunksOf(formatsOfReport[format]!.write(report))) size += chunk.length
  return size
}

function alive(): number {
  gc!()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

interface Time {
  /** Milliseconds by the clock, and of the processor: the second tells more on a machine that does other work. */
  readonly wall: number
  readonly cpu: number
}

function median(run: () => unknown): Time {
  run()
  const all = Array.from({ length: rounds }, () => once(run)).sort((a, b) => a.cpu - b.cpu)
  return all[Math.floor(rounds / 2)]!
}

function once(run: () => unknown): Time {
  gc!()
  const [start, used] = [performance.now(), process.cpuUsage()]
  run()
  const { user, system } = process.cpuUsage(used)
  return { wall: performance.now() - start, cpu: (user + system) / 1000 }
}
