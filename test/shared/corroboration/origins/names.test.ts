import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OriginKind } from '../../../../shared/model/sourcing'
import { groupOrigins, type Voice } from '../../../../shared/corroboration/origins/groups'
import { agencyOf, foldName, isSameOrigin } from '../../../../shared/corroboration/origins/names'

const same = (a: string, b: string, kind: OriginKind = 'institution') =>
  isSameOrigin({ name: a, kind }, { name: b, kind })

describe('Names of institutions', () => {
  it.each([
    ['Norway’s Defence Ministry', 'Norwegian Ministry of Defense'],
    ['the Ministry of Defence of Norway', 'the Norwegian defence ministry'],
    ['the police', 'Harrowby police'],
    ['the fishermen’s union', 'Fishermen’s union'],
    ['the railway company', 'a railroad company'],
  ])('%s is %s', (a, b) => {
    expect(same(a, b)).toBe(true)
    expect(same(b, a)).toBe(true)
  })

  it.each([
    ['Norwegian Defence Ministry', 'Norwegian Interior Ministry'],
    ['Norwegian Ministry of Defence', 'Danish Ministry of Defence'],
    ['the harbour board', 'the health board'],
    ['Harrowby police', 'Tolsund police'],
  ])('%s is not %s', (a, b) => expect(same(a, b)).toBe(false))
})

describe('Names of people', () => {
  it.each([
    ['Gen. Ivo Maren', 'Maren'],
    ['Ivo Maren', 'General Ivo Maren'],
    ['Ottilie Brandt', 'Ottilie Brant'],
    ['Katrin Solheim', 'Catrin Solheim'],
    ['Bob Vinter', 'Robert Vinter'],
    ['Ivo “Dory” Maren', 'Dory Maren'],
    ['I. Maren', 'Ivo Maren'],
    ['Ivo Maren Jr.', 'Maren'],
    ['Rep. Ada King', 'Ada King'],
    ['the minister ivo maren', 'Ivo Maren'],
  ])('%s is %s', (a, b) => expect(same(a, b, 'person')).toBe(true))

  it.each([
    ['Ivo Maren', 'Ada Maren'],
    ['Ivo Maren', 'Ivo Costa'],
    ['Ada King', 'Ada Vinter'],
    ['Robert Vinter', 'Thomas Vinter'],
  ])('%s is not %s', (a, b) => expect(same(a, b, 'person')).toBe(false))
})

describe('Agencies', () => {
  it.each([
    ['AP', 'Associated Press'],
    ['The Associated Press', 'Associated Press'],
    ['AFP', 'Agence France-Presse'],
    ['dpa', 'Deutsche Presse-Agentur'],
  ])('%s is %s', (form, name) => expect(agencyOf(form)).toBe(name))

  it('are not every word that looks like their initials', () => {
    expect(agencyOf('ap')).toBeUndefined()
    expect(agencyOf('tap')).toBeUndefined()
  })
})

const names = fc.constantFrom(
  'the police',
  'Harrowby police',
  'Norwegian Ministry of Defence',
  'Norway’s Defence Ministry',
  'the ministry',
  'Gen. Ivo Maren',
  'Maren',
  'Ivo Maren',
  'Ada Maren',
  'Reuters',
  'AP',
  'The Associated Press',
  'officials',
  '',
  'ж',
  '”',
)
const voices = fc.array(
  fc.record<Voice>({
    name: names,
    kind: fc.constantFrom('institution', 'person', 'agency', 'unnamed', 'outlet'),
    article: fc.constantFrom('a', 'b', 'c'),
    start: fc.constant(0),
    end: fc.constant(1),
    via: fc.constant('said' as const),
    confirmed: fc.boolean(),
    supports: fc.boolean(),
  }),
  { maxLength: 12 },
)

describe('Folding names', () => {
  it('counts neither the order of the words nor their case nor an article', () => {
    const words = fc.array(fc.constantFrom('harbour', 'office', 'Norway', 'of', 'defence', 'ministry', 'ж'), {
      minLength: 1,
    })
    fc.assert(
      fc.property(words, (of) => {
        const folded = foldName(of.join(' '))
        expect(foldName(`The ${of.toReversed().join('  ')}`)).toBe(folded)
        expect(foldName(of.join(' ').toUpperCase())).toBe(folded)
      }),
    )
  })

  it('is the same from both sides', () => {
    fc.assert(
      fc.property(
        names,
        names,
        fc.constantFrom<OriginKind>('person', 'institution', 'unnamed'),
        (a, b, kind) => {
          expect(same(a, b, kind)).toBe(same(b, a, kind))
          expect(same(a, a, kind)).toBe(true)
        },
      ),
    )
  })

  it('puts every report into one group, the same ones whatever the order', () => {
    const sets = (of: readonly Voice[]) =>
      groupOrigins(of, [])
        .groups.map((group) =>
          group.voices
            .map((voice) => JSON.stringify(voice))
            .sort()
            .join(),
        )
        .sort()
    fc.assert(
      fc.property(voices, (of) => {
        const { groups, sources } = groupOrigins(of, [])
        expect(groups.flatMap((group) => group.voices)).toHaveLength(of.length)
        expect(sources).toBeLessThanOrEqual(groups.length)
        expect(sets(of.toReversed())).toEqual(sets(of))
      }),
    )
  })
})
