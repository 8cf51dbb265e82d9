import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { headerLine, readJournal } from '../../electron/project/journal/format'
import { recover } from '../../electron/project/journal/recover'
import { parseProject } from '../../shared/model/parse'
import { serializeProject } from '../../shared/model/serialize'
import { pairChange } from './support/pair'
import { story } from './support/story'

const project = story('The storm cut power.')
const header = headerLine({ path: '/desk/story.claimdesk', project: project.meta.id, base: '0'.repeat(64) })
const whole = Array.from({ length: 6 }, (_, n) => pairChange('a', n + 1, () => (n % 3) / 2.5))

const strange = fc.oneof(
  fc.constantFrom<unknown>(null, -1, '', 'a1', 'claim-a1', 'article1', [], {}, '\ud800', '__proto__'),
  fc.jsonValue({ maxDepth: 2 }),
)

/** A copy of a value with something else in one of its places, counted from the start. */
function mutate(value: unknown, place: number, put: unknown): unknown {
  let left = place
  return JSON.parse(JSON.stringify(value), (_key, old: unknown) => (left-- === 0 ? put : old)) as unknown
}

it('a journal whose checksums hold gives a project that can be saved, whatever its steps say', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(40), strange), { maxLength: 6 }), (mutations) => {
      const steps = [...whole] as unknown[]
      for (const [at, place, put] of mutations) steps[at] = mutate(steps[at], place, put)
      let before = crc32(header.text.slice(9, -1), 0)
      const lines = steps.map((changes, i) => {
        const text = JSON.stringify({ step: i + 1, changes })
        before = crc32(text, before)
        return `${before.toString(16).padStart(8, '0')} ${text}\n`
      })
      const read = readJournal(Buffer.from(header.text + lines.join('')))
      if (!read.ok) throw new Error(read.error.kind)
      const recovery = recover(project, '0'.repeat(64), read.value)
      expect(parseProject(serializeProject(recovery.project)).ok).toBe(true)
      if (mutations.length === 0) expect(recovery.steps).toHaveLength(6)
    }),
    { numRuns: 500 },
  )
}, 60_000)
