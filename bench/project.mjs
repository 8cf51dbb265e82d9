// What a project costs against its size: npm run bench:project [largest]
import { bundle, runBundled } from './bundle.mjs'
import { printTable } from './table.mjs'

const largest = Number(process.argv[2] ?? 10_000)
const sizes = [10, 100, 1_000, 10_000].filter((articles) => articles <= largest)

await bundle('bench', { measure: 'bench/project/measure.ts', window: 'bench/project/window.ts' }, [
  'playwright-core',
  '@sparticuz/chromium',
])

const rows = sizes.map((articles) => ({ ...run('measure', articles), ...run('window', articles) }))

function run(name, articles) {
  return runBundled(`bench/${name}`, [articles], ['--expose-gc', '--max-old-space-size=12000'])
}

const ms = (value) => (value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en'))
const mb = (bytes) => (bytes / 2 ** 20).toFixed(bytes < 10 * 2 ** 20 ? 1 : 0)
const times = (a, b) => `${a / b < 0.01 ? (a / b).toPrecision(1) : (a / b).toFixed(2)} ×`

printTable(
  ['', ...rows.map((row) => `${row.articles.toLocaleString('en')} articles`), 'growth at the end'],
  [
    line('claims', (row) => row.claims.toLocaleString('en')),
    line('file, MB', (row) => mb(row.bytes)),
    [],
    line('open: text to project, ms', (row) => ms(row.open), 'open'),
    line('  JSON.parse of the same text, ms', (row) => ms(row.jsonParse), 'jsonParse'),
    line('  ratio', (row) => times(row.open, row.jsonParse)),
    [],
    line('one change applied, ms', (row) => ms(row.change), 'change'),
    line('  structuredClone of the plain data, ms', (row) => ms(row.clone), 'clone'),
    line('  ratio', (row) => times(row.change, row.clone)),
    [],
    line('project to text after a change, ms', (row) => ms(row.serialize), 'serialize'),
    line('  JSON.stringify of the plain data, ms', (row) => ms(row.jsonStringify), 'jsonStringify'),
    line('  ratio', (row) => times(row.serialize, row.jsonStringify)),
    [],
    line('one change made and saved durably, ms', (row) => ms(row.save), 'save'),
    line('  lowdb JSONFile, not synced to disk, ms', (row) => ms(row.lowdbSave), 'lowdbSave'),
    line('  ratio', (row) => times(row.save, row.lowdbSave)),
    [],
    line('heap of the open project, MB', (row) => mb(row.heap), 'heap'),
    line('  of the plain data, MB', (row) => mb(row.plainHeap), 'plainHeap'),
    line('  ratio', (row) => times(row.heap, row.plainHeap)),
    line('window: from “Open…” to the first article drawn, ms', (row) => ms(row.windowOpen), 'windowOpen'),
    line('  ratio to JSON.parse of the text', (row) => times(row.windowOpen, row.jsonParse)),
    line('window: from the key to “Saved”, ms', (row) => ms(row.windowSave), 'windowSave'),
    line('window: heap of the page, MB', (row) => mb(row.windowHeap), 'windowHeap'),
    [],
    line('resident memory at the end, MB', (row) => mb(row.rss)),
  ],
)
console.log('\nTimes are medians. Growth is how many times as much ten times as many articles take.')

function line(label, show, growing) {
  const [before, last] = rows.slice(-2)
  const growth = growing && last ? times(last[growing], before[growing]) : ''
  return [label, ...rows.map(show), growth]
}
