import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Backups } from '../../electron/project/backups/backups'
import { nodeFiles } from '../../electron/project/files/node-files'
import { later } from '../../electron/project/later'
import { Session } from '../../electron/project/session'
import { Watch } from '../../electron/project/watch/watch'
import { serializeProject } from '../../shared/model/serialize'
import { randomFrom } from '../../test/electron/support/ordeal'
import { comeToRest, pairChange } from '../../test/electron/support/pair'

// One of two programs that work on the same file until the time is over; prints what came of it as JSON.
const [folder = '', who = '', seed = '', minutes = ''] = process.argv.slice(2)
const random = randomFrom(Number(seed))
const path = join(folder, 'story.claimdesk')
const own = join(folder, `data-${who}`)
const now = () => new Date().toISOString()
let came = 0

const opened = await Session.open(path, who, {
  files: nodeFiles,
  journals: join(own, 'journals'),
  backups: new Backups(nodeFiles, join(own, 'backups'), now),
  later,
  now,
  tell: () => {},
  came: () => void came++,
})
if (!opened.ok) throw new Error(opened.error)
const session = opened.value
const watch = new Watch(nodeFiles, path, later, () => session.look())
const end = performance.now() + Number(minutes) * 60_000
let made = 0
let saves = 0
while (performance.now() < end) {
  const applied = session.apply(pairChange(who, ++made, random))
  if (!applied.ok) throw new Error(applied.error)
  if (random() < 0.3) {
    await session.flush()
    saves++
  }
  await sleep(random() * 400)
}
// Long enough for the other to have made its last change.
await comeToRest(session, () => sleep(1_000))
await watch.end()
await session.close()
process.stdout.write(JSON.stringify({ made, saves, came, text: serializeProject(session.project) }))
