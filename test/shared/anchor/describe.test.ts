import fc from 'fast-check'
import { describe as suite, expect, it } from 'vitest'
import { describe } from '../../../shared/anchor/describe'
import { graphemeEnd, graphemeStart, snapToGraphemes } from '../../../shared/text/graphemes'
import { trimRange } from '../../../shared/text/range'
import { boundariesOf, texts, textsWithRange } from '../support/texts'

suite('Describing a range', { timeout: 60_000 }, () => {
  it('keeps its words, its place, and what stands beside it', () => {
    fc.assert(
      fc.property(textsWithRange, ({ text, start, end }) => {
        const selector = describe(text, start, end)
        expect(selector.start).toBe(start)
        expect(selector.end).toBe(end)
        expect(selector.quote).toBe(text.slice(start, end))
        expect(text.slice(0, start).endsWith(selector.prefix)).toBe(true)
        expect(text.slice(end).startsWith(selector.suffix)).toBe(true)
      }),
    )
  })

  it('takes 32 characters or more on each side, where there are so many', () => {
    fc.assert(
      fc.property(textsWithRange, ({ text, start, end }) => {
        const { prefix, suffix } = describe(text, start, end)
        expect(prefix.length).toBeGreaterThanOrEqual(Math.min(32, start))
        expect(suffix.length).toBeGreaterThanOrEqual(Math.min(32, text.length - end))
      }),
    )
  })

  it('cuts no grapheme at the outer ends of its context', () => {
    fc.assert(
      fc.property(textsWithRange, ({ text, start, end }) => {
        const { prefix, suffix } = describe(text, start, end)
        const boundaries = boundariesOf(text)
        expect(boundaries).toContain(start - prefix.length)
        expect(boundaries).toContain(end + suffix.length)
      }),
    )
  })

  it('goes on with its context to the ends of words', () => {
    const text = `${'x'.repeat(10)} ${'incomprehensibly '.repeat(5)}claim ${'incomprehensibly '.repeat(5)}`
    const start = text.indexOf('claim')
    const { prefix, suffix } = describe(text, start, start + 5)
    expect(prefix).toBe('incomprehensibly incomprehensibly ')
    expect(suffix).toBe(' incomprehensibly incomprehensibly')
  })

  it('cuts a word all the same where there is no end of it', () => {
    const text = 'x'.repeat(5000)
    const { prefix, suffix } = describe(text, 2000, 2010)
    expect(prefix.length).toBeLessThanOrEqual(512 + 48)
    expect(suffix.length).toBeLessThanOrEqual(512 + 48)
  })

  it('takes more context until the place is the only one', () => {
    const lines = Array.from(
      { length: 9 },
      (_, i) => `Item ${i}. The council did not answer questions about the item. Nor did others.`,
    )
    const text = lines.join('\n')
    for (let at = text.indexOf('did not'); at >= 0; at = text.indexOf('did not', at + 1)) {
      const { quote, prefix, suffix } = describe(text, at, at + 7)
      expect(text.split(prefix + quote + suffix)).toHaveLength(2)
    }
  })
})

suite('Trimming a range', () => {
  it('takes white space off both ends and nothing else', () => {
    fc.assert(
      fc.property(textsWithRange, ({ text, start, end }) => {
        const trimmed = trimRange(text, start, end)
        expect(trimmed ? text.slice(trimmed.start, trimmed.end) : '').toBe(text.slice(start, end).trim())
        if (trimmed) expect(trimmed.start).toBe(start + text.slice(start, end).search(/\S/))
      }),
    )
  })

  it('answers nothing for white space, and for what lies outside', () => {
    expect(trimRange('a \n\t\u00a0 b', 1, 6)).toBeNull()
    expect(trimRange('ab', 1, 1)).toBeNull()
    expect(trimRange('ab', 2, 9)).toBeNull()
    expect(trimRange('ab ', -4, 99)).toEqual({ start: 0, end: 2 })
  })
})

suite('Grapheme boundaries', { timeout: 60_000 }, () => {
  it('are those that segmenting the whole text gives', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const boundaries = [...boundariesOf(text)].sort((a, b) => a - b)
        for (let at = 0; at <= text.length; at++) {
          expect(graphemeStart(text, at)).toBe(boundaries.findLast((boundary) => boundary <= at))
          expect(graphemeEnd(text, at)).toBe(boundaries.find((boundary) => boundary >= at))
        }
      }),
    )
  })

  it('are found far inside a text, past the window that is segmented', () => {
    const accents = '\u0301'.repeat(1000)
    const text = `${'abc '.repeat(500)}e${accents}x`
    expect(snapToGraphemes(text, 2003, 2004)).toEqual({ start: 2000, end: 3001 })
    expect(graphemeEnd(text, 2001)).toBe(3001)
    expect(graphemeStart(text, 2200)).toBe(2000)
  })
})
