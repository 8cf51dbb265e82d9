import { spawnSync } from 'node:child_process'
import { build } from 'vite'
import { printTable } from '../table.mjs'

/** Milliseconds of processor time that the window may be busy at a time: one frame. */
const frame = 16
const sizes = [
  { articles: 100, claims: 5 },
  { articles: 1_000, claims: 5 },
  { articles: 10_000, claims: 1 },
]

const whole = (value) => Math.round(value).toLocaleString('en')
const tenth = (value) => value.toFixed(1)

/** Measures the running program, which has to be built; answers whether the window was never blocked. */
export async function run({ root }) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['playwright-core', '@sparticuz/chromium'] },
    build: {
      ssr: true,
      outDir: 'dist/bench',
      target: 'node20',
      rolldownOptions: {
        input: { window: 'bench/corroboration/window.ts' },
        output: { entryFileNames: 'corroboration-[name].js' },
      },
    },
  })
  const largest = Number(process.env.CLAIMDESK_BENCH_ARTICLES ?? 10_000)
  const shares = sizes
    .filter(({ articles }) => articles <= largest)
    .map(({ articles, claims }) => measured(root, articles, claims))
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
    `\nDiscrepancies listed: ${shares.map((share) => whole(share.discrepancies.found)).join(', ')}.`,
  )
  const failures = shares.flatMap((share) =>
    parts
      .filter(([, part]) => share[part].overFrame > 0)
      .map(([label]) => `${whole(share.articles)} articles, ${label}: the window was blocked for a frame.`),
  )
  for (const failure of failures) console.error(failure)
  return failures.length === 0
}

/** In a process for each size, so that one does not inherit the other's memory. */
function measured(root, articles, claims) {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--max-old-space-size=8000', 'dist/bench/corroboration-window.js', String(articles), String(claims)],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  )
  if (status !== 0) throw new Error(`${articles} articles: it ended with ${status}`)
  return JSON.parse(stdout)
}
