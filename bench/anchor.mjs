// Passages in the next version of their text: npm run bench:anchor
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { newsPages } from './news-pages.mjs'
import { printTable } from './table.mjs'

const root = join(import.meta.dirname, '..')
const { folder, truth } = newsPages()

const leastFound = { 0.1: 0.99, 0.3: 0.95 }
const leastRatio = 20
const wordsOfText = 20_000
const failures = []

const { module: node } = await runnerImport(join(root, 'bench/anchor/node.ts'), { root, configFile: false })
const pages = Object.entries(truth).map(([id, { articleBody }]) => ({
  body: articleBody,
  ...node.textsOf(readFileSync(join(folder, `${id}.html`), 'utf8')),
}))

console.log(
  `Found: anchored, moved or changed, at the right place. Wrong, by what was said of the place. Gone: sentences
that were deleted, and how many of them were put somewhere all the same. A look-alike is a sentence of the
article with another number. Times are of the processor; the ratio is to approx-string-match.`,
)
show(
  `Sentences of ${pages.length} pages as they come in, in the body that a person marked`,
  node.measurePages(pages.map(({ ours, body }) => ({ from: ours, to: body }))),
)
show(
  'The same in the text of Readability',
  node.measurePages(pages.map(({ ours, readability }) => ({ from: ours, to: readability }))),
)

const text = pages
  .map(({ body }) => body)
  .join('\n')
  .split(/(?<=\s)/)
  .slice(0, wordsOfText)
  .join('')
const sentences = node.sentencesFrom(text, 1000)
const spans = node.spansFrom(text, 1000, 5)
for (const words of [0.02, 0.1, 0.3]) {
  const edits = { words, sentences: 0.05, lookAlikes: 0.15, seed: 11 }
  const title = `${100 * words} % of ${wordsOfText.toLocaleString('en')} words changed`
  const rows = node.measureEdits(text, edits, sentences)
  show(`${title}: ${sentences.length} sentences`, rows)
  check(rows, words)
  show(`${title}: passages of three to eight words`, node.measureEdits(text, edits, spans))
}
const gone = { words: 0.02, sentences: 0, lookAlikes: 0.5, originalsGone: true, seed: 3 }
const copied = node.copiedSentences(text, gone)
show(
  `${copied.length} sentences gone, a look-alike of each in the text instead`,
  node.measureEdits(text, gone, copied),
)

for (const failure of failures) console.error(failure)
if (failures.length > 0) process.exitCode = 1

function show(title, rows) {
  console.log(`\n${title}`)
  const slow = slowOf(rows)
  printTable(
    [
      '',
      'quotes',
      'found',
      'anchored',
      'moved',
      'changed',
      'lost',
      'wrong',
      'anch.',
      'moved',
      'gone',
      'put',
      'look-alike',
      'anch.',
      'ms each',
      'ratio',
    ],
    rows.map((row) => [
      row.name,
      row.there,
      row.there > 0 ? `${(100 * foundOf(row)).toFixed(1)} %` : '',
      row.anchored,
      row.moved,
      row.changed,
      row.lost,
      row.wrong,
      row.wrongAnchored,
      row.wrongMoved,
      row.gone,
      row.goneFound,
      row.onLookAlike,
      row.lookAlikeAnchored,
      row.took.toFixed(3),
      `${(slow.took / row.took).toFixed(1)} ×`,
    ]),
  )
  const [ours] = rows
  if (ours.wrongAnchored > 0 || ours.lookAlikeAnchored > 0)
    failures.push(`${title}: nothing may be anchored at a wrong place or on a look-alike.`)
}

function slowOf(rows) {
  return rows.find(({ name }) => name === 'approx-string-match')
}

/** Found where it is: what was put elsewhere does not count. */
function foundOf({ there, lost, wrong }) {
  return (there - lost - wrong) / there
}

function check(rows, words) {
  const [ours] = rows
  const slow = slowOf(rows)
  if (foundOf(ours) < (leastFound[words] ?? 0))
    failures.push(`At ${100 * words} % at least ${100 * leastFound[words]} % must be found.`)
  if (words in leastFound && slow.took / ours.took < leastRatio)
    failures.push(`At ${100 * words} % it must be ${leastRatio} times as fast as approx-string-match.`)
}
