// What other people's programs make of the reports: npm run check:programs [folder for the pictures]
import { join, resolve } from 'node:path'
import { runnerImport } from 'vite'
import { printTable } from './table.mjs'

const root = join(import.meta.dirname, '..')
const folder = resolve(process.argv[2] ?? join(root, 'pictures', 'reports'))
const { module } = await runnerImport(join(root, 'bench/programs/check.ts'), { root, configFile: false })
const { findings, missing } = await module.check(folder)

printTable(
  ['', 'sample story', 'hostile story'],
  findings.map(({ what, said }) => [what, ...said]),
)
console.log()
for (const sentence of missing) console.log(sentence)
console.log(`The reports and their pictures are in ${folder}.`)
const wrong = findings.flatMap(({ what, wrong: list }) => list.map((why) => `${what}: ${why}`))
for (const why of wrong) console.error(why)
process.exitCode = wrong.length > 0 ? 1 : 0
