import { mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { removeStaleTemps } from '../../../electron/project/files/atomic'
import { nodeFiles } from '../../../electron/project/files/node-files'
import { later, type Later } from '../../../electron/project/later'
import { inTurn, turnPath } from '../../../electron/project/lock/turn'
import { faultyFiles } from '../support/faults'
import { testFolder } from '../support/folder'

const project = () => join(testFolder(), 'Storm.claimdesk')
const me = (id: string, host = 'desk') => ({ id: id.repeat(12), host, pid: 7 })
/** Time that passes as soon as nothing else is to do. */
const soon: Later = (_ms, run) => later(0, run)
const parts = (id: string, host?: string) => ({
  files: nodeFiles,
  me: me(id, host),
  later: soon,
  isRunning: () => true,
})
const put = (path: string, id: string, host?: string) =>
  writeFile(turnPath(path), JSON.stringify(me(id, host)))

describe('the turn to replace a file', () => {
  it('is that of one at a time, and is given back also when the work fails', async () => {
    const path = project()
    let working = 0
    const work = async () => {
      expect(++working).toBe(1)
      await sleep(3)
      working--
    }
    await Promise.all(['a', 'b', 'c', 'd'].map((id) => inTurn(path, parts(id), work)))
    await expect(inTurn(path, parts('a'), () => Promise.reject(new Error('full')))).rejects.toThrow('full')
    expect(await readdir(join(path, '..'))).toEqual([])
  })

  it('is taken by one of two from a program that has ended, and the other waits for that one', async () => {
    for (let round = 0; round < 50; round++) {
      const path = project()
      await writeFile(turnPath(path), JSON.stringify({ ...me('f'), pid: 13 }))
      let working = 0
      const work = async () => {
        expect(++working).toBe(1)
        await sleep(1)
        working--
      }
      const runs = { isRunning: (pid: number) => pid !== 13 }
      await Promise.all(['a', 'b'].map((id) => inTurn(path, { ...parts(id), ...runs }, work)))
      expect(await readdir(join(path, '..'))).toEqual([])
    }
  })

  it('is waited for while the other works, on whatever computer, and taken when nothing moves for long', async () => {
    const path = project()
    await put(path, 'f', 'elsewhere')
    let waited = 0
    const counting: Later = (ms, run) => {
      waited += ms
      return later(0, run)
    }
    await inTurn(path, { ...parts('a'), later: counting }, () => Promise.resolve())
    expect(waited).toBeGreaterThanOrEqual(5_000)
    expect(waited).toBeLessThan(60_000)
    expect(await readdir(join(path, '..'))).toEqual([])
  })

  it('that another took meanwhile is not given back', async () => {
    const path = project()
    await inTurn(path, parts('a'), () => put(path, 'b'))
    expect(await readdir(join(path, '..'))).toEqual(['.Storm.claimdesk.writing'])
  })

  it('stops nothing in a folder that takes no such file', async () => {
    const path = project()
    let done = false
    await inTurn(path, { ...parts('a'), files: faultyFiles({ create: 'EACCES' }) }, () => {
      done = true
      return Promise.resolve()
    })
    expect(done).toBe(true)
  })

  it('leaves nothing for ever of one that crashed while taking it', async () => {
    const folder = await mkdtemp(join(testFolder(), 'x'))
    const left = join(folder, '.Storm.claimdesk.writing-0123456789ab')
    const fresh = join(folder, '.Storm.claimdesk.writing-ba9876543210')
    const others = ['.Storm.claimdesk.writing-notes', 'Storm.claimdesk']
    const long = new Date(Date.now() - 25 * 60 * 60 * 1_000)
    for (const name of [left, fresh, ...others.map((other) => join(folder, other))])
      await writeFile(name, '{}')
    for (const name of [left, ...others.map((other) => join(folder, other))]) await utimes(name, long, long)
    await removeStaleTemps(nodeFiles, folder, new Date())
    expect((await readdir(folder)).sort()).toEqual(
      [...others, '.Storm.claimdesk.writing-ba9876543210'].sort(),
    )
  })
})
