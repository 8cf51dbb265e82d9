import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  readPublished,
  sayOffset,
  sayPublishedDay,
  writePublished,
} from '../../../renderer/articles/published'
import { publishedSchema } from '../../../shared/model/records'

const inTavastra = () => 60
const read = (typed: string) => readPublished(typed, inTavastra)

describe('readPublished', () => {
  it.each([
    ['', ''],
    ['2026-03-13', '2026-03-13'],
    [' 2026-3-9 ', '2026-03-09'],
    ['2026-03-13 09:40 +01:00', '2026-03-13T09:40:00+01:00'],
    ['2026-03-13, 9.40 +0530', '2026-03-13T09:40:00+05:30'],
    ['2026-03-13T09:40:15Z', '2026-03-13T09:40:15Z'],
    ['2026-03-13 9:40 utc', '2026-03-13T09:40:00Z'],
    ['2026-03-13 09:40 -3', '2026-03-13T09:40:00-03:00'],
    ['2026-03-13 09:40', '2026-03-13T09:40:00+01:00'],
  ])('reads %j as %j', (typed, published) => {
    expect(read(typed)).toEqual({ ok: true, value: published })
  })

  it.each(['13.3.2026', '3/4/2026', 'yesterday', '2026', '2026-03-13 at noon'])(
    'does not guess what %j means',
    (typed) => {
      const result = read(typed)
      expect(result.ok).toBe(false)
      expect(!result.ok && result.error).toContain('Write it as 2026-03-13')
    },
  )

  it.each(['2026-02-30', '2026-13-01', '2026-03-13 25:00', '2026-03-13 09:40 +25:00'])(
    'refuses %j, which is not in the calendar',
    (typed) => {
      const result = read(typed)
      expect(!result.ok && result.error).toContain('no such day or time')
    },
  )

  it('reads back what it writes, for every time that a record can hold to the second', () => {
    const minutes = fc.integer({ min: -14 * 60, max: 14 * 60 })
    const date = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(date, fc.option(minutes), (at, offset) => {
        const iso = at.toISOString()
        const zone =
          offset === null
            ? 'Z'
            : `${offset < 0 ? '-' : '+'}${new Date(Math.abs(offset) * 60_000).toISOString().slice(11, 16)}`
        const published = iso.slice(0, 19) + zone
        expect(publishedSchema.safeParse(published).success).toBe(true)
        expect(read(writePublished(published))).toEqual({ ok: true, value: published })
      }),
    )
  })
})

describe('how a publication time is said', () => {
  it('names the day as it was at the outlet, not where the reader is', () => {
    expect(sayPublishedDay('2026-03-13T00:15:00+13:00')).toBe(sayPublishedDay('2026-03-13'))
  })

  it('says the offset in few signs', () => {
    expect(sayOffset('2026-03-13T09:40:00+01:00')).toBe('UTC+1')
    expect(sayOffset('2026-03-13T09:40:00-03:30')).toBe('UTC−3:30')
    expect(sayOffset('2026-03-13T09:40:00Z')).toBe('UTC')
    expect(sayOffset('2026-03-13T09:40:00+00:00')).toBe('UTC')
    expect(sayOffset('2026-03-13')).toBe('')
  })
})
