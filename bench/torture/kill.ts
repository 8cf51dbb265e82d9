import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Backups } from '../../electron/project/backups/backups'
import { nodeFiles } from '../../electron/project/files/node-files'
import { later } from '../../electron/project/later'
import { Session } from '../../electron/project/session'
import { serializeProject } from '../../shared/model/serialize'
import { examineProject, randomFrom } from '../../test/electron/support/ordeal'
import { at, story } from '../../test/electron/support/story'

// Kills the real process over and over; prints what was found as JSON.
const kills = Number(process.argv[2])
const random = randomFrom(Number(process.argv[3]))
/** A story of so many lives before the next one begins. */
const lives = 20

const found = { kills: 0, whileOpening: 0, recovered: 0, acknowledged: 0, wrong: [] as string[] }
// Beside the bundle: the temporary folder may be memory.
const root = await mkdtemp(join(import.meta.dirname, 'torture-'))
await Promise.all([1, 2].map((worker) => killMany(join(root, String(worker)), kills / 2)))
await rm(root, { recursive: true })
process.stdout.write(JSON.stringify(found))

async function killMany(folder: string, count: number): Promise<void> {
  let durable = 0
  for (let n = 0; n < count; n++) {
    if (n % lives === 0) {
      durable = 0
      await begin(folder)
    }
    const told = await killOne(folder)
    found.kills++
    if (told === null) found.whileOpening++
    else {
      found.acknowledged += told - durable
      durable = told
    }
    const wrong = await examine(folder, durable)
    if (wrong !== undefined) found.wrong.push(wrong)
  }
}

async function begin(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'story.claimdesk'), serializeProject(story('The storm cut power.')))
}

/** Lets a program work for a moment and kills it; answers the last change that it called saved. */
async function killOne(folder: string): Promise<number | null> {
  const seed = String(Math.floor(random() * 1e9))
  const victim = spawn(process.execPath, [join(import.meta.dirname, 'victim.js'), folder, seed], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  victim.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = new Promise<void>((resolve) => victim.on('close', () => resolve()))
  // One in ten dies on its way to the first change, the others in the middle of their work.
  if (random() < 0.1) await sleep(random() * 300)
  else {
    while (!said.includes('\n') && victim.exitCode === null) await sleep(2)
    await sleep(random() * 120)
  }
  if (victim.exitCode !== null) found.wrong.push(`it ended by itself with ${victim.exitCode}`)
  victim.kill('SIGKILL')
  await ended
  const last = said.split('\n').at(-2)
  return last === undefined ? null : Number(last)
}

/** What passes in a moment may be left by a kill in that moment; it is removed when it is a day old. */
const expected =
  /^(story\.claimdesk|journals|backups|\.claimdesk-.*\.tmp|\.story\.claimdesk\.writing(-[0-9a-f]{12})?)$/

async function examine(folder: string, durable: number): Promise<string | undefined> {
  const opened = await Session.open(join(folder, 'story.claimdesk'), 'session2', {
    files: nodeFiles,
    journals: join(folder, 'journals'),
    backups: new Backups(nodeFiles, join(folder, 'backups'), () => at),
    // Nothing is written by itself; only a turn that a program was killed in the middle of taking is waited for.
    later: (ms, run) => (ms < 1_000 ? later(ms, run) : () => {}),
    now: () => at,
    tell: () => {},
    came: () => {},
  })
  if (!opened.ok) return `it does not open: ${opened.error}`
  const session = opened.value
  if (session.notice?.startsWith('Recovered')) found.recovered++
  const wrong =
    examineProject(session.project, Infinity, durable) ??
    (/Somebody|Another|fit/.test(session.notice ?? '') ? session.notice : undefined)
  if (random() < 0.2) await session.flush()
  await session.close()
  const left = (await readdir(folder)).filter((name) => !expected.test(name))
  return wrong ?? (left.length > 0 ? `it left ${left.join()}` : undefined)
}
