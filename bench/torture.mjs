// Kills the store and cuts its power, and looks whether anything that it called saved is missing:
// npm run torture [kills] [runs]
import { bundle, runBundled } from './bundle.mjs'

const kills = process.argv[2] ?? '1000'
const runs = process.argv[3] ?? '12'

await bundle('torture', {
  victim: 'bench/torture/victim.ts',
  kill: 'bench/torture/kill.ts',
  power: 'bench/torture/power.ts',
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
  return runBundled(`torture/${name}`, args)
}

function count(n) {
  return n.toLocaleString('en')
}
