import { bundle, runBundled } from '../bundle.mjs'
import { printTable } from '../table.mjs'

/** More megabytes than this between 100 articles and 1,000 are memory that is not given back. */
const mostGrowth = 10

/** Prints how many articles a second come in of each format; answers whether the memory stays as it is. */
export async function printSpeed() {
  await bundle('bench-import', { speed: 'bench/import/speed.ts' })
  const rows = runBundled('bench-import/speed', [], ['--expose-gc'])
  console.log('\nSpeed, articles of a thousand words; heap after so many of them')
  printTable(
    ['', 'articles a second', '100', '1,000'],
    rows.map(({ format, rate, heap }) => [
      `.${format}`,
      rate.toFixed(0),
      ...heap.map((megabytes) => `${megabytes.toFixed(1)} MB`),
    ]),
  )
  return rows.every(({ heap: [first, last] }) => last - first < mostGrowth)
}
