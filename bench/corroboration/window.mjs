import { bundle, runBundled } from '../bundle.mjs'
import { printTable } from '../table.mjs'

/** Milliseconds of processor time that the window may be busy at a time: one frame. */
const frame = 16
const sizes = [
  // 100,000 words each, where the others have 500.
  { articles: 2, claims: 200, parts: 200 },
  { articles: 100, claims: 5 },
  { articles: 1_000, claims: 5 },
  // Half an hour of comparing: what the window has to do is the same in the first minute.
  { articles: 10_000, claims: 1, patience: 60_000 },
]

/** In milliseconds: until all is compared. */
const toTheEnd = 600_000

const whole = (value) => Math.round(value).toLocaleString('en')
const mb = (bytes) => (bytes === null ? 'an unknown size' : `${whole(bytes / 1e6)} MB`)
const tenth = (value) => value.toFixed(1)

/** Measures the running program, which has to be built; answers whether the window was never blocked. */
export async function run() {
  await bundle('bench', { 'corroboration-window': 'bench/corroboration/window.ts' }, [
    'playwright-core',
    '@sparticuz/chromium',
  ])
  const largest = Number(process.env.CLAIMDESK_BENCH_ARTICLES ?? 10_000)
  const shares = sizes.filter(({ articles }) => articles <= largest).map(measured)
  const parts = [
    ['reading the articles, one claim', 'indexing'],
    ['discrepancies', 'discrepancies'],
    ['matrix', 'matrix'],
  ]
  printTable(
    [
      'main thread, ms of processor time',
      ...shares.map(({ articles, claims }) => `${whole(articles)} articles, ${whole(claims)} claims`),
    ],
    parts.flatMap(([label, part]) => [
      [label, ...shares.map((share) => tenth(share[part].total))],
      ['  longest task', ...shares.map((share) => tenth(share[part].longest))],
      [`  tasks over ${frame} ms`, ...shares.map((share) => whole(share[part].overFrame))],
    ]),
  )
  console.log(
    `\nDiscrepancies listed: ${shares.map(({ discrepancies: { found } }) => (found === null ? 'still comparing' : whole(found))).join(', ')}.`,
  )
  console.log(`The window with its worker had at most ${shares.map(({ memory }) => mb(memory)).join(', ')}.`)
  const failures = shares.flatMap((share) =>
    parts
      .filter(([, part]) => share[part].overFrame > 0)
      .map(([label]) => `${whole(share.articles)} articles, ${label}: the window was blocked for a frame.`),
  )
  for (const failure of failures) console.error(failure)
  return failures.length === 0
}

function measured({ articles, claims, parts = 1, patience = toTheEnd }) {
  return runBundled(
    'bench/corroboration-window',
    [articles, claims, parts, patience],
    ['--max-old-space-size=8000'],
  )
}
