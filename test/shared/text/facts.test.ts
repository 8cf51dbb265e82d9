import fc from 'fast-check'
import { describe as suite, expect, it } from 'vitest'
import { factsIn, type FactKind } from '../../../shared/text/facts'
import { texts } from '../support/texts'

/** What is found of a kind, as it is written and as it is compared. */
function found(kind: FactKind, text: string): string[][] {
  return factsIn(text)
    .filter((fact) => fact.kind === kind)
    .map(({ start, end, value }) => [text.slice(start, end), value])
}

suite('Numbers', () => {
  it.each([
    ['2,000', '2000'],
    ['1 000 000'.replaceAll(' ', '\u00a0'), '1000000'],
    ['4.10', '4.1'],
    ['two thousand', '2000'],
    ['One hundred and twenty-two', '122'],
    ['a dozen', '12'],
    ['Half a million', '500000'],
    ['3.5 million', '3500000'],
    ['€3bn', '3000000000 €'],
    ['US$40', '40 $'],
    ['forty dollars', '40 $'],
    ['12.5 per cent', '12.5 %'],
    ['12.5%', '12.5 %'],
    ['two kilometres', '2 km'],
    ['5 km', '5 km'],
    ['30 seconds', '30 second of time'],
    ['second', '#2'],
    ['21st', '#21'],
    ['Twenty-first', '#21'],
    ['22 November 2026', '2026 month 11 22'],
    ['November 22, 2026', '2026 month 11 22'],
    ['Nov. 3', 'month 11 3'],
    ['15. September 2026', '2026 month 9 15'],
    ['15 september', 'month 9 15'],
    ['3. März', 'month 3 3'],
    ['1er août 2026', '2026 month 8 1'],
    ['15 de septiembre de 2026', '2026 month 9 15'],
    ['15. září', 'month 9 15'],
    ['15 сентября 2026', '2026 month 9 15'],
    ['Thursday', 'thursday'],
    ['10:30 p.m.', '10:30 pm'],
    ['12:10', '12:10'],
    ['nineteen eighty-four', 'nineteen eighty-four'],
  ])('%s is %s', (written, value) => {
    expect(found('number', `He gave ${written} for it`)).toEqual([[written, value]])
  })

  it.each(['It may rain.', 'They march on.', 'No one came.', 'A bus stopped.', 'He won a medal.'])(
    'are none in “%s”',
    (text) => {
      expect(found('number', text)).toEqual([])
    },
  )

  it('that may be something or march are no dates', () => {
    expect(found('number', 'Of the 3 may be two, and 40 march to 12 Mars bars.')).toEqual([
      ['3', '3'],
      ['two', '2'],
      ['40', '40'],
      ['12', '12'],
    ])
  })

  it('keep their unit, and others beside them apart', () => {
    expect(found('number', 'A 23-year-old won 2019 300 metres in 10 minutes.')).toEqual([
      ['23-year', '23 year'],
      ['2019', '2019'],
      ['300 metres', '300 m'],
      ['10 minutes', '10 minute'],
    ])
  })
})

suite('Names', () => {
  it.each([
    ['The captain, Ivo Maren, left.', ['Ivo Maren']],
    ['Ivo Maren’s ship sank.', ['Ivo Maren’s']],
    ['The Ministry of Ports denied it.', ['Ministry of Ports']],
    ['NATO sent ships.', ['NATO']],
    ['Mr. J. Smith and the U.N. agreed.', ['Mr. J. Smith', 'U.N.']],
    ['Jean-Luc van der Berg spoke.', ['Jean-Luc van der Berg']],
    ['Officials said on Monday that it rained.', []],
    ['It rained. Fishermen stayed in.', []],
    ['The ship left Lund. Lund was quiet.', ['Lund', 'Lund']],
  ])('of “%s” are %j', (text, names) => {
    expect(found('name', text).map(([written]) => written)).toEqual(names)
  })

  it('are compared without case and possessive ending', () => {
    expect(found('name', 'the boat of Ivo Maren’s')).toEqual([['Ivo Maren’s', 'ivo maren']])
  })
})

suite('Negations and hedges', () => {
  it.each([
    ['He didn’t go.', ['didn’t', 'not']],
    ['He did not go.', ['not', 'not']],
    ['Nobody went.', ['Nobody', 'nobody']],
    ['He denied it.', ['denied', 'deny']],
  ])('“%s” denies by %j', (text, cue) => {
    expect(found('negation', text)).toEqual([cue])
  })

  it.each([
    ['The alleged smuggler fled.', ['alleged']],
    ['He reportedly left; it may be so.', ['reportedly', 'may']],
    ['About eleven people and some 40 boats', ['About', 'some']],
    ['He wrote about the case over lunch.', []],
    ['It rained in May 2026.', []],
  ])('“%s” leaves open by %j', (text, cues) => {
    expect(found('hedge', text).map(([written]) => written)).toEqual(cues)
  })

  it('are no part of other words', () => {
    expect(factsIn('the knot, a nothingburger, the mayor, unlikelihood')).toEqual([])
  })
})

it('Facts lie within any text and do not overlap others of their kind', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const last = new Map<FactKind, number>()
      for (const { kind, start, end } of factsIn(text)) {
        expect(start).toBeGreaterThanOrEqual(last.get(kind) ?? 0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        last.set(kind, end)
      }
    }),
  )
})
