import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cohensKappa,
  noOverlap,
  oneCategory,
  krippendorffsAlpha,
  percentAgreement,
  type Pair,
} from '../../../shared/agreement/coefficients'
import type { Figure } from '../../../shared/agreement/figure'

const value = (found: Figure): number => {
  if (!found.known) throw new Error(found.why)
  return found.value
}

/** Pairs by how often each occurs. */
const times = (...cells: readonly (readonly [string, string, number])[]): Pair<string>[] =>
  cells.flatMap(([one, other, count]) => Array.from({ length: count }, () => [one, other] as const))

/** Units of a table with a row of categories for each reviewer; a dot is a missing one. */
const unitsOf = (...rows: readonly string[]): string[][] =>
  Array.from(rows[0] ?? '', (_, i) => rows.map((row) => row[i] ?? '.').filter((mark) => mark !== '.'))

describe('percent agreement', () => {
  it('is the share of pairs that are the same: of three reviewers, three pairs a claim', () => {
    expect(value(percentAgreement(unitsOf('vvds', 'vdds')))).toBe(0.75)
    // vvd: one of three pairs; dd: one of one.
    expect(value(percentAgreement([['v', 'v', 'd'], ['d', 'd'], ['s']]))).toBe(0.5)
  })

  it('says why there is none where no claim has two verdicts', () => {
    expect(percentAgreement([['v'], []])).toEqual({ known: false, why: noOverlap })
  })
})

describe('Cohen’s kappa', () => {
  it('is 0.4 where 35 of 50 agree and 25 would by chance', () => {
    // po = 0.7; pe = 0.5 · 0.6 + 0.5 · 0.4 = 0.5; (0.7 − 0.5) / 0.5.
    const pairs = times(['yes', 'yes', 20], ['yes', 'no', 5], ['no', 'yes', 10], ['no', 'no', 15])
    expect(value(cohensKappa(pairs))).toBeCloseTo(0.4, 12)
  })

  it('is 3/8 for three verdicts, worked by hand', () => {
    // po = 6 / 10; rows 5, 3, 2 and columns 4, 4, 2: pe = (20 + 12 + 4) / 100; (0.6 − 0.36) / (1 − 0.36).
    const pairs = times(
      ['v', 'v', 3],
      ['v', 'd', 1],
      ['v', 's', 1],
      ['d', 'd', 2],
      ['d', 'v', 1],
      ['s', 's', 1],
      ['s', 'd', 1],
    )
    expect(value(cohensKappa(pairs))).toBeCloseTo(3 / 8, 12)
  })

  it('is −1 for two who always say the opposite, equally often', () => {
    expect(value(cohensKappa(times(['v', 'd', 4], ['d', 'v', 4])))).toBe(-1)
  })

  it('says why there is none: no claim judged by both, or one and the same verdict throughout', () => {
    expect(cohensKappa([])).toEqual({ known: false, why: noOverlap })
    expect(cohensKappa(times(['v', 'v', 3]))).toEqual({
      known: false,
      why: oneCategory,
    })
    expect(value(cohensKappa(times(['v', 'd', 3])))).toBe(0)
  })
})

// The worked examples of K. Krippendorff, “Computing Krippendorff's Alpha-Reliability” (2011), parts A to C.
describe('Krippendorff’s alpha', () => {
  it('is 0.095 for his two observers of ten units in two categories', () => {
    expect(value(krippendorffsAlpha(unitsOf('0100000010', '1110010000')))).toBeCloseTo(0.095, 3)
  })

  it('is 0.692 for his two observers of twelve units in five categories', () => {
    expect(value(krippendorffsAlpha(unitsOf('aabbdcccedda', 'babbbccceddd')))).toBeCloseTo(0.692, 3)
  })

  it('is 0.743 for his four observers with data missing', () => {
    const units = unitsOf('123321412...', '1233224125.3', '.3332342251.', '12332441251.')
    expect(value(krippendorffsAlpha(units))).toBeCloseTo(0.743, 3)
  })

  it('leaves out a claim that one reviewer alone has judged', () => {
    const units = [
      ['v', 'v'],
      ['d', 's'],
      ['d', 'd', 'd'],
    ]
    expect(krippendorffsAlpha([...units, ['s'], []])).toEqual(krippendorffsAlpha(units))
  })

  it('says why there is none: no claim judged twice, or one verdict throughout', () => {
    expect(krippendorffsAlpha([['v'], ['d']])).toEqual({
      known: false,
      why: noOverlap,
    })
    expect(krippendorffsAlpha([['v', 'v']])).toEqual({ known: false, why: oneCategory })
  })
})

describe('every figure', () => {
  const category = fc.constantFrom('v', 'd', 's')
  const pairsArbitrary = fc.array(fc.tuple(category, category), { maxLength: 30 })
  const unitsArbitrary = fc.array(fc.array(category, { maxLength: 4 }), { maxLength: 20 })
  const renamed = { v: 'one', d: 'two', s: 'three' } as const
  const rename = (mark: 'v' | 'd' | 's') => renamed[mark]
  const close = (a: Figure, b: Figure) => {
    if (!a.known || !b.known) return expect(a).toEqual(b)
    expect(a.value).toBeCloseTo(b.value, 10)
  }

  it('does not depend on the order of the reviewers, of the claims, or on what the verdicts are called', () => {
    fc.assert(
      fc.property(pairsArbitrary, (pairs) => {
        close(cohensKappa(pairs.map(([a, b]) => [b, a])), cohensKappa(pairs))
        close(cohensKappa([...pairs].reverse()), cohensKappa(pairs))
        close(cohensKappa(pairs.map(([a, b]) => [rename(a), rename(b)])), cohensKappa(pairs))
      }),
    )
    fc.assert(
      fc.property(unitsArbitrary, (units) => {
        for (const of of [krippendorffsAlpha, percentAgreement]) {
          close(of(units.map((unit) => [...unit].reverse())), of(units))
          close(of([...units].reverse()), of(units))
          close(of(units.map((unit) => unit.map(rename))), of(units))
        }
      }),
    )
  })

  it('is 1 where all agree and more than one verdict was given, and never more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(category, fc.integer({ min: 2, max: 4 })), { minLength: 1 }),
        (claims) => {
          const units = claims.map(([mark, count]) => Array.from({ length: count }, () => mark))
          const several = new Set(units.flat()).size > 1
          const alpha = krippendorffsAlpha(units)
          const kappa = cohensKappa(units.map(([a, b]) => [a!, b!]))
          expect(value(percentAgreement(units))).toBe(1)
          expect([alpha.known, kappa.known]).toEqual([several, several])
          if (several) expect([alpha, kappa].map(value)).toEqual([1, 1])
        },
      ),
    )
  })

  it('is a number between −1 and 1, or says why there is none', () => {
    fc.assert(
      fc.property(unitsArbitrary, pairsArbitrary, (units, pairs) => {
        for (const found of [krippendorffsAlpha(units), percentAgreement(units), cohensKappa(pairs)])
          if (found.known) {
            expect(found.value).toBeGreaterThanOrEqual(-1)
            expect(found.value).toBeLessThanOrEqual(1)
          } else expect(found.why).toMatch(/\.$/)
      }),
    )
  })
})
