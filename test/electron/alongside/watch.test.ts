import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { nodeFiles } from '../../../electron/project/files/node-files'
import { Watch } from '../../../electron/project/watch/watch'
import { Clock } from '../support/clock'
import { eventually } from '../support/eventually'
import { testFolder } from '../support/folder'

/** A watch whose looks end when the test says so. */
function watched() {
  const clock = new Clock()
  let happened = () => {}
  let watching = true
  const looks: (() => void)[] = []
  const files = {
    ...nodeFiles,
    watch: (_folder: string, tell: () => void) => {
      happened = tell
      return () => void (watching = false)
    },
  }
  const look = () => new Promise<void>((end) => looks.push(end))
  const watch = new Watch(files, '/desk/Storm.claimdesk', clock.later, look)
  return { clock, watch, looks, happen: () => happened(), isWatching: () => watching }
}

describe('watching a file', () => {
  it('looks once when a save has come to rest, and now and then where nothing is told', async () => {
    const { clock, looks, happen } = watched()
    expect(clock.planned).toEqual([5_000])
    happen()
    clock.pass(100)
    happen()
    clock.pass(100)
    expect(looks).toHaveLength(0)
    clock.pass(50)
    await eventually(() => expect(looks).toHaveLength(1))
    looks[0]!()
    await eventually(() => expect(clock.planned).toEqual([4_750]))
    clock.pass(4_750)
    await eventually(() => expect(looks).toHaveLength(2))
    looks[1]!()
    await eventually(() => expect(clock.planned).toEqual([5_000]))
  })

  it('looks once more when something happened during a look, never twice at once', async () => {
    const { watch, looks } = watched()
    const first = watch.now()
    void watch.now()
    await eventually(() => expect(looks).toHaveLength(1))
    void watch.now()
    looks[0]!()
    await eventually(() => expect(looks).toHaveLength(2))
    looks[1]!()
    await first
    expect(looks).toHaveLength(2)
  })

  it('waits for the look under way when it ends, and begins none after that', async () => {
    const { clock, watch, looks, happen, isWatching } = watched()
    happen()
    clock.pass(150)
    await eventually(() => expect(looks).toHaveLength(1))
    let ended = false
    const end = watch.end().then(() => (ended = true))
    await Promise.resolve()
    expect(ended).toBe(false)
    looks[0]!()
    await end
    happen()
    clock.pass(10_000)
    expect([looks.length, isWatching(), clock.planned]).toEqual([1, false, []])
  })

  it('sees a real file being replaced', async () => {
    const path = join(testFolder(), 'Storm.claimdesk')
    await writeFile(path, 'a')
    const clock = new Clock()
    let looks = 0
    const watch = new Watch(nodeFiles, path, clock.later, () => Promise.resolve(void looks++))
    onTestFinished(() => watch.end())
    await writeFile(`${path}.tmp`, 'b')
    await nodeFiles.rename(`${path}.tmp`, path)
    await eventually(() => {
      clock.pass(150)
      expect(looks).toBeGreaterThan(0)
    })
  })
})
