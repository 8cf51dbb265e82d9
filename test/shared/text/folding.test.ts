import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldForAnchor, foldForSearch, type Folded } from '../../../shared/text/folding'
import { texts } from '../support/texts'

const foldings: readonly (readonly [string, (text: string) => Folded])[] = [
  ['for anchors', foldForAnchor],
  ['for search', foldForSearch],
]

const isLowHalf = (text: string, at: number) => /[\udc00-\udfff]/.test(text[at] ?? '')

/** A piece of a text, and the other halves of surrogate pairs that it would cut. */
const wholeCharacters = (text: string, start: number, end: number) =>
  text.slice(isLowHalf(text, start) ? start - 1 : start, isLowHalf(text, end) ? end + 1 : end)

describe.each(foldings)('Folding %s', { timeout: 60_000 }, (_name, fold) => {
  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = fold(text).text
        expect(fold(once).text).toBe(once)
      }),
    )
  })

  it('maps every folded character to the piece of the original that it comes from', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = fold(text)
        let end = 0
        for (let at = 0; at < folded.text.length; at++) {
          const [start, next] = [folded.startOf(at), folded.endOf(at + 1)]
          expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : folded.startOf(at - 1))
          expect(next).toBeGreaterThan(start)
          expect(next).toBeGreaterThanOrEqual(end)
          expect(fold(wholeCharacters(text, start, next)).text).toContain(folded.text[at])
          end = next
        }
        expect(end).toBeLessThanOrEqual(text.length)
        expect(fold(text.slice(end)).text).toBe('')
      }),
    )
  })

  it('maps any span back to one that folds to the span, or to a little more where it cuts a letter', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const folded = fold(text)
        fc.pre(folded.text.length > 0)
        const start = a % folded.text.length
        const end = start + 1 + (b % (folded.text.length - start))
        const original = wholeCharacters(text, folded.startOf(start), folded.endOf(end))
        expect(fold(original).text).toContain(folded.text.slice(start, end))
      }),
    )
  })

  it('of a long text is as of a short one', () => {
    const piece = 'Jitr\u030cenka “sank”,  they\u00adsaid \n'
    const long = fold(piece.repeat(100))
    expect(long.text).toBe(fold(piece).text.repeat(100))
    expect(fold(`${piece.repeat(100)}x`).text).toBe(`${long.text}x`)
  })
})

describe('Folding for anchors', () => {
  it.each([
    ['a \u00a0\n\tb', 'a b'],
    ['‘a’ ‚b‛ “c” „d“ «e» 5′ 6″', `'a' 'b' "c" "d" "e" 5' 6"`],
    ['1–2 — 3 ‑ 4 − 5 ― 6', '1-2 - 3 - 4 - 5 - 6'],
    ['pas\u00adsen\u200bgers\ufeff', 'passengers'],
    ['Jitr\u030cenka', 'Jitřenka'],
    ['\u1112\u1161\u11ab\u1100\u116e\u11a8', '한국'],
    ['\u212bngstro\u0308m', 'Ångström'],
    ['US us É é ß ﬁ', 'US us É é ß ﬁ'],
  ])('makes %j of it: %j', (text, folded) => {
    expect(foldForAnchor(text).text).toBe(folded)
  })

  it('gives texts of one Unicode normal form whatever they came in', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(foldForAnchor(text.normalize('NFD')).text).toBe(foldForAnchor(text.normalize('NFC')).text)
      }),
    )
  })
})

describe('Folding for search', () => {
  it.each([
    ['Jitřenka ŠELMICE', 'jitrenka selmice'],
    ['Ångström, Łódź, Brødnik, Ðorđe, Ħamrun', 'angstrom, lodz, brodnik, dorde, hamrun'],
    ['Straße, Cæsar, ﬁnal', 'strasse, caesar, final'],
    ['İstanbul ISPARTA ılıca', 'istanbul isparta ilica'],
    ['Ὀδυσσεύς ΟΔΥΣΣΕΥΣ', 'οδυσσευσ οδυσσευσ'],
    ['“Ja” — 5′', `"ja" - 5'`],
    ['بِسْمِ', 'بسم'],
    ['한국어 漢字 किताब', '한국어 漢字 किताब'],
  ])('makes %j of it: %j', (text, folded) => {
    expect(foldForSearch(text).text).toBe(folded)
  })
})
