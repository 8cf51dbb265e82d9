// What comes in of real pages: npm run bench:import [--browser]
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { build, runnerImport } from 'vite'
import { printSpeed } from './import/speed.mjs'
import { newsPages } from './news-pages.mjs'
import { printTable } from './table.mjs'

const root = join(import.meta.dirname, '..')
const { folder, truth } = newsPages()

const leastF1 = 0.955
const expected = JSON.parse(readFileSync(join(root, 'bench/import/spot-check.json'), 'utf8'))
const { module: node } = await runnerImport(join(root, 'bench/import/node.ts'), { root, configFile: false })

const inBrowser = process.argv.includes('--browser')
const rows = await (inBrowser ? measureInChromium() : measureInNode())

const percent = (value) => (100 * value).toFixed(1)
const three = (value) => (value ?? 0).toFixed(3)
console.log(`${rows.length} pages, ${inBrowser ? 'Chromium' : 'linkedom'}\n`)
const overall = Object.fromEntries(
  ['ours', 'withoutCaptions', 'readability'].map((name) => [
    name,
    node.overall(rows.map((row) => row[name])),
  ]),
)
const line = (label, { precision, recall, f1 }) => [label, three(precision), three(recall), three(f1)]
printTable(
  ['kept text, runs of four words', 'precision', 'recall', 'F1'],
  [
    line('Claimdesk', overall.ours),
    line('  without captions', overall.withoutCaptions),
    line('Readability alone', overall.readability),
  ],
)

console.log('\nThe ten worst pages')
printTable(
  ['page', 'precision', 'recall', 'F1', 'Readability'],
  rows
    .map((row) => ({ ...row, f1: node.f1(row.ours) }))
    .sort((a, b) => a.f1 - b.f1)
    .slice(0, 10)
    .map(({ id, ours, f1, readability }) => [
      id.slice(0, 8),
      three(ours.precision),
      three(ours.recall),
      three(f1),
      three(node.f1(readability)),
    ]),
)

const checks = expected.map((each) => {
  const row = rows.find(({ id }) => id.startsWith(each.page))
  return { each, facts: row.facts, right: node.checkFacts(row.facts, each) }
})
console.log(`\nFacts, of ${checks.length} pages that a person read`)
printTable(
  ['', 'right'],
  node.factNames.map((name) => [
    name,
    `${percent(checks.filter(({ right }) => right[name]).length / checks.length)} %`,
  ]),
)
for (const { each, facts, right } of checks)
  for (const name of node.factNames)
    if (!right[name])
      console.log(`  ${each.page} ${name}: ${facts[name]?.value ?? 'none'}, not ${each[name]}`)

const seconds = rows.reduce((sum, { took }) => sum + took, 0) / 1000
console.log(`\n${(rows.length / seconds).toFixed(1)} pages a second`)

if (!(await printSpeed())) {
  console.error('Memory must stay as it is over a batch.')
  process.exitCode = 1
}

if (overall.ours.f1 < leastF1 || overall.ours.f1 <= overall.readability.f1) {
  console.error(`F1 must be at least ${leastF1}, and above Readability's.`)
  process.exitCode = 1
}

// What becomes of passages when a page comes in once more.
await import('./anchor.mjs')

function pages() {
  return Object.entries(truth).map(([id, { articleBody }]) => ({
    id,
    body: articleBody,
    html: readFileSync(join(folder, `${id}.html`), 'utf8'),
  }))
}

function measureInNode() {
  return pages().map(({ id, html, body }) => ({ id, ...node.measurePage(html, body) }))
}

async function measureInChromium() {
  const [{ output }] = [
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      build: { write: false, lib: { entry: 'bench/import/browser.ts', formats: ['iife'], name: 'bench' } },
    }),
  ].flat()
  const { module: host } = await runnerImport(join(root, 'test/host/chromium.ts'), {
    root,
    configFile: false,
  })
  const { executablePath, env } = await host.headlessChromium()
  const browser = await chromium.launch({ executablePath, env, args: host.launchArgs })
  const page = await browser.newPage()
  const requests = []
  page.on('request', (request) => requests.push(request.url()))
  await page.addScriptTag({ content: output[0].code })
  const measured = []
  for (const { id, html, body } of pages())
    measured.push({
      id,
      ...(await page.evaluate(([source, text]) => globalThis.measurePage(source, text), [html, body])),
    })
  await browser.close()
  if (requests.length > 0) throw new Error(`A page asked for ${requests[0]}`)
  return measured
}
