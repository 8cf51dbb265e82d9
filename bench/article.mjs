// The article against its measures: npm run bench:article [largest] [rounds] [smallest]
// The bare view and the others are built here; the window is what `npm run build` made.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { build, preview, runnerImport } from 'vite'
import { printTable } from './table.mjs'

const root = join(import.meta.dirname, '..')
const largest = Number(process.argv[2] ?? 100_000)
const rounds = Number(process.argv[3] ?? 7)
const smallest = Number(process.argv[4] ?? 0)
const sizes = [10_000, 30_000, 100_000].filter((words) => words >= smallest && words <= largest)
const claimsOf = (words) => words / 20
const keysInRound = 8
const figures = ['open', 'tag', 'panes', 'add', 'type', 'elements']

/** The page of the bare views, and the window as it is built. */
const served = { views: 'dist/bench-article', window: 'dist/renderer' }
const hasWindow = existsSync(join(root, served.window, 'index.html'))
const others = ['plain', 'codemirror', 'recogito spans', 'recogito highlights']
const contenders = ['ours', ...(hasWindow ? ['window'] : []), ...others]

const { module: host } = await importTs('test/host/chromium.ts')
const { module: projects } = await importTs('bench/article/project.ts')
await build({
  root: join(root, 'bench/article'),
  configFile: false,
  base: './',
  logLevel: 'error',
  resolve: {
    dedupe: ['prosemirror-model', 'prosemirror-state', 'prosemirror-transform', 'prosemirror-view'],
  },
  build: { outDir: join(root, served.views), emptyOutDir: true, chunkSizeWarningLimit: 2000 },
})
const servers = { views: await serve(served.views), window: hasWindow ? await serve(served.window) : null }
const { executablePath, env } = await host.headlessChromium()
const browser = await chromium.launch({
  executablePath,
  env,
  // A frame is drawn when it is asked for, and to its end. Sixty a second would make what is measured wait; as many
  // as can be would take the processor from it.
  args: [...host.launchArgs, '--enable-begin-frame-control', '--run-all-compositor-stages-before-draw'],
})

const measured = new Map()
try {
  for (const words of sizes) {
    const start = hasWindow ? JSON.stringify(projects.windowStart(words, claimsOf(words))) : ''
    for (let round = 0; round < rounds; round++)
      // Interleaved, and each in a page of its own: what slows the machine down slows down all of them.
      for (const name of turned(contenders, round))
        note(words, name, name === 'window' ? await measureWindow(start) : await measureView(name, words))
  }
} finally {
  await browser.close()
  await Promise.all(Object.values(servers).map((server) => server?.close()))
}
report()

function importTs(path) {
  return runnerImport(join(root, path), { root, configFile: false, logLevel: 'error' })
}

function serve(outDir) {
  return preview({
    root,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  })
}

async function openPage(server, ...scripts) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.setDefaultTimeout(60_000)
  for (const content of [script('keys.js'), ...scripts]) await page.addInitScript({ content })
  return { page, meter: await meterOf(page), address: server.resolvedUrls.local[0] }
}

function script(name) {
  return readFileSync(join(root, 'bench/article', name), 'utf8')
}

async function measureView(name, words) {
  const { page, meter, address } = await openPage(servers.views)
  await page.goto(address)
  await page.evaluate(([words, claims]) => bench.prepare(words, claims), [words, claimsOf(words)])
  const open = await meter(() => page.evaluate((name) => bench.open(name), name))
  const elements = await page.evaluate(() => bench.nodes())
  await page.evaluate(() => bench.listen())
  const tag = await press(page, meter, ['v'])
  const add = await press(page, meter, ['c'])
  await page.evaluate(() => (window.painted = undefined))
  const type = (await page.evaluate(() => bench.startTyping())) ? await press(page, meter, ['x']) : []
  await page.close()
  return { open: [open], elements: [{ wall: elements, work: elements }], tag, panes: [], add, type }
}

/** The same in the whole window, by the keys that a person presses. */
async function measureWindow(start) {
  const scripts = [`window.benchStart = ${start}`, script('bridge.js')]
  const { page, meter, address } = await openPage(servers.window, ...scripts)
  await page.goto(address)
  await page.getByText('A short article to begin with.').waitFor()
  await page.evaluate(() => window.rest())
  const open = await pressOnce(page, meter, 'Alt+ArrowDown')
  await page.locator('[data-passage]').first().waitFor()
  const elements = await page.locator('*').count()
  await page.keyboard.press('n')
  const tag = await press(page, meter, ['v', 'd', 's'])
  await page.evaluate(() => (window.painted = () => window.changed('.claims-pane')))
  const panes = await press(page, meter, ['v', 'd', 's'])
  await page.evaluate(() => (window.painted = undefined))
  await page.locator('.article-text p').nth(2).click()
  const add = await press(page, meter, ['v', 'd', 's'], () => selectLine(page))
  const added = await page.evaluate(() => window.added)
  if (added !== keysInRound + 1) throw new Error(`Of the keys that add a claim ${added} did.`)
  await page.keyboard.press('Control+e')
  await page.getByText('Correcting the text.').waitFor()
  const type = await press(page, meter, ['x'])
  await page.close()
  return { open: [open], elements: [{ wall: elements, work: elements }], tag, panes, add, type }
}

/** Selects the next line of the text, which is no claim yet. */
async function selectLine(page) {
  for (const key of ['ArrowDown', 'Home', 'Shift+End']) await page.keyboard.press(key)
}

/** Presses keys in turn, each when what the one before did is painted; the first press is not counted. */
async function press(page, meter, keys, before = () => undefined) {
  const taken = []
  for (let i = 0; i <= keysInRound; i++) {
    await before()
    const figure = await pressOnce(page, meter, keys[i % keys.length])
    // The first one compiles.
    if (i > 0) taken.push(figure)
  }
  return taken
}

async function pressOnce(page, meter, key) {
  // A person is slower than what follows from the key before.
  await page.evaluate(() => window.pause())
  await page.evaluate(() => window.awaitKey())
  return meter(() => page.keyboard.press(key))
}

/**
 * Measures what `window.time` times in a page, twice over: by the clock, until the frame that shows it is drawn
 * (`wall`), and by how long the page's main thread was at work for it (`work`), which a busy machine does not
 * lengthen.
 */
async function meterOf(page) {
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('Performance.enable', { timeDomain: 'threadTicks' })
  const metric = async (wanted) => {
    const { metrics } = await protocol.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === wanted).value * 1000
  }
  const screen = screenOf(protocol)
  return async (run) => {
    const frame = await screen.hold()
    // A page that waits for a frame is not passed over by one that comes while it is still at the key.
    await page.evaluate(() => void requestAnimationFrame(() => undefined))
    const before = await metric('TaskDuration')
    const running = run()
    let end
    let timed
    do {
      await frame()
      end = now()
      timed = await page.evaluate(() => window.timed)
    } while (!timed?.drawn)
    const work = (await metric('TaskDuration')) - before
    await running
    screen.release()
    return { wall: end - (await metric('NavigationStart')) - timed.began, work }
  }
}

/** Milliseconds of the clock that the browser's metrics go by as well. */
function now() {
  return Number(process.hrtime.bigint()) / 1e6
}

/** Draws the frames of a page, sixty a second but while it is held: then whoever holds it asks for each. */
function screenOf(protocol) {
  let isHeld = false
  let drawing
  const frame = () => protocol.send('HeadlessExperimental.beginFrame')
  const draw = async () => {
    for (;;) {
      if (!isHeld) await (drawing = frame())
      await pause(16)
    }
  }
  // Until the page is closed.
  draw().catch(() => undefined)
  return {
    async hold() {
      isHeld = true
      await drawing
      return frame
    },
    release() {
      isHeld = false
    },
  }
}

function turned(list, by) {
  const at = by % list.length
  return [...list.slice(at), ...list.slice(0, at)]
}

function note(words, name, taken) {
  const key = `${words} ${name}`
  const before = measured.get(key) ?? Object.fromEntries(figures.map((figure) => [figure, []]))
  for (const figure of figures) before[figure].push(...taken[figure])
  measured.set(key, before)
}

function median(words, name, figure, by) {
  const values = measured.get(`${words} ${name}`)[figure].map((one) => one[by])
  values.sort((a, b) => a - b)
  const middle = values.length >> 1
  return values.length % 2 === 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2
}

function show(value) {
  if (Number.isNaN(value)) return '–'
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')
}

function report() {
  const head = sizes.map((words) => `${words / 1000},000 words`)
  const growth = sizes.length > 1 ? ['growth'] : []
  for (const by of ['wall', 'work']) {
    console.log(`\nMedian of ${rounds} rounds, ms ${by === 'wall' ? 'until painted' : 'of the main thread'}`)
    for (const figure of figures.filter((figure) => figure !== 'elements' || by === 'wall')) {
      console.log()
      printTable(
        [figure, ...head, ...growth],
        contenders.map((name) => {
          const row = sizes.map((words) => median(words, name, figure, by))
          return [name, ...row.map(show), ...growth.map(() => `${show(row.at(-1) / row[0])} ×`)]
        }),
      )
    }
  }
  console.log('\npanes: the tag in the claims pane as well, which follows the mark in the text.')
  for (const ours of contenders.slice(0, hasWindow ? 2 : 1)) reportTargets(ours)
}

/** Ratios to the others at the largest size, judged by the clock: it is what a person waits for. */
function reportTargets(ours) {
  const words = sizes.at(-1)
  const at = (name, figure, by) => median(words, name, figure, by)
  const recogito = (figure, by) =>
    Math.min(...others.filter((name) => name.startsWith('recogito')).map((name) => at(name, figure, by)))
  const row = (what, target, ratio, holds) => [
    what,
    target,
    ratio('wall').toFixed(2),
    ratio('work').toFixed(2),
    holds(ratio('wall')) ? 'met' : 'NOT MET',
  ]
  const toPlain = (figure) => (by) => at(ours, figure, by) / at('plain', figure, by)
  const toRecogito = (figure) => (by) => recogito(figure, by) / at(ours, figure, by)
  const toCodeMirror = (figure) => (by) => at(ours, figure, by) / at('codemirror', figure, by)
  const atMost = (limit) => (ratio) => ratio <= limit
  const atLeast = (limit) => (ratio) => ratio >= limit
  console.log(`\nTargets at ${words.toLocaleString('en')} words: ${ours}`)
  printTable(
    ['', 'target', 'wall', 'work', ''],
    [
      row('open / plain ProseMirror', '≤ 0.45', toPlain('open'), atMost(0.45)),
      row('open, times faster than Recogito', '≥ 20', toRecogito('open'), atLeast(20)),
      ...['tag', 'add'].flatMap((figure) => [
        row(`${figure} / plain ProseMirror`, '≤ 0.7', toPlain(figure), atMost(0.7)),
        row(`${figure}, times faster than Recogito`, '≥ 3', toRecogito(figure), atLeast(3)),
        row(`${figure}, ms`, '≤ 16', (by) => at(ours, figure, by), atMost(16)),
      ]),
      ...['open', 'tag', 'add'].map((figure) =>
        row(`${figure} / CodeMirror (moonshot)`, '≤ 2', toCodeMirror(figure), atMost(2)),
      ),
    ],
  )
}
