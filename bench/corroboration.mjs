// Who else says it, against labels, BM25 and a scan: npm run bench:corroboration [-- quality | speed | window]
import { join } from 'node:path'
import { runnerImport } from 'vite'

const root = join(import.meta.dirname, '..')
const data = process.env.CLAIMDESK_TRIAL_DATA ?? join(root, '../shared/data')
const parts = {
  quality: './corroboration/quality.mjs',
  speed: './corroboration/speed.mjs',
  window: './corroboration/window.mjs',
}
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !Object.hasOwn(parts, name))
if (unknown !== undefined) {
  console.error(`There is no part “${unknown}”. Name quality, speed, window, or nothing for all.`)
  process.exit(2)
}
const load = async (file) =>
  (await runnerImport(join(root, 'bench/corroboration', file), { root, configFile: false })).module

for (const [name, file] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const { run } = await import(file)
  if (!(await run({ root, data, load }))) process.exitCode = 1
}
