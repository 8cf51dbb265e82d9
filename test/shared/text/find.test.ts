import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAll, snippetOf } from '../../../shared/text/find'
import { texts, textsWithRange } from '../support/texts'

const halves = /\p{Surrogate}/gu

const wordsOf = (text: string, query: string) =>
  findAll(text, query).map(({ start, end }) => text.slice(start, end))

describe('Finding in a text', { timeout: 60_000 }, () => {
  it('does not mind case, accents, quotation marks and white space', () => {
    const text = 'The Jitřenka. “JITŘENKA” and jitr\u030cenka; L’Écho du\nport'
    expect(wordsOf(text, 'jitrenka')).toEqual(['Jitřenka', 'JITŘENKA', 'jitr\u030cenka'])
    expect(wordsOf(text, '"Jitřenka"')).toEqual(['“JITŘENKA”'])
    expect(wordsOf(text, "l'echo  du port ")).toEqual(['L’Écho du\nport'])
  })

  it('answers whole letters where a letter folds to two', () => {
    expect(findAll('Straße', 's')).toEqual([
      { start: 0, end: 1 },
      { start: 4, end: 5 },
    ])
    expect(wordsOf('Straße', 'strass')).toEqual(['Straß'])
  })

  it('counts no place twice', () => {
    expect(findAll('aaaaa', 'aa')).toHaveLength(2)
  })

  it('takes signs of patterns as they are', () => {
    expect(wordsOf('a.c (x) [y] \\d $1 abc', 'a.c')).toEqual(['a.c'])
    expect(wordsOf('a.c (x) [y] \\d $1', '(x) [y] \\d $1')).toHaveLength(1)
  })

  it.each(['', '  ', '\n', '\u00ad'])('finds nothing of %j', (query) => {
    expect(findAll('a b\nc', query)).toEqual([])
  })

  it('finds a right-to-left word, and an emoji, at its place', () => {
    expect(findAll('👩‍🚒 מועצה 👩‍🚒', 'מועצה')).toEqual([{ start: 6, end: 11 }])
    expect(findAll('מועצה 👩‍🚒', '👩‍🚒')).toEqual([{ start: 6, end: 11 }])
  })

  it('finds any piece of a text in it, in order and without overlaps', () => {
    fc.assert(
      fc.property(textsWithRange, ({ text, start, end }) => {
        const piece = text.slice(start, end)
        const found = findAll(text, piece)
        // A piece that begins or ends within a letter is of another letter, and one of odd spaces of nothing.
        if (/^[a-z ]*[a-z][a-z ]*$/.test(piece) && !/\p{M}/u.test(text[end] ?? ''))
          expect(found.length).toBeGreaterThan(0)
        for (const [i, hit] of found.entries()) {
          expect(hit.end).toBeGreaterThan(hit.start)
          if (i > 0) expect(hit.start).toBeGreaterThanOrEqual(found[i - 1]!.end)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('A snippet', { timeout: 60_000 }, () => {
  it('shows the hit with some words around it, on one line', () => {
    const text =
      'Eleven people died when the ferry sank on Thursday.\nThe ferry carried 64 people, the ministry of transport said on Friday.'
    const start = text.indexOf('64')
    const snippet = snippetOf(text, { start, end: start + 2 })
    expect(snippet.text).toBe(
      '…sank on Thursday. The ferry carried 64 people, the ministry of transport said…',
    )
    expect(snippet.text.slice(snippet.start, snippet.end)).toBe('64')
  })

  it('shows all of a short text', () => {
    expect(snippetOf('a b c', { start: 2, end: 3 })).toEqual({ text: 'a b c', start: 2, end: 3 })
  })

  it('always holds the hit, and is never much longer', () => {
    fc.assert(
      fc.property(textsWithRange, ({ text, start, end }) => {
        const snippet = snippetOf(text, { start, end })
        expect(snippet.text.slice(snippet.start, snippet.end)).toBe(
          text.slice(start, end).replace(/\s/g, ' '),
        )
        expect(snippet.text.length).toBeLessThan(end - start + 2 * 80)
      }),
    )
  })

  it('of a text without spaces is cut between letters', () => {
    const text = '👩‍👩‍👧‍👦'.repeat(50)
    const snippet = snippetOf(text, { start: 275, end: 286 })
    expect(snippet.text.slice(1, -1).replaceAll('👩‍👩‍👧‍👦', '')).toBe('')
  })

  it('of any text has no halves of characters that its text had whole', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (text, n) => {
        const whole = text.replace(halves, '?')
        const at = [...whole].slice(0, n % (whole.length + 1)).join('').length
        const snippet = snippetOf(whole, { start: at, end: at })
        expect(snippet.text).not.toMatch(halves)
      }),
    )
  })
})
