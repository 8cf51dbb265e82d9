import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alikeFrom, fingerprintOf, likeness, NearTexts } from '../../../shared/import/near'

const word = fc.stringMatching(/^[a-zäöé]{1,9}$/)
const words = (least: number, most = 200) => fc.array(word, { minLength: least, maxLength: most })

function indexOf(texts: readonly string[]): NearTexts<number> {
  const index = new NearTexts<number>((key) => texts[key]!)
  for (const [i, text] of texts.entries()) index.add(i, fingerprintOf(text))
  return index
}

describe('how alike two texts are', () => {
  it('is 1 for the same words, whatever their case, punctuation, spacing and line breaks', () => {
    fc.assert(
      fc.property(words(1), fc.constantFrom('\n', ' – ', '\u00a0', ', “'), (list, between) => {
        expect(likeness(list.join(' '), list.join(between).toUpperCase())).toBe(1)
      }),
    )
  })

  it('is told of texts without a space too, however long', () => {
    const long = 'x'.repeat(3_000_000)
    expect(likeness(long, long)).toBe(1)
    expect(likeness(long, 'Eleven people died')).toBe(0)
  })

  it('is the same both ways, and between 0 and 1', () => {
    fc.assert(
      fc.property(words(0), words(0), (a, b) => {
        const value = likeness(a.join(' '), b.join(' '))
        expect(value).toBe(likeness(b.join(' '), a.join(' ')))
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is nothing for texts without a word, which are like no other, not even each other', () => {
    expect(likeness('', '')).toBe(0)
    expect(likeness('… — !', '…')).toBe(0)
    expect(indexOf(['', '!']).nearest('?')).toBeNull()
  })

  it('falls with every word that is changed', () => {
    const list = Array.from({ length: 100 }, (_, i) => `word${i}`)
    const changed = (every: number) => list.map((one, i) => (i % every === 0 ? `x${i}` : one)).join(' ')
    const values = [50, 20, 10, 5].map((every) => likeness(list.join(' '), changed(every)))
    expect(values).toEqual([...values].sort((a, b) => b - a))
    expect(values[0]).toBeGreaterThan(0.85)
    expect(values[3]).toBeLessThan(alikeFrom)
  })

  it('counts each sign as a word where a script puts no spaces', () => {
    const before = '渡し船が沈没し十一人が死亡したと警察が発表した'
    expect(likeness(before, before.replace('十一', '十二'))).toBeGreaterThan(alikeFrom)
    expect(likeness(before, '昨夜の嵐で港の壁が崩れたが負傷者はいなかった')).toBeLessThan(0.1)
  })
})

describe('the text most like another', () => {
  it('is found among many, with a sentence taken out and another put in', () => {
    fc.assert(
      fc.property(
        fc.array(words(60), { minLength: 2, maxLength: 12 }),
        fc.nat(),
        words(1, 8),
        (lists, n, more) => {
          const texts = lists.map((list, i) => [`lead${i}`, ...list].join(' '))
          const at = n % texts.length
          const kept = lists[at]!.slice(0, -5)
          const found = indexOf(texts).nearest([`lead${at}`, ...kept, ...more].join(' '))
          expect(found?.key).toBe(at)
          expect(found?.likeness).toBe(likeness([`lead${at}`, ...kept, ...more].join(' '), texts[at]!))
        },
      ),
    )
  })

  it('is never one that is less than half alike, and never another than the one most alike', () => {
    fc.assert(
      fc.property(fc.array(words(1, 30), { maxLength: 12 }), words(1, 30), (lists, list) => {
        const texts = lists.map((one) => one.join(' '))
        const wanted = list.join(' ')
        const best = Math.max(0, ...texts.map((text) => likeness(wanted, text)))
        const found = indexOf(texts).nearest(wanted)
        if (best < alikeFrom) expect(found).toBeNull()
        else
          expect(found).toEqual({ key: texts.findIndex((t) => likeness(wanted, t) === best), likeness: best })
      }),
    )
  })

  it('is the first of several that are the same', () => {
    expect(indexOf(['Other words.', 'It fell at six.', 'It fell at six!']).nearest('it fell at six')).toEqual(
      {
        key: 1,
        likeness: 1,
      },
    )
  })

  it('is found among ten thousand with a few full comparisons, however many share its phrases', () => {
    const phrase = 'a spokesman for the ministry said in a statement on Friday morning'
    const texts = Array.from({ length: 10_000 }, (_, i) =>
      [phrase, ...Array.from({ length: 40 }, (_, j) => `w${i}x${j}`)].join(' '),
    )
    let compared = 0
    const index = new NearTexts<number>((key) => {
      compared++
      return texts[key]!
    })
    for (const [i, text] of texts.entries()) index.add(i, fingerprintOf(text))
    expect(index.nearest(texts[9_999]!.replace('w9999x39', 'else'))?.key).toBe(9_999)
    expect(compared).toBeLessThan(20)
  })
})
