import fc from 'fast-check'
import { describe as suite, expect, it } from 'vitest'
import { carry } from '../../../shared/anchor/carry'
import { describe } from '../../../shared/anchor/describe'
import { anchorStates, type Anchor } from '../../../shared/model/records'
import { textsWithRange } from '../support/texts'

const text = 'The ferry sank on Thursday. Eleven people died, the ministry said.'

function anchor(quote: string, more: Partial<Anchor> = {}): Anchor {
  const start = text.indexOf(quote)
  return { version: 'v1', ...describe(text, start, start + quote.length), state: 'anchored', ...more }
}

/** The range of some words in a text. */
function on(now: string, words: string) {
  const start = now.indexOf(words)
  return { start, end: start + words.length }
}

suite('A passage whose words are the same', () => {
  it.each(anchorStates.filter((state) => state !== 'lost'))('stays %s, at its new place', (state) => {
    const now = `BRODNIK. ${text}`
    const carried = carry(anchor('Eleven people died', { state }), now, on(now, 'Eleven people died'))
    expect(carried).toMatchObject({ state, quote: 'Eleven people died', start: 37, end: 55 })
    expect(carried.prefix.endsWith('BRODNIK. The ferry sank on Thursday. ')).toBe(true)
  })

  it('but for white space, quotes and dashes stays what it was, with its words as they now stand', () => {
    const now = text.replace('Eleven people', 'Eleven\u00a0 people')
    expect(carry(anchor('Eleven people died'), now, on(now, 'Eleven\u00a0 people died'))).toMatchObject({
      state: 'anchored',
      quote: 'Eleven\u00a0 people died',
    })
  })

  it('and that had changed before still asks to be checked', () => {
    const changed = anchor('Eleven people died', { state: 'changed', was: 'Twelve people died' })
    const now = text.replace('Eleven people', 'Eleven  people')
    expect(carry(changed, now, on(now, 'Eleven  people died'))).toMatchObject({
      state: 'changed',
      was: 'Twelve people died',
    })
  })
})

suite('A passage whose words changed', () => {
  const now = text.replace('Eleven', 'Twelve')

  it('is changed, and keeps the words that were claimed', () => {
    expect(carry(anchor('Eleven people died'), now, on(now, 'Twelve people died'))).toMatchObject({
      state: 'changed',
      quote: 'Twelve people died',
      was: 'Eleven people died',
    })
  })

  it('keeps the words that were claimed first, however often they change', () => {
    const changed = anchor('Eleven people died', { state: 'changed', was: 'Nine people died' })
    expect(carry(changed, now, on(now, 'Twelve people died'))).toMatchObject({
      state: 'changed',
      was: 'Nine people died',
    })
  })

  it('is anchored again when the claimed words are back', () => {
    const changed = anchor('Eleven people died', { state: 'changed', was: 'Twelve people died' })
    const carried = carry(changed, now, on(now, 'Twelve people died'))
    expect(carried.state).toBe('anchored')
    expect(carried).not.toHaveProperty('was')
  })

  it('by case alone has changed', () => {
    const upper = text.replace('Eleven', 'ELEVEN')
    expect(carry(anchor('Eleven people died'), upper, on(upper, 'ELEVEN people died')).state).toBe('changed')
  })

  it('does not take white space or half a character into its words', () => {
    const spaced = text.replace('Eleven people died', ' 11 👩‍🚒 ')
    const start = spaced.indexOf(' 11')
    const carried = carry(anchor('Eleven people died'), spaced, { start, end: start + ' 11 👩'.length })
    expect(carried.quote).toBe('11 👩‍🚒')
  })
})

suite('A passage whose words are gone', () => {
  const now = 'The ferry sank on Thursday. The ministry said.'

  it('is lost, keeps its old words and surroundings, and stands where they were', () => {
    const old = anchor('Eleven people died')
    expect(carry(old, now, { start: 28, end: 28 })).toEqual({ ...old, state: 'lost', start: 28, end: 28 })
  })

  it('is lost when only white space is left of them', () => {
    expect(carry(anchor('Eleven people died'), now, { start: 27, end: 28 }).state).toBe('lost')
  })

  it('stays lost, and its place within the text, when more is cut', () => {
    const lost = anchor('Eleven people died', { state: 'lost', was: 'Nine people died' })
    const carried = carry(lost, 'The ferry', { start: 60, end: 60 })
    expect(carried).toMatchObject({ state: 'lost', start: 9, end: 9, was: 'Nine people died' })
  })

  it('is what it was when they come back', () => {
    expect(
      carry(anchor('Eleven people died', { state: 'lost' }), text, on(text, 'Eleven people died')).state,
    ).toBe('anchored')
    const changed = anchor('Eleven people died', { state: 'lost', was: 'Nine people died' })
    expect(carry(changed, text, on(text, 'Eleven people died'))).toMatchObject({
      state: 'changed',
      was: 'Nine people died',
    })
  })
})

suite('Carrying', { timeout: 60_000 }, () => {
  it('keeps what this version of the program does not know', () => {
    const newer = { ...anchor('Eleven people died'), page: 3 }
    expect(carry(newer, text, newer)).toEqual(newer)
    expect(carry(newer, '', { start: 0, end: 0 })).toHaveProperty('page', 3)
  })

  it('there and back gives the first anchor, its state and its words', () => {
    fc.assert(
      fc.property(
        textsWithRange,
        fc.string({ unit: 'grapheme', minLength: 1 }),
        ({ text: whole, start, end }, other) => {
          fc.pre(other.trim() !== '' && whole.slice(start, end).trim() !== '')
          const first: Anchor = { version: 'v1', ...describe(whole, start, end), state: 'anchored' }
          const there = carry(first, whole, { start, end })
          const edited = whole.slice(0, there.start) + other + whole.slice(there.end)
          const away = carry(there, edited, {
            start: there.start,
            end: there.start + other.length,
          })
          const back = carry(away, whole, there)
          expect(there).toEqual(first)
          expect(back).toEqual(first)
        },
      ),
      { numRuns: 300 },
    )
  })
})
