import { describe as suite, expect, it } from 'vitest'
import type { CarriedAnchor } from '../../../shared/anchor/carry'
import { describe } from '../../../shared/anchor/describe'
import { reanchorAll } from '../../../shared/anchor/reanchor'

const text = `The ferry Alda sank on Thursday off Brodnik. Eleven people died, the ministry said.
The captain, Ivo Maren, was not on board when the water came in.
Two officers were questioned on Friday and released.`

function anchor(quote: string, within = text): CarriedAnchor {
  const start = within.indexOf(quote)
  return { ...describe(within, start, start + quote.length), state: 'anchored' }
}

function reanchor(quote: string, now: string, within = text) {
  return reanchorAll(within, now, [anchor(quote, within)])[0]!
}

suite('A passage in the next version of its text', () => {
  it('stays where it is when the text is the same', () => {
    const before = anchor('Eleven people died')
    expect(reanchorAll(text, text, [before])).toEqual([{ anchor: before, why: [] }])
  })

  it('is anchored where its words stand when other sentences came before it', () => {
    const now = `BRODNIK. Divers went out again at dawn.\n${text}`
    expect(reanchor('Eleven people died', now).anchor).toMatchObject({
      state: 'anchored',
      start: now.indexOf('Eleven people died'),
    })
  })

  it('is lost when its sentence is gone', () => {
    const now = text.replace('Eleven people died, the ministry said.', '')
    expect(reanchor('Eleven people died, the ministry said.', now).anchor).toMatchObject({
      state: 'lost',
      quote: 'Eleven people died, the ministry said.',
    })
  })
})
