import { describe, expect, it } from 'vitest'
import { Lexicon } from '../../../shared/corroboration/lexicon'
import { findToken, senseOf } from '../../../shared/corroboration/vocabulary'

describe('What words say', () => {
  it('is the same for all forms of short verbs', () => {
    for (const forms of [
      'use uses used using',
      'say says said saying',
      'try tries tried trying',
      'see seeing',
      'pay pays paid paying',
      'buy buys buying bought',
      'agree agrees agreed agreeing',
      'free frees freed freeing',
      'discuss discussed discussion',
    ])
      expect(new Set(forms.split(' ').map(senseOf)).size, forms).toBe(1)
  })

  it('is the same for what is shortened', () => {
    expect(senseOf('Dec')).toBe(senseOf('December'))
    expect(senseOf('Ariz')).toBe(senseOf('Arizona'))
    const lexicon = new Lexicon()
    const termsOf = (text: string) => lexicon.tokensOf(text).map(({ term }) => term)
    expect(termsOf('New Hampshire')).toEqual(termsOf('N.H.'))
  })

  it('is the same for a day as ordinal and as number', () => {
    const lexicon = new Lexicon()
    const termsOf = (text: string) => lexicon.tokensOf(text).map(({ term }) => term)
    expect(termsOf('Dec. 27th')).toEqual(termsOf('Dec. 27'))
  })

  it('is nothing for what is set before names', () => {
    for (const courtesy of ['Mr', 'Mrs', 'Ms']) expect(findToken(courtesy).share).toBe(0)
  })

  it('is not that of the forces for armed guards', () => {
    expect(senseOf('armed')).not.toBe(senseOf('army'))
  })
})
