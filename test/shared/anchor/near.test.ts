import { describe as suite, expect, it } from 'vitest'
import { resolve, type Sought } from '../../../shared/anchor/resolve'

const text = `The ferry Alda sank on Thursday off Brodnik. Eleven people died, the ministry said.
The captain, Ivo Maren, was on board when the water came in. He had sailed that route for nine years.
Two officers were questioned on Friday and released. Families waited at the pier through the night.`

function near(sought: Sought, within = text) {
  const found = resolve(within, sought)
  return found.state === 'near' ? [within.slice(found.start, found.end), found.score] : found.state
}

suite('A quote of which no old text is known', () => {
  it('is found with a few words changed, with a score below one', () => {
    expect(near({ quote: 'The captain, Ivo Maren, was aboard when the water came in.' })).toEqual([
      'The captain, Ivo Maren, was on board when the water came in.',
      expect.closeTo(0.9, 1),
    ])
  })

  it('scores less the more of it changed', () => {
    const one = near({ quote: 'Families waited at the harbour through the night.' })
    const two = near({ quote: 'Families waited at the harbour through the evening.' })
    expect(two[1]).toBeLessThan(Number(one[1]))
  })

  it('is not found when more than a quarter of its letters would differ', () => {
    expect(near({ quote: 'Families stood at a bridge all through the long night.' })).toBe('lost')
  })

  it('is not found in foreign surroundings when a number or a name differs', () => {
    expect(near({ quote: 'Three officers were questioned on Friday and released.' })).toBe('lost')
    const context = { prefix: 'that route for nine years.\n', suffix: ' Families waited at the pier' }
    expect(near({ quote: 'Three officers were questioned on Friday and released.', ...context })).toEqual([
      'Two officers were questioned on Friday and released.',
      expect.any(Number),
    ])
  })

  it('is not found when two places are as like it as each other', () => {
    const twice = `${text}\nFamilies waited at the gate through the night. Nobody came out to them.`
    expect(near({ quote: 'Families waited at the harbour through the night.' }, twice)).toBe('lost')
    const context = {
      prefix: 'Families waited at the pier through the night.\n',
      suffix: ' Nobody came out to them.',
    }
    expect(near({ quote: 'Families waited at the harbour through the night.', ...context }, twice)).toEqual([
      'Families waited at the gate through the night.',
      expect.any(Number),
    ])
  })

  it('is not found in foreign surroundings when it is short', () => {
    expect(near({ quote: 'He sailed that route', prefix: 'Some said. ', suffix: ' twice a day' })).toBe(
      'lost',
    )
  })

  it('is exact where it can be', () => {
    const quote = 'Eleven people died'
    const start = text.indexOf(quote)
    expect(resolve(text, { quote })).toEqual({ state: 'found', start, end: start + quote.length })
  })
})
