// Two programs write one project file, and whether anything of either is missing: npm run alongside [minutes]
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from './bundle.mjs'

const root = join(import.meta.dirname, '..')
const minutes = process.argv[2] ?? '10'

await bundle('alongside', { begin: 'bench/alongside/begin.ts', writer: 'bench/alongside/writer.ts' })

const folder = mkdtempSync(join(root, 'dist/alongside/story-'))
await run('begin', folder)
const programs = ['a', 'b']
const ends = await Promise.all(
  programs.map(async (who, i) =>
    JSON.parse(await run('writer', folder, who, String(Date.now() + i), minutes)),
  ),
)
const text = readFileSync(join(folder, 'story.claimdesk'), 'utf8')
const steps = new Set(JSON.parse(text).history.map(({ id }) => id))
const missing = ends.flatMap(({ made }, i) =>
  Array.from({ length: made }, (_, n) => `${programs[i]}${n + 1}`).filter((step) => !steps.has(step)),
)
const same = ends.every((end) => end.text === text)
for (const [i, { made, saves, came }] of ends.entries())
  console.log(
    `Program ${programs[i]} made ${made} changes, saved ${saves} times besides, and took in ${came} saves of the other.`,
  )
console.log(missing.length === 0 ? 'Every change is in the file.' : `MISSING: ${missing.join()}`)
console.log(same ? 'Both ended with the content of the file.' : 'THEY DIFFER')
if (missing.length === 0 && same) rmSync(folder, { recursive: true })
process.exitCode = missing.length === 0 && same ? 0 : 1

function run(name, ...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, `dist/alongside/${name}.js`), ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (part) => (said += part))
    child.on('close', (status) =>
      status === 0 ? resolve(said) : reject(new Error(`${name} ended with ${status}`)),
    )
  })
}
