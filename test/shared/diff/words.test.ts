import fc from 'fast-check'
import { describe as suite, expect, it } from 'vitest'
import { diffWords, type DiffPart } from '../../../shared/diff/words'
import { texts } from '../support/texts'

/** Parts as a reader would mark them: [-removed-]{+added+}. */
function marked(a: string, b: string): string {
  const show = ({ kind, a: there, b: here }: DiffPart) => {
    if (kind === 'same') return a.slice(there.start, there.end)
    return kind === 'removed'
      ? `[-${a.slice(there.start, there.end)}-]`
      : `{+${b.slice(here.start, here.end)}+}`
  }
  return diffWords(a, b).map(show).join('')
}

suite('The difference of two texts', () => {
  it.each([
    ['a changed number', 'Eleven people died.', 'Twelve people died.', '[-Eleven-]{+Twelve+} people died.'],
    ['a word that came', 'Two men fled.', 'Two armed men fled.', 'Two {+armed +}men fled.'],
    ['a word that went', 'He was not there.', 'He was there.', 'He was [-not -]there.'],
    ['a word in another case', 'Police left.', 'police left.', '[-Police-]{+police+} left.'],
    ['other quotation marks', 'He said "no".', 'He said “no”.', 'He said [-"-]{+“+}no[-"-]{+”+}.'],
    ['all of it', 'One thing.', 'Another matter!', '[-One thing.-]{+Another matter!+}'],
    ['nothing', 'One thing.', 'One thing.', 'One thing.'],
    ['a text that came', '', 'New.', '{+New.+}'],
    ['words without spaces, letter by letter', '彼は十二人', '彼は十三人', '彼は十[-二-]{+三+}人'],
  ])('shows %s', (_what, a, b, shown) => {
    expect(marked(a, b)).toBe(shown)
  })

  it('draws a sentence that came as a sentence, though its beginning stands beside it again', () => {
    expect(
      marked('He left. The man fell. It rained.', 'He left. The man rose. The man fell. It rained.'),
    ).toBe('He left. {+The man rose. +}The man fell. It rained.')
  })

  it('draws a sentence that went as a sentence', () => {
    expect(
      marked('He left. The man rose. The man fell. It rained.', 'He left. The man fell. It rained.'),
    ).toBe('He left. [-The man rose. -]The man fell. It rained.')
  })

  it('takes words from one of two alike sentences, not some from each', () => {
    const shown = marked(
      'First. The mayor of the town of Ost resigned on Friday. Last.',
      'First. The mayor of the town of Wes spoke on Monday. The mayor of the town of Ost resigned on Friday. Last.',
    )
    expect(shown).toBe(
      'First. {+The mayor of the town of Wes spoke on Monday. +}The mayor of the town of Ost resigned on Friday. Last.',
    )
  })

  it('does not take “the” and “of” for what a rewritten sentence kept', () => {
    const a = 'Start here now. The harbour master blamed the captain of that vessel loudly. End of it.'
    const b = 'Start here now. Nobody among witnesses could describe the weather of those days. End of it.'
    expect(diffWords(a, b).map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same'])
  })

  it('covers both texts, and what is the same is so letter for letter', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        let [atA, atB, last] = [0, 0, '']
        for (const { kind, a: inA, b: inB } of diffWords(a, b)) {
          expect([inA.start, inB.start]).toEqual([atA, atB])
          if (kind === 'same') expect(a.slice(inA.start, inA.end)).toBe(b.slice(inB.start, inB.end))
          if (kind === 'removed') expect(inB.end).toBe(inB.start)
          if (kind === 'added') expect(inA.end).toBe(inA.start)
          expect(inA.end - inA.start + inB.end - inB.start).toBeGreaterThan(0)
          expect(kind).not.toBe(last)
          ;[atA, atB, last] = [inA.end, inB.end, kind]
        }
        expect([atA, atB]).toEqual([a.length, b.length])
      }),
      { numRuns: 500 },
    )
  })

  it('finds what a long text kept when a word in ten changed', () => {
    const word = (seed: number) => `w${(seed * 7919) % 3001}`
    const old = Array.from({ length: 20_000 }, (_, i) => word(i * i + i))
    const now = old.map((each, i) => (i % 10 === 3 ? `new${i}` : each))
    const before = old.join(' ')
    const same = diffWords(before, now.join(' '))
      .filter(({ kind }) => kind === 'same')
      .map(({ a }) => before.slice(a.start, a.end).trim().split(' ').length)
      .reduce((sum, count) => sum + count, 0)
    expect(same).toBe(18_000)
  })

  it.each([
    ['share nothing', 'a', 'b'],
    ['are one word over and over', 'a', 'a a'],
  ])('ends with texts of 20,000 words that %s', (_what, a, b) => {
    expect(diffWords(`${a} `.repeat(20_000), `${b} x `.repeat(10_000)).length).toBeGreaterThan(0)
  })
})
