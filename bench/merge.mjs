// What merging two copies costs against their size: npm run bench:merge
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { printTable } from './table.mjs'

const root = join(import.meta.dirname, '..')
const { module: bench } = await runnerImport(join(root, 'bench/merge/measure.ts'), {
  root,
  configFile: false,
})

/** Merging may take so many times what reading the other file takes. */
const most = 2
const ms = (value) => (value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en'))
const rows = [10, 100, 1_000].map(bench.measure)
printTable(
  ['', ...rows.map(({ articles }) => `${articles.toLocaleString('en')} articles`)],
  [
    ['records', ...rows.map(({ records }) => records.toLocaleString('en'))],
    ['merge with a copy of 100 changes, ms', ...rows.map(({ merge }) => ms(merge))],
    ['  where 20 of them correct texts, ms', ...rows.map(({ corrected }) => ms(corrected))],
    ['merge with the same, ms', ...rows.map(({ same }) => ms(same))],
    ['  reading the other file, ms', ...rows.map(({ parse }) => ms(parse))],
    ['  ratio', ...rows.map(({ merge, parse }) => `${(merge / parse).toFixed(2)} ×`)],
  ],
)
const { merge, parse } = rows.at(-1)
if (merge > most * parse) {
  console.error(`Merging 1,000 articles must take less than ${most} times what reading them takes.`)
  process.exit(1)
}
