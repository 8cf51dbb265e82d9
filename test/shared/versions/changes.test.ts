import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOf } from '../../../shared/versions/changes'
import { texts } from '../support/texts'

const before = `Eleven people died when the ferry sank on Thursday, the ministry said.
A fisherman pulled four passengers from the water before the lifeboats came.
The owner was reportedly warned about the stern door. It did not reply to questions.
The port stays closed.`

const after = `A fisherman pulled four passengers from the water before the lifeboats came.
Twelve people died when the ferry sank on Thursday, the ministry said.
The owner was warned about the stern door. It did reply to questions.
The port stays closed. Nobody knows for how long.`

const { changes } = changesOf(before, after)

describe('The changes of a text', () => {
  it('name a number, a hedge and a negation that changed, came or went', () => {
    const named = changes.flatMap(({ differences }) => differences)
    expect(named).toEqual([
      { kind: 'number', here: 'Eleven', there: 'Twelve' },
      { kind: 'hedge', here: 'reportedly', there: '' },
      { kind: 'negation', here: 'not', there: '' },
    ])
  })

  it('tell a sentence that moved, and what differs in it, from one that came', () => {
    const moved = changes.filter(({ kind }) => kind === 'moved')
    expect(moved.map(({ was, now, differences }) => [was.trim(), now.trim(), differences.length])).toEqual([
      ['Eleven people died when the ferry sank on Thursday, the ministry said.', '', 0],
      ['', 'Twelve people died when the ferry sank on Thursday, the ministry said.', 1],
    ])
    expect(changes.at(-1)).toMatchObject({ kind: 'added', differences: [] })
    expect(changes.at(-1)?.now.trim()).toMatch(/^Nobody knows for how long/)
  })

  it('part a sentence that went from the one beside it that was reworded', () => {
    const [one, two] = [
      'A fisherman pulled four people out of the water.',
      'It had been warned about the door.',
    ]
    const found = changesOf(
      `${one}\n${two} All are safe.`,
      'It was reportedly told of the door. All are safe.',
    )
    expect(found.changes.map(({ kind, was, now }) => [kind, was.trim(), now.trim()])).toEqual([
      ['removed', one, ''],
      ['replaced', 'had been warned about', 'was reportedly told of'],
    ])
  })

  it('do not take a sentence for another that stands in its place', () => {
    const found = changesOf(
      'The ministry was warned in 2019, he said. All are safe.',
      'An inquiry began late on Monday. All are safe.',
    )
    expect(found.changes.map(({ kind, differences }) => [kind, differences])).toEqual([
      ['removed', []],
      ['added', []],
    ])
  })

  it('leave out what differs in quotes, dashes and spaces only, and count it', () => {
    const { changes: none, trifles } = changesOf('He said: "No" - and left.', 'He said: “No” – and  left.')
    expect(none).toEqual([])
    expect(trifles).toBeGreaterThan(0)
    expect(changesOf(before, before)).toMatchObject({ changes: [], trifles: 0 })
  })

  it('cover any two texts from end to end, each part with its change', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const { parts, changeOf, changes: found } = changesOf(one, other)
        expect(changeOf).toHaveLength(parts.length)
        expect(parts.map(({ a }) => one.slice(a.start, a.end)).join('')).toBe(one)
        expect(parts.map(({ b }) => other.slice(b.start, b.end)).join('')).toBe(other)
        for (const [i, { kind }] of parts.entries()) if (kind === 'same') expect(changeOf[i]).toBe(-1)
        const used = new Set(changeOf.filter((index) => index >= 0))
        expect([...used]).toEqual(found.map((_change, i) => i))
      }),
      { numRuns: 200 },
    )
  })
})
