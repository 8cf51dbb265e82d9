// What a report costs against the size of its project: npm run bench:report [largest]
import { bundle, runBundled } from './bundle.mjs'
import { printTable } from './table.mjs'

const largest = Number(process.argv[2] ?? 1_000)
const sizes = [5, 10, 100, 1_000].filter((articles) => articles <= largest)

/** Writing may take so many times what JSON.stringify of the same project, ten times over, takes. */
const most = 3
const promised = ['html', 'csv', 'web-annotation']
/** Milliseconds of the processor that writing a story of five articles may take, and comparing them at the first time. */
const instant = { writing: 100, comparing: 2_000 }
/** What may be alive beyond the report itself while one of the promised formats is written. */
const mostAlive = 40e6

await bundle('bench-report', { measure: 'bench/report/measure.ts' })

const rows = sizes.map(run)

function run(articles) {
  return runBundled('bench-report/measure', [articles], ['--expose-gc'])
}

const ms = ({ wall, cpu }) => `${figure(wall)} (${figure(cpu)})`
const figure = (value) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en'))
const mb = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`
const times = (a, b) => `${(a / b).toFixed(2)} ×`
const whole = (value) => value.toLocaleString('en')
const last = rows.at(-1)
const formats = Object.keys(last.formats)

printTable(
  [
    'ms (of them processor)',
    ...rows.map(({ articles }) => `${whole(articles)} articles`),
    'of ten stringifications',
  ],
  [
    ['claims', ...rows.map(({ claims }) => whole(claims))],
    ['JSON.stringify ten times over', ...rows.map(({ stringify }) => ms(stringify))],
    ['comparing the articles, once', ...rows.map(({ analysis }) => ms(analysis))],
    ['choosing and ordering', ...rows.map(({ build }) => ms(build)), ratio(last.build)],
    ...formats.map((format) => [
      `  and writing ${format}`,
      ...rows.map((row) => ms(row.formats[format])),
      ratio(last.formats[format]),
    ]),
  ],
)
function ratio({ cpu }) {
  return times(cpu, last.stringify.cpu)
}

console.log()
printTable(
  [`${whole(last.articles)} articles`, 'file', 'alive while it is written'],
  formats.map((format) => [format, mb(last.formats[format].size), mb(last.formats[format].most)]),
)

const [story] = rows
const failures = [
  ...promised.flatMap((format) => [
    last.articles >= 1_000 &&
      last.formats[format].cpu > most * last.stringify.cpu &&
      `Writing ${format} took more than ${most} times what JSON.stringify takes ten times over.`,
    last.formats[format].most > mostAlive && `Writing ${format} held more than ${mb(mostAlive)}.`,
  ]),
  story.formats.html.cpu > instant.writing &&
    `Writing a story of ${story.articles} articles took ${figure(story.formats.html.cpu)} ms.`,
  story.analysis.cpu > instant.comparing &&
    `Comparing ${story.articles} articles took ${figure(story.analysis.cpu)} ms.`,
].filter(Boolean)
for (const failure of failures) console.error(failure)
if (failures.length > 0) process.exitCode = 1
