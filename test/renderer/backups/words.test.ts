import { describe, expect, it } from 'vitest'
import { byDay, sayDifference, sayDifferences, saySize } from '../../../renderer/backups/words'
import type { Differences } from '../../../shared/backups/differences'
import type { ListedBackup } from '../../../shared/backups/listing'

const none = { back: 0, gone: 0, changed: 0 }
const differences = (part: Partial<Differences['counts']>, rest: Partial<Differences> = {}): Differences => ({
  counts: { articles: none, claims: none, verdicts: none, evidence: none, ...part },
  list: [],
  title: null,
  others: 0,
  same: false,
  ...rest,
})

describe('the words of the backups', () => {
  it('say in one line what differs', () => {
    const claims = { back: 1, gone: 2, changed: 0 }
    expect(sayDifferences(differences({}, { same: true }))).toBe('The same as now')
    expect(sayDifferences(differences({ claims }))).toBe('Differs in 3 claims')
    expect(
      sayDifferences(differences({ claims, evidence: { ...none, changed: 1 } }, { title: 'Storm' })),
    ).toBe('Differs in 3 claims, 1 piece of evidence and the title')
    expect(sayDifferences(differences({}, { others: 2 }))).toBe('Differs in 2 other things')
    expect(sayDifferences(differences({}))).toBe('Differs in details')
  })

  it('say of a verdict what it is and what it was', () => {
    const verdict = { part: 'verdicts', turn: 'changed', name: 'Nine died' } as const
    expect(sayDifference({ ...verdict, now: 'disputed', then: 'verified' })).toBe(
      'disputed now, verified then',
    )
    expect(sayDifference({ ...verdict, now: 'verified', then: 'verified' })).toBe(
      'verified, with another rationale or by others',
    )
  })

  it('name the fields that are others as the screen calls them', () => {
    const article = { part: 'articles', turn: 'changed', name: 'Ferry sinks' } as const
    expect(sayDifference({ ...article, fields: ['url', 'published', 'text'] })).toBe(
      'address, time of publication and text',
    )
  })

  it('put backups under their days, today by that name', () => {
    const at = (iso: string): ListedBackup => ({
      id: iso,
      at: iso,
      why: 'start',
      title: '',
      size: 1,
      place: null,
    })
    const now = new Date(2026, 10, 22, 12).toISOString()
    const [early, late] = [new Date(2026, 10, 22, 0, 1), new Date(2026, 10, 22, 11)]
    const yesterday = new Date(2026, 10, 21, 23, 59)
    const days = byDay(
      [late, early, yesterday].map((date) => at(date.toISOString())),
      now,
    )
    expect(days.map(({ name, backups }) => [name === 'Today', backups.length])).toEqual([
      [true, 2],
      [false, 1],
    ])
  })

  it('give sizes a person can read', () => {
    expect([900, 45_123, 1_400_000, 140_000_000].map(saySize)).toEqual([
      '900 bytes',
      '45 KB',
      '1.4 MB',
      '140 MB',
    ])
  })
})
