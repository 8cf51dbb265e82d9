import { describe, expect, it } from 'vitest'
import { otherWords } from '../../../renderer/story/otherWords'

describe('what another quotes otherwise', () => {
  it('is only the words that differ, with what stands around them', () => {
    const [one, other] = [
      'I can see more clearly how hurtful it was',
      'I can see clearly just how hurtful it is',
    ]
    expect(otherWords(other, one)).toEqual({
      before: 'I can see ',
      between: [
        { text: 'clearly ', isOther: false },
        { text: 'just ', isOther: true },
        { text: 'how hurtful it ', isOther: false },
        { text: 'is', isOther: true },
      ],
      after: '',
    })
  })

  it('is nothing where the other only says more, at the place of it', () => {
    expect(otherWords('We will rebuild it', 'We will certainly rebuild it')).toEqual({
      before: 'We will ',
      between: [],
      after: 'rebuild it',
    })
  })

  it('is all of it where they share no word', () => {
    expect(otherWords('Never', 'As soon as we can')).toEqual({
      before: '',
      between: [{ text: 'Never', isOther: true }],
      after: '',
    })
  })
})
