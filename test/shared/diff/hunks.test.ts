import fc from 'fast-check'
import { describe as suite, expect, it } from 'vitest'
import { differencesOf, hunksOf } from '../../../shared/diff/hunks'
import { texts } from '../support/texts'

suite('What differs between two wordings', () => {
  it.each([
    ['a number', 'Eleven people died.', 'Twelve people died.', [['number', 'Eleven', 'Twelve']]],
    ['a number that went', 'Two officers were hurt.', 'Officers were hurt.', [['number', 'Two', '']]],
    ['a number that came', 'Officers were hurt.', 'The 12 officers were hurt.', [['number', '', '12']]],
    [
      'all of a number of which a part changed',
      'Two hundred men.',
      'Three hundred men.',
      [['number', 'Two hundred', 'Three hundred']],
    ],
    [
      'a number that grew',
      'It cost 200 in all.',
      'It cost 200 million in all.',
      [['number', '200', '200 million']],
    ],
    [
      'a unit',
      'It lasted two days then.',
      'It lasted two weeks then.',
      [['number', 'two days', 'two weeks']],
    ],
    [
      'a percentage',
      'Up 5 percent.',
      'Up 5 percentage points.',
      [['number', '5 percent', '5 percentage points']],
    ],
    ['a date', 'He left on 3 May 2026.', 'He left on 4 May 2026.', [['number', '3 May 2026', '4 May 2026']]],
    ['a weekday', 'It sank on Thursday.', 'It sank on Friday.', [['number', 'Thursday', 'Friday']]],
    ['an ordinal', 'The second boat sank.', 'The third boat sank.', [['number', 'second', 'third']]],
    [
      'numbers that changed places',
      'Alda had 5 men and 3 boats.',
      'Alda had 3 men and 5 boats.',
      [
        ['number', '5', '3'],
        ['number', '3', '5'],
      ],
    ],
    [
      'a name',
      'The captain, Ivo Maren, fled.',
      'The captain, Ivo Sorel, fled.',
      [['name', 'Ivo Maren', 'Ivo Sorel']],
    ],
    ['a negation', 'He was not on board.', 'He was on board.', [['negation', 'not', '']]],
    ['a denial', 'He said it was so.', 'He denied it was so.', [['negation', '', 'denied']]],
    ['a hedge', 'The alleged smuggler fled.', 'The smuggler fled.', [['hedge', 'alleged', '']]],
    ['an approximation', 'He lost 40 boats.', 'He lost about 40 boats.', [['hedge', '', 'about']]],
    ['other words', 'The old wall fell.', 'The grey wall fell.', [['wording', 'old', 'grey']]],
  ])('names %s', (_what, a, b, expected) => {
    expect(differencesOf(a, b).map(({ kind, here, there }) => [kind, here, there])).toEqual(expected)
  })

  it.each([
    ['quotation marks', 'He said "no".', 'He said “no”.'],
    ['white space', 'He said no.', 'He  said\nno.'],
    ['nothing', 'He said no.', 'He said no.'],
  ])('names nothing where %s differ', (_what, a, b) => {
    expect(differencesOf(a, b)).toEqual([])
  })

  it.each([
    ['a number in figures', 'There were eleven boats.', 'There were 11 boats.'],
    ['a short form of “not”', 'He did not go.', 'He didn’t go.'],
    ['“about” that tells no number', 'They spoke of the case.', 'They spoke about the case.'],
  ])('takes %s for wording alone', (_what, a, b) => {
    expect(differencesOf(a, b).map(({ kind }) => kind)).toEqual(['wording'])
  })

  it('keeps what changed in one place apart from what changed in another', () => {
    const a = 'Eleven people died on the ferry. The captain was not on board.'
    const b = 'Twelve people died on the ferry. The captain was on board.'
    expect(
      hunksOf(a, b).map(({ a: { start, end }, differences }) => [a.slice(start, end), differences]),
    ).toEqual([
      ['Eleven', [{ kind: 'number', here: 'Eleven', there: 'Twelve' }]],
      ['not ', [{ kind: 'negation', here: 'not', there: '' }]],
    ])
  })

  it('quotes both texts, whatever they are', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        for (const { differences } of hunksOf(a, b))
          for (const { here, there } of differences) {
            expect(a).toContain(here)
            expect(b).toContain(there)
            expect(here).not.toBe(there)
          }
      }),
    )
  })
})
