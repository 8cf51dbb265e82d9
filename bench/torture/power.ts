import { cutEverywhere, failEverywhere } from '../../test/electron/support/ordeal'

// Cuts the power and lets operations fail on a disk in memory; prints what was found as JSON.
const runs = Number(process.argv[2])
const found = { cuts: 0, failures: 0, wrong: [] as string[] }
for (let seed = 1; seed <= runs; seed++) {
  const { cuts, wrong } = await cutEverywhere(seed, 20, { stride: 1, shuffles: 8 })
  found.cuts += cuts
  found.wrong.push(...wrong)
}
for (let seed = 1; seed <= runs; seed++) {
  const { cuts, wrong } = await failEverywhere(seed, 12, ['ENOSPC', 'EIO', 'EPERM', 'short'])
  found.failures += cuts
  found.wrong.push(...wrong)
}
process.stdout.write(JSON.stringify(found))
