import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { printTable } from './table.mjs'

const root = join(import.meta.dirname, '..')

/** More megabytes than this between 100 articles and 1,000 are memory that is not given back. */
const mostGrowth = 10

/** Prints how many articles a second come in of each format; answers whether the memory stays as it is. */
export async function printSpeed() {
  const folder = mkdtempSync(join(tmpdir(), 'claimdesk-bench-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: { ssr: 'bench/import/speed.ts', outDir: folder, emptyOutDir: false },
    })
    const options = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 }
    const out = execFileSync(process.execPath, ['--expose-gc', join(folder, 'speed.js')], options)
    // The last line: libraries may remark on something before it.
    const rows = JSON.parse(out.trim().split('\n').at(-1))
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
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
