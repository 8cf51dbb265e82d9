import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Backups } from '../../electron/project/backups/backups'
import { nodeFiles } from '../../electron/project/files/node-files'
import { Session } from '../../electron/project/session'
import { countSteps, randomFrom } from '../../test/electron/support/ordeal'
import { at, rename } from '../../test/electron/support/story'

// A program that changes a project until it is killed, and says of every change when it is called saved.
const [folder = '', seed = ''] = process.argv.slice(2)
const random = randomFrom(Number(seed))
/** Time runs faster here, so that the file is written many times before the end. */
const haste = 50

const opened = await Session.open(join(folder, 'story.claimdesk'), 'session1', {
  files: nodeFiles,
  journals: join(folder, 'journals'),
  backups: new Backups(nodeFiles, join(folder, 'backups'), () => at),
  later: (ms, run) => {
    const timer = setTimeout(run, ms / haste)
    return () => clearTimeout(timer)
  },
  now: () => at,
  came: () => {},
  tell: (_session, { revision }) => say(before + revision),
})
if (!opened.ok) throw new Error(opened.error)
const session = opened.value
const before = countSteps(session.project)
let made = before
say(made)
for (;;) {
  const chance = random()
  if (chance < 0.7) session.apply([rename(++made)])
  else if (chance < 0.73) await session.flush()
  else if (chance < 0.76) await sleep(60)
  else await sleep(random() * 4)
}

/** Waits until the other end of the pipe has it: what was said before the end is heard. */
function say(durable: number): void {
  writeSync(1, `${durable}\n`)
}
