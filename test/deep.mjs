// Looks for cases that the usual run does not try: npm run test:deep [rounds] [part of a file name]
// Each round runs the property tests with another seed; `CLAIMDESK_SEED=… npm run test:unit` repeats one.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const [rounds = '10', part = ''] = process.argv.slice(2)
const files = readdirSync(join(root, 'test'), { recursive: true })
  .filter((file) => file.includes(part) && file.endsWith('.test.ts') && !file.includes('.browser.'))
  .map((file) => join('test', file))
  .filter((file) => readFileSync(join(root, file), 'utf8').includes('fc.assert'))
const failed = []
for (let round = 0; round < Number(rounds); round++) {
  const seed = Math.floor(Math.random() * 2 ** 31)
  const { status, stdout } = spawnSync(
    `npx vitest run --config test/vitest.config.ts --project unit --reporter=dot ${files.join(' ')}`,
    { cwd: root, shell: true, encoding: 'utf8', env: { ...process.env, CLAIMDESK_SEED: String(seed) } },
  )
  if (status !== 0) {
    failed.push(seed)
    console.log(stdout)
  }
  console.log(`seed ${seed}: ${status === 0 ? 'held' : 'failed'}`)
}
console.log(`${files.length} files, ${rounds} rounds, ${failed.length} failed ${failed.join(' ')}`)
process.exitCode = failed.length > 0 ? 1 : 0
