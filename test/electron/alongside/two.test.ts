import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { Session } from '../../../electron/project/session'
import type { Files } from '../../../electron/project/files/files'
import { nodeFiles } from '../../../electron/project/files/node-files'
import { later } from '../../../electron/project/later'
import { serializeProject } from '../../../shared/model/serialize'
import { randomFrom } from '../support/ordeal'
import { comeToRest, missingOf, pairChange } from '../support/pair'
import { setUp } from '../support/session'

/** A drive that shows for a while what was there before, as network drives do. */
function delayed(path: string, random: () => number): Files {
  let old: { until: number; stat: ReturnType<Files['stat']> } | undefined
  return {
    ...nodeFiles,
    stat: (asked) => {
      if (asked !== path) return nodeFiles.stat(asked)
      if (!old || performance.now() > old.until)
        old = { until: performance.now() + random() * 20, stat: nodeFiles.stat(asked) }
      return old.stat
    },
  }
}

it.each([
  [1, 'a disk'],
  [2, 'a disk'],
  [3, 'a drive that shows the old for a while'],
  [4, 'a drive that shows the old for a while'],
])(
  'two programs end with one content and every change of both (seed %i, %s)',
  async (seed, disk) => {
    const { path, parts, journals } = await setUp()
    const random = randomFrom(seed)
    const open = async (who: string) => {
      const files = disk === 'a disk' ? nodeFiles : delayed(path, random)
      const opened = await Session.open(path, who, { ...parts, files, later, journals: `${journals}-${who}` })
      if (!opened.ok) throw new Error(opened.error)
      return { who, session: opened.value, made: 0 }
    }
    const both = [await open('a'), await open('b')] as const
    await Promise.all(
      both.map(async (one) => {
        for (let round = 0; round < 40; round++) {
          const chance = random()
          if (chance < 0.6) {
            const applied = one.session.apply(pairChange(one.who, ++one.made, random))
            expect(applied.ok).toBe(true)
          } else if (chance < 0.8) await one.session.flush()
          else await one.session.look()
          await sleep(random() * 4)
        }
      }),
    )
    await Promise.all(both.map(({ session }) => comeToRest(session, () => sleep(25))))
    const text = await readFile(path, 'utf8')
    for (const { who, session, made } of both) {
      expect(serializeProject(session.project)).toBe(text)
      for (const other of both) expect(missingOf(other.session.project, who, made)).toEqual([])
      await session.close()
    }
  },
  60_000,
)
