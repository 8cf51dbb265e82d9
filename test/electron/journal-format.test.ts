import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldLine, headerLine, readJournal, stepLine } from '../../electron/project/journal/format'
import { rename } from './support/story'

const header = { path: '/desk/Störung.claimdesk', project: 'project1', base: '0'.repeat(64) }
const sha256 = 'a'.repeat(64)

/** A journal of four steps with a fold between them, and where each of its lines ends. */
function journal() {
  const lines = [headerLine(header)]
  const last = () => lines.at(-1)!.crc
  for (const n of [1, 2]) lines.push(stepLine(n, JSON.stringify([rename(n)]), last()))
  lines.push(foldLine({ sha256, step: 2 }, last()))
  for (const n of [3, 4]) lines.push(stepLine(n, JSON.stringify([rename(n), rename(n + 10)]), last()))
  const bytes = Buffer.from(lines.map(({ text }) => text).join(''))
  let end = 0
  const ends = lines.map(({ text }) => (end += Buffer.byteLength(text)))
  return { bytes, ends }
}

function stepsIn(bytes: Uint8Array) {
  const read = readJournal(bytes)
  return read.ok ? read.value.steps.map(({ number }) => number) : read.error.kind
}

describe('a journal', () => {
  it('gives back what was written into it', () => {
    const read = readJournal(journal().bytes)
    expect(read).toMatchObject({
      ok: true,
      value: {
        header,
        steps: [1, 2, 3, 4].map((number) => ({ number })),
        folds: [
          { sha256: header.base, step: 0 },
          { sha256, step: 2 },
        ],
        cut: 'nothing',
      },
    })
    if (read.ok) expect(read.value.steps[2]?.changes).toEqual([rename(3), rename(13)])
  })

  it('may have room behind it', () => {
    const { bytes } = journal()
    expect(readJournal(Buffer.concat([bytes, Buffer.alloc(500)]))).toEqual(readJournal(bytes))
    expect(readJournal(Buffer.alloc(500))).toEqual({ ok: false, error: { kind: 'no-journal' } })
  })

  it('cut at any byte gives exactly the lines that are whole', () => {
    const { bytes, ends } = journal()
    for (let length = 0; length <= bytes.length; length++) {
      const whole = ends.filter((end) => end <= length).length
      const steps = [[], [], [1], [1, 2], [1, 2], [1, 2, 3], [1, 2, 3, 4]][whole]
      expect(stepsIn(bytes.subarray(0, length))).toEqual(whole === 0 ? 'no-journal' : steps)
    }
  })

  it('trusts no line that was touched, and none behind it', () => {
    const { bytes, ends } = journal()
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const touched = Buffer.from(bytes)
        touched[at] = touched[at]! ^ by
        const whole = ends.filter((end) => end <= at).length
        const steps = [[], [], [1], [1, 2], [1, 2], [1, 2, 3]][whole]
        expect(stepsIn(touched)).toEqual(whole === 0 ? 'no-journal' : steps)
      }),
      { numRuns: 2_000 },
    )
  })

  it('trusts no line that is whole in itself but does not follow the one before it', () => {
    const { bytes, ends } = journal()
    const without = Buffer.concat([bytes.subarray(0, ends[1]), bytes.subarray(ends[2])])
    const read = readJournal(without)
    expect(read).toMatchObject({ value: { steps: [{ number: 1 }], cut: 'damaged' } })
    const stale = Buffer.concat([bytes, bytes.subarray(ends[3], ends[4])])
    expect(readJournal(stale)).toMatchObject({ value: { cut: 'torn' } })
  })

  it('tells a line cut short from damage that more came after', () => {
    const { bytes } = journal()
    const torn = Buffer.concat([bytes.subarray(0, -20), Buffer.alloc(500)])
    expect(readJournal(torn)).toMatchObject({ value: { cut: 'torn' } })
    const hole = Buffer.from(bytes).fill(0, 400, 500)
    expect(readJournal(hole)).toMatchObject({ value: { cut: 'damaged' } })
  })

  it('of a newer version, or with a step that is none, is not guessed at', () => {
    const text = headerLine(header).text.slice(9, -1).replace('"version":1', '"version":2')
    expect(readJournal(withSums([text]))).toEqual({ ok: false, error: { kind: 'newer' } })
    const first = headerLine(header).text.slice(9, -1)
    const unknown = '{"step":1,"changes":[{"type":"planet.added"}]}'
    const known = `{"step":2,"changes":${JSON.stringify([rename(2)])}}`
    expect(readJournal(withSums([first, unknown, known]))).toMatchObject({
      value: { steps: [], cut: 'damaged' },
    })
    expect(readJournal(withSums([first, '['.repeat(5_000)]))).toMatchObject({ value: { steps: [] } })
  })

  it('gives a journal or a named error for any bytes at all', () => {
    const { bytes } = journal()
    const pieces = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.nat(bytes.length).chain((from) => fc.nat(bytes.length).map((to) => bytes.subarray(from, to))),
      fc.string({ maxLength: 50 }).map((text) => Buffer.from(withSums([text]))),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 6 }), fc.boolean(), (parts, begins) => {
        const read = readJournal(Buffer.concat(begins ? [bytes, ...parts] : parts))
        if (read.ok) expect(['nothing', 'torn', 'damaged']).toContain(read.value.cut)
        else expect(['no-journal', 'newer']).toContain(read.error.kind)
        if (begins) expect(read.ok && read.value.steps.length).toBeGreaterThanOrEqual(4)
      }),
      { numRuns: 2_000 },
    )
  })
})

/** Lines with checksums that hold, whatever they say. */
function withSums(texts: readonly string[]): Buffer {
  let before = 0
  const lines = texts.map((text) => {
    before = crc32(text, before)
    return `${before.toString(16).padStart(8, '0')} ${text}\n`
  })
  return Buffer.from(lines.join(''))
}
