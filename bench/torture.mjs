// Kills the store and cuts its power, and looks whether anything that it called saved is missing:
// npm run torture [kills] [runs]
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const kills = process.argv[2] ?? '1000'
const runs = process.argv[3] ?? '12'

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'dist/torture',
    target: 'node20',
    rolldownOptions: {
      input: {
        victim: 'bench/torture/victim.ts',
        kill: 'bench/torture/kill.ts',
        power: 'bench/torture/power.ts',
      },
      output: { entryFileNames: '[name].js' },
    },
  },
})

const power = run('power', runs)
console.log(
  `Power cut in ${count(power.cuts)} ways: at every operation, at every byte of every write, out of order, with stale bytes.`,
)
console.log(
  `Operations failed in ${count(power.failures)} ways: ENOSPC, EIO, EPERM on rename, short writes; once, or from then on.`,
)
const killed = run('kill', kills, process.env.TORTURE_SEED ?? String(Date.now() % 1e9))
console.log(
  `Process killed ${count(killed.kills)} times, ${count(killed.whileOpening)} of them before it had opened the project; ${count(killed.acknowledged)} changes were called saved, and changes were recovered at ${count(killed.recovered)} openings.`,
)
const wrong = [...power.wrong, ...killed.wrong]
for (const line of wrong.slice(0, 20)) console.log(`WRONG: ${line}`)
console.log(wrong.length === 0 ? 'Nothing that was called saved is missing.' : `${count(wrong.length)} WRONG`)
process.exitCode = wrong.length === 0 ? 0 : 1

function run(name, ...args) {
  const { status, stdout } = spawnSync(process.execPath, [`dist/torture/${name}.js`, ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(`${name} ended with ${status}`)
  return JSON.parse(stdout)
}

function count(n) {
  return n.toLocaleString('en')
}
