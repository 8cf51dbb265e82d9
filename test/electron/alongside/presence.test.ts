import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { nodeFiles } from '../../../electron/project/files/node-files'
import { beatEvery, lockPath, Presence } from '../../../electron/project/lock/presence'
import { Clock } from '../support/clock'
import { eventually } from '../support/eventually'
import { faultyFiles } from '../support/faults'
import { testFolder } from '../support/folder'
import { at } from '../support/story'

const project = () => join(testFolder(), 'Storm.claimdesk')

/** A program on a computer of its own, with a clock of its own. */
function program(
  path: string,
  id: string,
  { host = id, files = nodeFiles, reading = false, runs = true } = {},
) {
  const clock = new Clock()
  const me = { id: id.repeat(12), host, pid: 7 }
  const parts = {
    files,
    later: clock.later,
    me,
    name: () => `Person ${id}`,
    now: () => at,
    isRunning: () => runs,
  }
  const presence = new Presence(path, parts, reading)
  onTestFinished(() => presence.leave())
  const names = async () => (await presence.others()).map(({ name }) => name)
  /** Lets so many beats pass, each written before the next. */
  const beat = async (times = 1) => {
    for (let i = 0; i < times; i++) {
      clock.pass(beatEvery)
      await presence.others()
      await eventually(() => expect(clock.planned).toEqual([beatEvery]))
    }
  }
  return { id: me.id, presence, clock, names, beat }
}

describe('who has a project open', () => {
  it('is known to each of several, with name, computer and whether they only read, and not once they left', async () => {
    const path = project()
    const [a, b] = [program(path, 'a'), program(path, 'b', { reading: true })]
    expect(await a.presence.enter()).toEqual([])
    expect(await b.presence.enter()).toMatchObject([
      { name: 'Person a', host: 'a', reading: false, since: at },
    ])
    expect(await a.presence.others()).toMatchObject([{ name: 'Person b', host: 'b', reading: true }])
    await b.presence.become(false)
    expect(await a.presence.others()).toMatchObject([{ reading: false }])
    await b.presence.leave()
    expect(await a.names()).toEqual([])
    await a.presence.leave()
    expect(await readdir(join(path, '..'))).toEqual([])
  })

  it('is told apart from those at another project in the folder, and from files of other names and contents', async () => {
    const path = project()
    const other = program(join(path, '..', 'Flood.claimdesk'), 'c')
    await other.presence.enter()
    await writeFile(lockPath(path, 'dddddddddddd'), '{"program":"dddddd')
    await writeFile(
      lockPath(path, 'eeeeeeeeeeee'),
      await readFile(lockPath(join(path, '..', 'Flood.claimdesk'), other.id)),
    )
    await writeFile(join(path, '..', '.Storm.claimdesk.swp.lock'), '')
    expect(await program(path, 'a').presence.enter()).toEqual([])
  })

  it('does not count a process of this computer that has ended, and takes its lock away', async () => {
    const path = project()
    const crashed = program(path, 'a', { host: 'desk' })
    await crashed.presence.enter()
    const elsewhere = program(path, 'b', { host: 'other', runs: false })
    await elsewhere.presence.enter()
    const here = program(path, 'c', { host: 'desk', runs: false })
    expect((await here.presence.enter()).map(({ name }) => name)).toEqual(['Person b'])
    expect(await readdir(join(path, '..'))).not.toContain(`.Storm.claimdesk.${crashed.id}.lock`)
  })

  it('no longer counts a program elsewhere whose beat stands still, and counts it again when it goes on', async () => {
    const path = project()
    const [a, b] = [program(path, 'a'), program(path, 'b')]
    await a.presence.enter()
    await b.presence.enter()
    expect(await a.names()).toEqual(['Person b'])
    await a.beat(3)
    expect(await a.names()).toEqual(['Person b'])
    await a.beat()
    expect(await a.names()).toEqual([])
    await b.beat()
    expect(await a.names()).toEqual(['Person b'])
    // However long, as long as there is a beat in between.
    for (let i = 0; i < 5; i++) {
      await a.beat(3)
      await b.beat()
      expect(await a.names()).toEqual(['Person b'])
    }
  })

  it('takes away a lock that has stood still for a day', async () => {
    const path = project()
    const [a, b] = [program(path, 'a'), program(path, 'b')]
    await b.presence.enter()
    const long = new Date(Date.now() - 25 * 60 * 60 * 1_000)
    await utimes(lockPath(path, b.id), long, long)
    expect(await a.presence.enter()).toEqual([])
    expect(await readdir(join(path, '..'))).toEqual([`.Storm.claimdesk.${a.id}.lock`])
  })

  it.each([-1, 1])(
    'asks no clock but the disk’s (those of the computers are a year apart: %i)',
    async (years) => {
      const path = project()
      const a = program(path, 'a')
      await a.presence.enter()
      const lock = JSON.parse(await readFile(lockPath(path, a.id), 'utf8')) as { since: string }
      const since = new Date(Date.parse(lock.since) + years * 365 * 86_400_000).toISOString()
      await writeFile(lockPath(path, a.id), JSON.stringify({ ...lock, since }))
      expect(await program(path, 'b').presence.enter()).toMatchObject([{ name: 'Person a', since }])
    },
  )

  it('is seen from a folder that takes no lock file, which nobody is told of', async () => {
    const path = project()
    const a = program(path, 'a')
    await a.presence.enter()
    const b = program(path, 'b', { files: faultyFiles({ create: 'EACCES' }) })
    expect((await b.presence.enter()).map(({ name }) => name)).toEqual(['Person a'])
    expect(await a.names()).toEqual([])
    const c = program(path, 'c', { files: faultyFiles({ rename: 'EPERM' }) })
    await c.presence.enter()
    expect(await readdir(join(path, '..'))).toEqual([`.Storm.claimdesk.${a.id}.lock`])
  })
})
