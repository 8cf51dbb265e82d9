// What it costs to make one change durable and to open, against the size: npm run bench:store [largest]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle, runBundled } from './bundle.mjs'
import { printTable } from './table.mjs'

const largest = Number(process.argv[2] ?? 10_000)
const sizes = [10, 100, 1_000, 10_000].filter((articles) => articles <= largest)

await bundle('bench-store', {
  measure: 'bench/store/measure.ts',
  'meeting-worker': 'electron/project/alongside/meeting-worker.ts',
})

const contenders = install()
const rows = sizes.map(measure)
if (contenders) rmSync(contenders, { recursive: true, force: true })

/** Contenders that no install of ours may need: better-sqlite3 is built with a compiler. */
function install() {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-contenders-'))
  const args = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund']
  const { status } = spawnSync('npm', [...args, 'better-sqlite3@12', 'write-file-atomic@7'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status === 0) return folder
  rmSync(folder, { recursive: true, force: true })
  console.log('better-sqlite3 and write-file-atomic cannot be installed here; their lines stay empty.\n')
  return ''
}

function measure(articles) {
  return runBundled('bench-store/measure', [articles, contenders], ['--max-old-space-size=12000'])
}

const ms = (value) =>
  value === null ? '' : value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en')
const size = (bytes) => (bytes < 10_000 ? `${Math.round(bytes)} B` : `${(bytes / 2 ** 20).toFixed(1)} MB`)
const times = (a, b) => `${a / b < 0.01 ? (a / b).toPrecision(1) : (a / b).toFixed(2)} ×`

printTable(
  ['', ...rows.map((row) => `${row.articles.toLocaleString('en')} articles`)],
  [
    line('project file', (row) => size(row.bytes)),
    [],
    line('one change durable, ms', (row) => ms(row.keep)),
    line('  of that applying it, ms', (row) => ms(row.apply)),
    line('  of 10 articles, in turns with it, ms', (row) => ms(row.keepSmall)),
    line('  lowdb JSONFile, not synced, ms', (row) => ms(row.lowdbWrite)),
    line('  write-file-atomic, ms', (row) => ms(row.atomicWrite)),
    line('  SQLite WAL, synchronous=FULL, in turns with it, ms', (row) => ms(row.sqlite)),
    line('  ratio to it', (row) => (row.sqlite === null ? '' : times(row.keep, row.sqlite))),
    line('bytes written for it', (row) => size(row.keepBytes)),
    line('  lowdb JSONFile, write-file-atomic', (row) => size(row.lowdbBytes)),
    [],
    line('file written at rest, ms', (row) => ms(row.fold.ms)),
    line('  longest block of the process, ms', (row) => ms(row.fold.longestBlock)),
    [],
    line('what another saved taken in, ms', (row) => ms(row.takingIn.ms)),
    line('  longest block of the process, ms', (row) => ms(row.takingIn.longestBlock)),
    line('  without a thread of its own, ms', (row) => ms(row.takingInHere?.longestBlock ?? null)),
    [],
    line('open, ms', (row) => ms(row.open)),
    line('  read, JSON.parse, schemas, ms', (row) => ms(row.plainOpen)),
    line('  ratio', (row) => times(row.open, row.plainOpen)),
  ],
)

const last = rows.at(-1)
const thousand = rows.find(({ articles }) => articles === 1_000)
console.log(`\nTimes are medians.\n`)
judge(`one change at ${last.articles} articles, to that at 10`, last.keep / last.keepSmall, '≤', 1.5)
if (last.articles === 10_000)
  judge('lowdb JSONFile to one change at 10,000 articles', last.lowdbWrite / last.keep, '≥', 1_000)
if (last.sqlite !== null) judge('one change, to a commit of SQLite', last.keep / last.sqlite, '≤', 1.5)
judge(
  'longest block while the file is written, ms',
  Math.max(...rows.map(({ fold }) => fold.longestBlock)),
  '≤',
  50,
)
if (thousand) {
  judge(
    'longest block while what another saved is taken in, at 1,000 articles, ms',
    thousand.takingIn.longestBlock,
    '≤',
    50,
  )
  judge('opening 1,000 articles, to reading and checking them', thousand.open / thousand.plainOpen, '≤', 1.3)
}

function judge(what, found, sign, target) {
  const met = sign === '≤' ? found <= target : found >= target
  const shown = found >= 100 ? Math.round(found).toLocaleString('en') : found.toFixed(2)
  console.log(`${met ? 'met    ' : 'NOT MET'}  ${what}: ${shown} (${sign} ${target.toLocaleString('en')})`)
}

function line(label, show) {
  return [label, ...rows.map(show)]
}
