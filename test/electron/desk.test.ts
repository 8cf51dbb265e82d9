import { readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { serializeProject } from '../../shared/model/serialize'
import { rename, story } from './support/story'
import { setUp, opened, titleIn } from './support/desk'

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
