import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import type { OpenMeeting } from '../../electron/project/alongside/meeting'
import { meetingsInThread } from '../../electron/project/alongside/thread'
import { Backups } from '../../electron/project/backups/backups'
import type { Files } from '../../electron/project/files/files'
import { nodeFiles } from '../../electron/project/files/node-files'
import { Session } from '../../electron/project/session'
import { applyChanges } from '../../shared/changes/apply'
import type { Change } from '../../shared/changes/change'
import { projectMetaSchema, recordSchemas, tableNames } from '../../shared/model/records'
import { serializeProject } from '../../shared/model/serialize'
import { claimsPerArticle, makeProject, reviewer } from '../project/story'

const articles = Number(process.argv[2])
/** Where the contenders that are no dependency of ours were installed, if they were. */
const contenders = process.argv[3] ?? ''
const rounds = articles >= 10_000 ? 3 : articles >= 1_000 ? 9 : 25
const changes = 1_000
let steps = 0

// Beside the bundle: the temporary folder may be memory, where a sync costs nothing.
const folder = await mkdtemp(join(import.meta.dirname, 'store-'))
const path = join(folder, 'story.claimdesk')
await writeFile(path, serializeProject(makeProject(articles)))
const smallPath = join(folder, 'small.claimdesk')
await writeFile(smallPath, serializeProject(makeProject(10)))
const bytes = (await stat(path)).size

const plainOpen = await median(rounds, readAndCheck)
const open = await median(rounds, async () => (await openSession(path)).session.close())

const { session, saved, written, applying } = await openSession(path)
const small = await openSession(smallPath)
for (let n = 0; n < 100; n++) await Promise.all([saved(change()), small.saved(change(10))])
const before = written()
const commit = sqliteCommit()
// One and then the other: what else goes on at the disk meets both.
const [keep, keepSmall, sqlite = null] = await inTurns(changes, [
  () => saved(change()),
  () => small.saved(change(10)),
  ...(commit ? [() => Promise.resolve(commit.run())] : []),
])
commit?.close()
await small.session.close()
const keepBytes = (written() - before) / changes
const apply = middle(applying.splice(100))

const fold = await folding()
await session.close()

const takingIn = await taking(meetingsInThread(new URL('meeting-worker.js', import.meta.url)))
const takingInHere = articles <= 1_000 ? await taking(undefined) : null

const plain = JSON.parse(await readFile(path, 'utf8')) as unknown
const jsonFile = join(folder, 'lowdb.json')
const lowdb = new Low(new JSONFile<unknown>(jsonFile), plain)
const lowdbWrite = await median(rounds, () => lowdb.write())
const lowdbBytes = (await stat(jsonFile)).size
const atomicWrite = await writeFileAtomic()
await rm(folder, { recursive: true })

process.stdout.write(
  JSON.stringify({
    articles,
    bytes,
    open,
    plainOpen,
    keep,
    keepSmall,
    apply,
    keepBytes,
    fold,
    takingIn,
    takingInHere,
    lowdbWrite,
    lowdbBytes,
    atomicWrite,
    sqlite,
  }),
)

async function openSession(path: string, openMeeting?: OpenMeeting) {
  let count = 0
  let heard: (() => void) | undefined
  const opened = await Session.open(path, 'session1', {
    files: counting((length) => (count += length)),
    journals: join(folder, 'journals'),
    backups: new Backups(nodeFiles, join(folder, 'backups'), () => new Date().toISOString()),
    // Nothing happens by itself.
    later: () => () => {},
    now: () => new Date().toISOString(),
    ...(openMeeting ? { openMeeting } : {}),
    came: () => {},
    tell: (_session, { state }) => state === 'saved' && heard?.(),
  })
  if (!opened.ok) throw new Error(opened.error)
  const session = opened.value
  const applying: number[] = []
  const saved = async (next: Change) => {
    const done = new Promise<void>((resolve) => (heard = resolve))
    const start = performance.now()
    const applied = session.apply([next])
    applying.push(performance.now() - start)
    if (!applied.ok) throw new Error(applied.error)
    await done
  }
  return { session, saved, written: () => count, applying }
}

/** How long the file takes to be written behind the person's work, and the longest it keeps the process from it. */
async function folding() {
  const blocks: number[] = []
  const times: number[] = []
  for (let round = 0; round < 3; round++) {
    await saved(change())
    // A garbage collection left over from before is not of the folding.
    await sleep(500)
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const start = performance.now()
    const save = await session.flush()
    times.push(performance.now() - start)
    await sleep(5)
    delay.disable()
    if (save.state !== 'saved') throw new Error(JSON.stringify(save))
    blocks.push(delay.max / 1e6)
  }
  return { ms: middle(times), longestBlock: Math.max(...blocks) }
}

/** How long it takes until what somebody else saved is in, and the longest that keeps the process from the person. */
async function taking(openMeeting: OpenMeeting | undefined) {
  const { session } = await openSession(path, openMeeting)
  const blocks: number[] = []
  const times: number[] = []
  for (let round = 0; round < (articles > 1_000 ? 1 : 3); round++) {
    const theirs = applyChanges(session.project, [change()])
    if (!theirs.ok) throw new Error(theirs.error)
    await writeFile(path, serializeProject(theirs.value.project))
    const revision = session.revision
    await sleep(500)
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const start = performance.now()
    await session.look()
    times.push(performance.now() - start)
    await sleep(5)
    delay.disable()
    if (session.revision === revision) throw new Error('It was not taken in')
    blocks.push(delay.max / 1e6)
  }
  await session.close()
  return { ms: middle(times), longestBlock: Math.max(...blocks) }
}

function change(of = articles): Change {
  const number = ++steps
  return {
    type: 'assessment.added',
    step: `x${number}`,
    at: '2026-03-13T09:00:00.000Z',
    by: reviewer,
    assessment: {
      id: `y${number}`,
      claim: `c${1 + (number % (of * claimsPerArticle))}`,
      verdict: 'verified',
      rationale: '',
    },
  }
}

/** What any program has to do that reads the file and checks it by the same schemas. */
async function readAndCheck() {
  const file = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>
  const meta = Object.fromEntries(
    Object.entries(file).filter(([name]) => !Object.hasOwn(recordSchemas, name)),
  )
  if (!projectMetaSchema.safeParse(meta).success) throw new Error('The header is wrong')
  for (const name of tableNames)
    for (const row of file[name] as unknown[])
      if (!recordSchemas[name].safeParse(row).success) throw new Error(`A row of ${name} is wrong`)
}

async function writeFileAtomic(): Promise<number | null> {
  if (contenders === '') return null
  const write = createRequire(join(contenders, 'x.js'))('write-file-atomic') as (
    path: string,
    text: string,
  ) => Promise<void>
  return median(rounds, () => write(join(folder, 'atomic.json'), JSON.stringify(plain, null, 2)))
}

/** Puts the same change into a table, durably. */
function sqliteCommit() {
  if (contenders === '') return null
  const Database = createRequire(join(contenders, 'x.js'))('better-sqlite3') as new (path: string) => {
    pragma(text: string): unknown
    exec(text: string): unknown
    prepare(text: string): { run(value: string): unknown }
    close(): void
  }
  const database = new Database(join(folder, 'steps.sqlite'))
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('create table steps (number integer primary key, changes text)')
  const insert = database.prepare('insert into steps (changes) values (?)')
  return { run: () => insert.run(JSON.stringify([change()])), close: () => database.close() }
}

/** The real file system, with the bytes counted that are given to it to write. */
function counting(count: (length: number) => void): Files {
  return {
    ...nodeFiles,
    async create(to) {
      const file = await nodeFiles.create(to)
      return {
        ...file,
        async write(data) {
          const length = await file.write(data)
          count(length)
          return length
        },
      }
    },
  }
}

/** Medians in milliseconds of several things that are done one after the other, over and over. */
async function inTurns(count: number, runs: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const times = runs.map((): number[] => [])
  for (let i = 0; i < count; i++)
    for (const [at, run] of runs.entries()) {
      const start = performance.now()
      await run()
      times[at]!.push(performance.now() - start)
    }
  return times.map(middle)
}

/** Milliseconds; one round beforehand is not counted. */
async function median(count: number, run: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let i = 0; i <= count; i++) {
    const start = performance.now()
    await run()
    if (i > 0) times.push(performance.now() - start)
  }
  return middle(times)
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!
}
