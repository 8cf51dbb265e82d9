// The article against its measures: npm run bench:article [largest] [rounds]
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { build, preview, runnerImport } from 'vite'
import { printTable } from './table.mjs'

const root = join(import.meta.dirname, '..')
const largest = Number(process.argv[2] ?? 100_000)
const rounds = Number(process.argv[3] ?? 7)
const sizes = [10_000, 30_000, 100_000].filter((words) => words <= largest)
const claimsOf = (words) => words / 20

const contenders = ['ours', 'plain', 'codemirror', 'recogito spans', 'recogito highlights']
const keysInRound = 8

await build({
  root: join(root, 'bench/article'),
  configFile: false,
  base: './',
  logLevel: 'warn',
  resolve: {
    dedupe: ['prosemirror-model', 'prosemirror-state', 'prosemirror-transform', 'prosemirror-view'],
  },
  build: { outDir: join(root, 'dist/bench-article'), emptyOutDir: true },
})
const server = await preview({
  root,
  configFile: false,
  logLevel: 'warn',
  build: { outDir: 'dist/bench-article' },
  preview: { host: '127.0.0.1', port: 0 },
})
const { module: host } = await runnerImport(join(root, 'test/host/chromium.ts'), { root, configFile: false })
const { executablePath, env } = await host.headlessChromium()
const browser = await chromium.launch({
  executablePath,
  env,
  args: [...host.launchArgs, '--disable-frame-rate-limit', '--disable-gpu-vsync'],
})

const measured = new Map()
try {
  for (const words of sizes)
    for (let round = 0; round < rounds; round++)
      // Interleaved, and each in a page of its own: what slows the machine down slows down all of them.
      for (const name of turned(contenders, round)) note(words, name, await measure(name, words))
} finally {
  await browser.close()
  await server.close()
}
report()

async function measure(name, words) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.setDefaultTimeout(60_000)
  const meter = await meterOf(page)
  await page.addInitScript({ path: join(root, 'bench/article/keys.js') })
  await page.goto(server.resolvedUrls.local[0])
  await page.evaluate(([words, claims]) => bench.prepare(words, claims), [words, claimsOf(words)])
  const open = await meter(() => page.evaluate((name) => bench.open(name), name))
  const nodes = await page.evaluate(() => bench.nodes())
  const nothing = await press(page, meter, 'z')
  await page.evaluate(() => bench.listen())
  const tag = await press(page, meter, 'v')
  const add = await press(page, meter, 'c')
  await page.evaluate(() => (window.painted = undefined))
  const type = (await page.evaluate(() => bench.startTyping())) ? await press(page, meter, 'x') : []
  await page.close()
  return { open: [open], nodes: [nodes], nothing, tag, add, type }
}

/** Presses a key several times, each when the one before is painted. */
async function press(page, meter, key) {
  const figures = []
  for (let i = 0; i <= keysInRound; i++) {
    const figure = await meter(async () => {
      await page.evaluate(() => window.awaitKey())
      await page.keyboard.press(key)
      return page.evaluate(() => window.painting)
    })
    // The first one compiles.
    if (i > 0) figures.push(figure)
  }
  return figures
}

/**
 * Measures something twice over: by the clock, until it is painted (`wall`), and by how long the page's main
 * thread was at work for it (`work`), which neither a busy machine nor the beat of the screen lengthens.
 */
async function meterOf(page) {
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('Performance.enable', { timeDomain: 'threadTicks' })
  const worked = async () => {
    const { metrics } = await protocol.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000
  }
  return async (run) => {
    const before = await worked()
    const wall = await run()
    return { wall, work: (await worked()) - before }
  }
}

function turned(list, by) {
  const at = by % list.length
  return [...list.slice(at), ...list.slice(0, at)]
}

function note(words, name, figures) {
  const key = `${words} ${name}`
  const before = measured.get(key) ?? { open: [], nodes: [], nothing: [], tag: [], add: [], type: [] }
  for (const [what, values] of Object.entries(figures)) before[what].push(...values)
  measured.set(key, before)
}

function median(words, name, what, by) {
  const values = measured.get(`${words} ${name}`)[what].map((figure) => figure[by] ?? figure)
  values.sort((a, b) => a - b)
  const middle = values.length >> 1
  return values.length % 2 === 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2
}

function report() {
  const show = (value) =>
    Number.isNaN(value) ? '–' : value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')
  for (const words of sizes)
    for (const by of ['work', 'wall']) {
      console.log(`\n${words.toLocaleString('en')} words, ${by}`)
      printTable(
        ['', 'open', 'tag', 'add', 'type', 'any key', 'elements'],
        contenders.map((name) => [
          name,
          ...['open', 'tag', 'add', 'type', 'nothing', 'nodes'].map((what) =>
            show(median(words, name, what, by)),
          ),
        ]),
      )
    }
}
