import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Backups } from '../../electron/project/backups/backups'
import type { Dialogs, SaveTarget } from '../../electron/project/asking'
import { Desk } from '../../electron/project/desk'
import { nodeFiles } from '../../electron/project/files/node-files'
import { SettingsStore } from '../../electron/project/settings'
import { openProjectSchema, type EventName, type OpenOutcome, type OpenProject } from '../../shared/contract'
import { createIdSource } from '../../shared/model/ids'
import { emptyProject } from '../../shared/model/project'
import { parseProject } from '../../shared/model/parse'
import { serializeProject } from '../../shared/model/serialize'
import { Clock } from './support/clock'
import { faultyFiles, type Faults } from './support/faults'
import { testFolder } from './support/folder'
import { eventually } from './support/eventually'
import { at, rename, story } from './support/story'

type Answers = {
  open?: string | null
  save?: SaveTarget | null
  /** Happens while the person looks at the question. */
  meanwhile?: () => void
  unsaved?: ('again' | 'copy' | 'discard' | 'cancel')[]
}

async function setUp(faults: Faults = {}, home = testFolder()) {
  const documents = join(home, 'Documents')
  await mkdir(documents, { recursive: true })
  const answers: Answers = {}
  const asked: string[] = []
  const dialogs: Dialogs = {
    openProject: (folder) => {
      asked.push(`open in ${folder}`)
      return Promise.resolve(answers.open ?? null)
    },
    saveProject: (suggested) => {
      asked.push(`save as ${suggested}`)
      return Promise.resolve(answers.save ?? null)
    },
    pickFiles: () => Promise.resolve([]),
    pickFolders: () => Promise.resolve([]),
    unsaved: (_name, why) => {
      asked.push(why)
      answers.meanwhile?.()
      return Promise.resolve(answers.unsaved?.shift() ?? 'cancel')
    },
  }
  const journals = join(home, 'journals')
  const files = faultyFiles(faults, { folder: journals, faults: {} })
  const clock = new Clock()
  // The program's own folder is on another disk than the projects.
  const settings = await SettingsStore.load(nodeFiles, join(home, 'settings.json'))
  const told: EventName[] = []
  let random = 0
  const desk = new Desk({
    files,
    settings,
    dialogs,
    documents,
    home,
    journals,
    backups: new Backups(files, join(home, 'backups'), () => at),
    later: clock.later,
    now: () => at,
    me: { id: 'abcdefabcdef', host: 'here', pid: process.pid },
    newId: createIdSource(
      () => 0,
      (n) => new Uint8Array(n).fill(random++),
    ),
    sample: serializeProject(story('The sample.')),
    tell: (name) => void told.push(name),
    addRecent: () => {},
  })
  // Not waited for: in some tests the disk never answers.
  onTestFinished(() => void [desk.seats.current, desk.seats.leaving].map((session) => session?.close()))
  const file = async (name: string, text = name) => {
    const path = join(documents, name)
    await writeFile(path, serializeProject(story(text)))
    return path
  }
  return { home, documents, desk, clock, settings, answers, asked, told, files, file }
}

function opened(outcome: OpenOutcome): OpenProject {
  if (outcome.outcome !== 'opened') throw new Error(JSON.stringify(outcome))
  return openProjectSchema.parse(outcome.project)
}

const titleIn = async (path: string) => {
  const parsed = parseProject(await readFile(path, 'utf8'))
  return parsed.ok ? parsed.value.project.meta.title : parsed.error
}

describe('the desk', () => {
  it('opens the file that was chosen, and next time begins in its folder', async () => {
    const { desk, answers, asked, file, documents } = await setUp()
    answers.open = await file('storm.claimdesk')
    const project = opened(await desk.openDialog())
    expect(project).toMatchObject({ name: 'storm', place: '~/Documents/storm.claimdesk' })
    expect(project.save.state).toBe('saved')
    await desk.openDialog()
    expect(asked).toEqual([`open in ${documents}`, `open in ${documents}`])
  })

  it('opens a copy of the sample, so that trying never spoils it', async () => {
    const { desk } = await setUp()
    const first = opened(await desk.openSample())
    const second = opened(await desk.openSample())
    expect([first.place, second.place]).toEqual([
      '~/Documents/Claimdesk/Sample story.claimdesk',
      '~/Documents/Claimdesk/Sample story 2.claimdesk',
    ])
    desk.seats.apply(second.session, [rename(1)])
    await desk.closeAll()
    const again = opened(await desk.openSample())
    // But for its id: it is no copy of the other.
    const plain = (text: string) => text.replaceAll(/^ {2}"id": ".*"/gm, '')
    expect(again.text).not.toBe(first.text)
    expect(plain(again.text)).toBe(plain(first.text))
  })

  it('makes an empty project where it is told to', async () => {
    const { desk, answers, asked, documents } = await setUp()
    const path = join(documents, 'Storm.claimdesk')
    answers.save = { path, replacing: false }
    const project = opened(await desk.create('Storm: cut/power?'))
    expect(asked).toEqual([`save as ${join(documents, 'Storm cut power.claimdesk')}`])
    expect(await readFile(path, 'utf8')).toBe(project.text)
    expect(await titleIn(path)).toBe('Storm: cut/power?')
  })

  it('does not make a project over one that the dialog did not ask about, or over the open one', async () => {
    const { desk, answers, file } = await setUp()
    const path = await file('storm.claimdesk')
    answers.save = { path, replacing: false }
    expect(await desk.create('New')).toMatchObject({ outcome: 'failed' })
    expect(await titleIn(path)).toBe('Storm')
    opened(await desk.openDropped(path))
    answers.save = { path, replacing: true }
    expect(await desk.create('New')).toMatchObject({
      why: '“storm.claimdesk” is the project that is open. Choose another name.',
    })
    expect(await titleIn(path)).toBe('Storm')
  })

  it('opens dropped project files and no other', async () => {
    const { desk, documents } = await setUp()
    const misnamed = join(documents, 'storm.json')
    await writeFile(misnamed, serializeProject(story('A project by content, not by name.')))
    for (const path of [misnamed, '', '/etc/passwd'])
      expect(await desk.openDropped(path)).toMatchObject({ outcome: 'failed' })
  })

  it('has one session for one file, however it is named', async () => {
    const { desk, file, documents } = await setUp()
    const path = await file('storm.claimdesk')
    const link = join(documents, 'link.claimdesk')
    await symlink(path, link)
    const first = opened(await desk.openDropped(path))
    desk.seats.apply(first.session, [rename(1)])
    const second = opened(await desk.arrive(link))
    expect(second.session).toBe(first.session)
    expect(second.text).toContain('Title 1')
  })

  it('saves what is open before it opens another, and stays with it when the other cannot be read', async () => {
    const { desk, file, documents } = await setUp()
    const path = await file('one.claimdesk')
    const first = opened(await desk.openDropped(path))
    desk.seats.apply(first.session, [rename(1)])
    await writeFile(join(documents, 'bad.claimdesk'), 'junk')
    expect(await desk.openDropped(join(documents, 'bad.claimdesk'))).toMatchObject({ outcome: 'failed' })
    expect((await desk.shown())?.session).toBe(first.session)
    opened(await desk.openDropped(await file('two.claimdesk')))
    expect(await titleIn(path)).toBe('Title 1')
    expect(desk.seats.apply(first.session, [rename(2)])).toEqual({
      ok: false,
      error: 'This project is no longer open. Open it again and repeat what you did last.',
    })
  })

  it('still takes what was being typed when another project arrived from outside', async () => {
    const { desk, file } = await setUp()
    const path = await file('one.claimdesk')
    const first = opened(await desk.openDropped(path))
    const second = opened(await desk.arrive(await file('two.claimdesk')))
    expect(desk.seats.apply(first.session, [rename(9)]).ok).toBe(true)
    expect((await desk.shown())?.session).toBe(second.session)
    expect(await desk.closeAll()).toBe(true)
    expect(await titleIn(path)).toBe('Title 9')
  })

  it('opens files one after the other, so that the last one stays', async () => {
    const { desk, file } = await setUp()
    const paths = await Promise.all(['a', 'b', 'c'].map((name) => file(`${name}.claimdesk`)))
    const outcomes = await Promise.all(paths.map((path) => desk.arrive(path)))
    expect(outcomes.map((outcome) => opened(outcome).name)).toEqual(['a', 'b', 'c'])
    expect((await desk.shown())?.name).toBe('c')
  })
})

describe('leaving a project that cannot be saved', () => {
  async function unsaved(...unsaved: NonNullable<Answers['unsaved']>) {
    const faults: Faults = {}
    const desk = await setUp(faults)
    const path = await desk.file('storm.claimdesk')
    const { session } = opened(await desk.desk.openDropped(path))
    faults.write = 'ENOSPC'
    desk.desk.seats.apply(session, [rename(1)])
    desk.answers.unsaved = unsaved
    return { ...desk, faults, path, session }
  }

  it('asks, and stays when told to', async () => {
    const { desk, asked, session } = await unsaved('cancel')
    expect(await desk.closeAll()).toBe(false)
    expect(asked).toEqual([expect.stringMatching(/the disk is full/)])
    expect((await desk.shown())?.session).toBe(session)
    expect(await desk.close(session)).toEqual({ outcome: 'cancelled' })
  })

  it('tries again when told to', async () => {
    const { desk, asked, answers, path, faults } = await unsaved('again')
    answers.meanwhile = () => (faults.write = undefined)
    expect(await desk.closeAll()).toBe(true)
    expect(asked.length).toBe(1)
    expect(await titleIn(path)).toBe('Title 1')
  })

  it('gives the changes up only when told to', async () => {
    const { desk, path } = await unsaved('discard')
    expect(await desk.closeAll()).toBe(true)
    expect(await titleIn(path)).toBe('Storm')
    expect(await desk.shown()).toBe(null)
  })

  it('keeps them in a copy; says when the copy fails too, and does not close then', async () => {
    const { desk, asked, answers, documents, faults, path } = await unsaved('copy', 'copy', 'cancel')
    const copy = join(documents, 'copy.claimdesk')
    answers.save = { path: copy, replacing: false }
    await writeFile(copy, 'there already')
    expect(await desk.closeAll()).toBe(false)
    expect(asked.filter((line) => !line.startsWith('save as'))).toEqual([
      expect.stringMatching(/“storm\.claimdesk” was not saved: the disk is full/),
      expect.stringMatching(/“copy\.claimdesk” was not made/),
      expect.stringMatching(/“copy\.claimdesk” was not made/),
    ])
    await rm(copy)
    answers.unsaved = ['copy']
    faults.write = undefined
    faults.mayWrite = undefined
    await writeFile(path, serializeProject(emptyProject('project2', 'Another', at)))
    expect(await desk.closeAll()).toBe(true)
    expect(await titleIn(copy)).toBe('Title 1')
  })

  it('asks after a while when the disk does not answer at all', async () => {
    const { desk, asked, clock, faults } = await unsaved('discard')
    faults.write = undefined
    faults.slow = new Promise(() => {})
    const closing = desk.closeAll()
    await eventually(() => expect(clock.planned).toContain(10_000))
    clock.pass(10_000)
    expect(await closing).toBe(true)
    expect(asked).toEqual([expect.stringMatching(/is not saved yet: the disk does not answer\. Try again/)])
  })

  it('keeps the old project when opening another is called off', async () => {
    const { desk, file, faults, session } = await unsaved('cancel')
    faults.write = undefined
    const other = await file('other.claimdesk')
    faults.write = 'ENOSPC'
    expect(await desk.openDropped(other)).toEqual({ outcome: 'cancelled' })
    expect((await desk.shown())?.session).toBe(session)
  })
})

describe('what is remembered of a project', () => {
  const view = { article: 'article1', claim: null, scroll: { article1: 120 } }

  it('is where the person was, and that it was open', async () => {
    const { desk, file, home } = await setUp()
    const { session } = opened(await desk.openDropped(await file('storm.claimdesk')))
    desk.rememberView(session, view)
    await desk.closeAll()
    const next = await setUp({}, home)
    expect(opened(await next.desk.resume())).toMatchObject({ name: 'storm', view })
  })

  it('is not that it was open once it was closed', async () => {
    const { desk, file, home } = await setUp()
    const { session } = opened(await desk.openDropped(await file('storm.claimdesk')))
    await desk.close(session)
    await desk.closeAll()
    const next = await setUp({}, home)
    expect(await next.desk.resume()).toEqual({ outcome: 'cancelled' })
  })

  it('lists it among the recent ones, latest first, says when it is missing, and forgets it when told to', async () => {
    const { desk, file } = await setUp()
    const gone = await file('gone.claimdesk')
    opened(await desk.openDropped(gone))
    opened(await desk.openDropped(await file('storm.claimdesk')))
    await rm(gone)
    const recents = await desk.known.recents()
    expect(recents.map(({ place, missing }) => [place, missing])).toEqual([
      ['~/Documents/storm.claimdesk', false],
      ['~/Documents/gone.claimdesk', true],
    ])
    expect(await desk.openRecent(recents[1]?.id ?? '')).toEqual({
      outcome: 'failed',
      why: '“gone.claimdesk” is not there any more. Look for it in its folder, or open a copy of it.',
    })
    desk.known.forget(recents[1]?.id ?? '')
    expect((await desk.known.recents()).length).toBe(1)
  })
})
