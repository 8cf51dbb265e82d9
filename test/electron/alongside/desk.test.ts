import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Backups } from '../../../electron/project/backups/backups'
import type { SaveTarget } from '../../../electron/project/asking'
import { Desk } from '../../../electron/project/desk'
import { nodeFiles } from '../../../electron/project/files/node-files'
import { SettingsStore } from '../../../electron/project/settings'
import type { EventName, EventOf, OpenOutcome } from '../../../shared/contract'
import { createIdSource } from '../../../shared/model/ids'
import { serializeProject } from '../../../shared/model/serialize'
import { Clock } from '../support/clock'
import { eventually } from '../support/eventually'
import { testFolder } from '../support/folder'
import { titleIn } from '../support/session'
import { at, rename, story } from '../support/story'

type Told = { [N in EventName]: { name: N; payload: EventOf<N> } }[EventName]

/** The desk of somebody at a computer of their own, on a folder that all share. */
async function desk(letter: string, name: string, documents: string) {
  const home = testFolder()
  const settings = await SettingsStore.load(nodeFiles, join(home, 'settings.json'))
  const say = (who: string) => {
    const identity = { id: letter, name: who, initials: letter }
    settings.change({ settings: { ...settings.memory.settings, identity } })
  }
  say(name)
  const answers: { open: string | null; save: SaveTarget | null } = { open: null, save: null }
  const told: Told[] = []
  const clock = new Clock()
  let random = 0
  const made = new Desk({
    files: nodeFiles,
    settings,
    dialogs: {
      openProject: () => Promise.resolve(answers.open),
      saveProject: () => Promise.resolve(answers.save),
      pickFiles: () => Promise.resolve([]),
      pickFolders: () => Promise.resolve([]),
      unsaved: () => Promise.resolve('cancel'),
    },
    documents,
    home,
    journals: join(home, 'journals'),
    backups: new Backups(nodeFiles, join(home, 'backups'), () => at),
    later: clock.later,
    now: () => at,
    me: { id: letter.repeat(12), host: `desk ${letter}`, pid: process.pid },
    newId: createIdSource(
      () => letter.charCodeAt(0),
      (n) => new Uint8Array(n).fill(random++),
    ),
    sample: serializeProject(story('The sample.')),
    tell: (event, payload) => void told.push({ name: event, payload } as Told),
    addRecent: () => {},
  })
  onTestFinished(async () => void (await made.closeAll()))
  const open = (path: string) => made.openDropped(path)
  const people = () => told.filter((event) => event.name === 'project:people').at(-1)?.payload.people
  return { desk: made, answers, told, clock, open, say, people }
}

async function setUp() {
  const shared = testFolder()
  const path = join(shared, 'Storm.claimdesk')
  await writeFile(path, serializeProject(story('The storm cut power.')))
  const a = await desk('a', 'Ada Marsh', shared)
  const b = await desk('b', 'Ben Okafor', shared)
  const session = opened(await a.open(path)).session
  return { shared, path, a, b, session }
}

function opened(outcome: OpenOutcome) {
  if (outcome.outcome !== 'opened') throw new Error(JSON.stringify(outcome))
  return outcome.project
}

function occupied(outcome: OpenOutcome) {
  if (outcome.outcome !== 'occupied') throw new Error(JSON.stringify(outcome))
  return outcome
}

const locks = async (folder: string) => (await readdir(folder)).filter((name) => name.endsWith('.lock'))

describe('opening a project that somebody has open', () => {
  it('asks how, with who has it; until that is answered it is not opened', async () => {
    const { path, a, b } = await setUp()
    const asked = occupied(await b.open(path))
    expect(asked).toMatchObject({
      name: 'Storm',
      people: [{ name: 'Ada Marsh', host: 'desk a', reading: false }],
    })
    expect(await b.desk.shown()).toBeNull()
    expect(await b.desk.enterAs(asked.opening, 'not')).toEqual({ outcome: 'cancelled' })
    expect(await b.desk.enterAs(asked.opening, 'alongside')).toMatchObject({ outcome: 'failed' })
    await a.desk.closeAll()
    expect((await b.open(path)).outcome).toBe('opened')
  })

  it('alongside lets both write, and each sees the other', async () => {
    const { path, a, b, session } = await setUp()
    const { opening } = occupied(await b.open(path))
    const project = opened(await b.desk.enterAs(opening, 'alongside'))
    expect(project).toMatchObject({ save: { state: 'saved' }, people: [{ name: 'Ada Marsh' }] })
    expect(b.desk.seats.apply(project.session, [rename(1)]).ok).toBe(true)
    await b.desk.seats.saveAgain(project.session)
    await a.desk.seats.find(session)!.look()
    expect(a.desk.seats.find(session)!.project.meta.title).toBe('Title 1')
    expect(a.told.filter(({ name }) => name === 'project:came')).toHaveLength(1)
    a.clock.pass(5_000)
    await eventually(() => expect(a.people()).toMatchObject([{ name: 'Ben Okafor', reading: false }]))
  })

  it('to read along changes nothing, says why, and can be turned into working on it by opening it again', async () => {
    const { shared, path, a, b, session } = await setUp()
    const reading = opened(await b.desk.enterAs(occupied(await b.open(path)).opening, 'reading'))
    expect(reading.save).toMatchObject({
      state: 'read-only',
      why: expect.stringContaining('while Ada Marsh works') as string,
    })
    expect(b.desk.seats.apply(reading.session, [rename(1)]).ok).toBe(false)
    a.desk.seats.apply(session, [rename(2)])
    await a.desk.seats.saveAgain(session)
    await b.desk.seats.find(reading.session)!.look()
    expect(b.desk.seats.find(reading.session)!.project.meta.title).toBe('Title 2')

    const working = opened(await b.desk.enterAs(occupied(await b.open(path)).opening, 'alongside'))
    expect(working.save.state).toBe('saved')
    expect(b.desk.seats.find(reading.session)).toBeUndefined()
    expect(await locks(shared)).toHaveLength(2)
  })

  it('by whoever only reads asks nobody else', async () => {
    const { shared, path, a, b } = await setUp()
    await b.desk.enterAs(occupied(await b.open(path)).opening, 'reading')
    await a.desk.closeAll()
    const c = await desk('c', 'Cleo Vance', shared)
    expect(opened(await c.open(path)).people).toMatchObject([{ name: 'Ben Okafor', reading: true }])
  })

  it('as a copy leaves the original alone', async () => {
    const { shared, path, b } = await setUp()
    const before = await readFile(path, 'utf8')
    b.answers.save = { path, replacing: true }
    const over = await b.desk.enterAs(occupied(await b.open(path)).opening, 'copy')
    expect(over).toMatchObject({
      outcome: 'failed',
      why: expect.stringContaining('Choose another name') as string,
    })
    const copy = join(shared, 'Mine.claimdesk')
    b.answers.save = { path: copy, replacing: false }
    const project = opened(await b.desk.enterAs(occupied(await b.open(path)).opening, 'copy'))
    b.desk.seats.apply(project.session, [rename(1)])
    await b.desk.seats.saveAgain(project.session)
    expect([await titleIn(copy), await readFile(path, 'utf8')]).toEqual(['Title 1', before])
    expect((await locks(shared)).sort()).toEqual([
      '.Mine.claimdesk.bbbbbbbbbbbb.lock',
      '.Storm.claimdesk.aaaaaaaaaaaa.lock',
    ])
  })

  it('shows the name of whoever says who they are only then', async () => {
    const { path, a, b } = await setUp()
    a.say('Ada Lind')
    await a.desk.sayWho()
    expect(occupied(await b.open(path)).people).toMatchObject([{ name: 'Ada Lind' }])
  })

  it('leaves no lock behind, however it was left', async () => {
    const { shared, path, a, b } = await setUp()
    occupied(await b.open(path))
    await b.desk.closeAll()
    expect(await locks(shared)).toEqual(['.Storm.claimdesk.aaaaaaaaaaaa.lock'])
    await a.desk.closeAll()
    expect(await readdir(shared)).toEqual(['Storm.claimdesk'])
  })
})

it('makes each copy of the sample story a project of its own', async () => {
  const shared = testFolder()
  const { desk: made } = await desk('a', 'Ada Marsh', shared)
  const ids = [await made.openSample(), await made.openSample()].map(
    (outcome) => (JSON.parse(opened(outcome).text) as { id: string }).id,
  )
  expect(new Set(ids).size).toBe(2)
})
