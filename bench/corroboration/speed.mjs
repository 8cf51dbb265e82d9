import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { printTable } from '../table.mjs'

/** One claim against 10,000 articles, in milliseconds, and how often faster than reading everything anew. */
const targets = { median: 12, scan: 100, adding: 3 }
const sizes = [10, 100, 1_000, 10_000]

const ms = (value) => (value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en'))
const mb = (value) => `${(value / 1e6).toFixed(1)} MB`
const whole = (value) => value.toLocaleString('en')

/** Measures and prints the speed; answers whether every target was met. */
export async function run({ load }) {
  const bench = await load('speed.ts')
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc')
  const settled = () => {
    collect()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const asking = bench.measureAsking(sizes.at(-1), settled)
  const row = (label, { median, p95 }) => [
    label,
    ms(median),
    ms(p95),
    `${(median / asking.matches.median).toFixed(1)} ×`,
  ]
  printTable(
    [
      `one claim, ${whole(asking.articles)} articles, ${whole(asking.sentences)} sentences`,
      'median ms',
      'p95 ms',
      '',
    ],
    [
      row('who else says it', asking.matches),
      row('  of it the index', asking.index),
      row('and from whom, all articles unread', asking.whence),
      row('prepared vectors, one by one', asking.vectors),
      row('a scan that tokenises as it goes', asking.scan),
    ],
  )
  console.log(
    `\nThe index of ${whole(asking.terms)} words takes ${mb(asking.bytes)}; with it the process has ${mb(asking.heap)} more.`,
  )
  console.log(
    `Nothing is pruned: of what comparing every sentence puts in front, the index gives ${(100 * asking.same).toFixed(1)} %.\n`,
  )

  // The smaller first would pay for the compiler.
  bench.measureAdding(100)
  const adding = sizes.map((size) => bench.measureAdding(size))
  printTable(
    ['adding one article to', ...sizes.map((size) => whole(size))],
    [
      ['ms', ...adding.map(ms)],
      ['ratio', ...adding.map((time) => `${(time / adding[0]).toFixed(2)} ×`)],
    ],
  )
  const failures = [
    asking.matches.median > targets.median && `One claim took ${ms(asking.matches.median)} ms at the median.`,
    asking.scan.median < targets.scan * asking.matches.median &&
      `A scan took less than ${targets.scan} times as long.`,
    asking.vectors.median < asking.matches.median && 'Comparing prepared vectors one by one was faster.',
    asking.same < 1 && 'The index missed passages that comparing every sentence finds.',
    adding.at(-1) > targets.adding * adding[0] && 'Adding an article costs more the more there are.',
  ].filter(Boolean)
  for (const failure of failures) console.error(failure)
  return failures.length === 0
}
