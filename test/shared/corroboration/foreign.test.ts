import { describe, expect, it } from 'vitest'
import { corroborate } from '../../../shared/corroboration/corroborate'
import { corpusOf, stated, story } from './stories'

const english = [
  'The ferry Alma sank off Brenna on 14 September 2026, and 11 passengers died.',
  'Harbour master Ivo Maren said that 64 people had been on board.',
]
const german = [
  'Die Fähre Alma ist am 14. September 2026 vor Brenna gesunken, 11 Passagiere kamen ums Leben.',
  'An Bord waren nach Angaben von Hafenmeister Ivo Maren 64 Menschen.',
]
const spanish = [
  'El transbordador Alma se hundió frente a Brenna el 13 de septiembre de 2026, y murieron 11 pasajeros.',
  'Según el capitán de puerto Ivo Maren, a bordo iban 64 personas.',
]

const corpus = corpusOf(
  story('en', english.join('\n')),
  story('de', german.join('\n')),
  story('es', spanish.join('\n')),
)
const asked = (article: string, words: string) => corroborate(corpus, [stated(corpus, article, words)])

describe('An article in another language', () => {
  it('says the same by its names, numbers and dates', () => {
    const { matches } = asked('en', english[0]!)
    expect(matches[0]).toMatchObject({ article: 'de', quote: german[0], relation: 'corroborates' })
  })

  it('differs by a date, whatever its month is called', () => {
    const other = asked('en', english[0]!).matches.find(({ article }) => article === 'es')!
    expect(other).toMatchObject({ quote: spanish[0], relation: 'differs' })
    expect(other.differences).toContainEqual({
      kind: 'date',
      here: expect.objectContaining({ words: '14 September 2026' }) as unknown,
      there: expect.objectContaining({ words: '13 de septiembre de 2026' }) as unknown,
    })
  })

  it('is asked about like any other', () => {
    const [first] = asked('de', german[0]!).matches
    expect(first).toMatchObject({ article: 'en', quote: english[0], relation: 'corroborates' })
  })

  it('is no witness beside the man that it names, whom the others have it from', () => {
    const { matches, independentSources, findings } = asked('en', english[1]!)
    expect(matches.map(({ relation }) => relation)).toEqual(['corroborates', 'corroborates'])
    expect(findings.map(({ name }) => name)).toEqual(['Ivo Maren'])
    expect(independentSources).toBe(1)
  })

  it('is a witness of what it tells without naming anybody', () => {
    expect(asked('en', english[0]!).findings.map(({ name }) => name)).toContain('Outlet de')
  })
})
