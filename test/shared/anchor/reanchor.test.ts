import { describe as suite, expect, it } from 'vitest'
import type { CarriedAnchor } from '../../../shared/anchor/carry'
import { describe } from '../../../shared/anchor/describe'
import { reanchorAll, type Reanchored } from '../../../shared/anchor/reanchor'

const text = `The ferry Alda sank on Thursday off Brodnik. Eleven people died, the ministry said.
The captain, Ivo Maren, was on board when the water came in. He had sailed that route for nine years.
Two officers were questioned on Friday and released. Families waited at the pier through the night.`

function anchor(quote: string, more: Partial<CarriedAnchor> = {}, within = text): CarriedAnchor {
  const start = within.indexOf(quote)
  return { ...describe(within, start, start + quote.length), state: 'anchored', ...more }
}

function reanchor(quote: string, now: string, within = text): Reanchored {
  return reanchorAll(within, now, [anchor(quote, {}, within)])[0]!
}

/** What differs, as kind, old and new words. */
function why({ why }: Reanchored): string[][] {
  return why.map(({ kind, here, there }) => [kind, here, there])
}

suite('A passage whose words are the same', () => {
  it('stays as it is in the same text', () => {
    const before = [anchor('Eleven people died'), anchor('nine years', { state: 'moved' })]
    expect(reanchorAll(text, text, before)).toEqual(before.map((each) => ({ anchor: each, why: [] })))
  })

  it('is anchored where its words now stand', () => {
    const now = `BRODNIK. Divers went out again at dawn.\n${text}`
    expect(reanchor('Eleven people died', now)).toMatchObject({
      anchor: { state: 'anchored', start: now.indexOf('Eleven people died') },
      why: [],
    })
  })

  it('is anchored though the words next to it changed', () => {
    const now = text.replace('died, the ministry said', 'died, a spokesman claimed')
    expect(reanchor('Eleven people died', now).anchor.state).toBe('anchored')
  })

  it('is anchored though quotes, dashes and white space are others', () => {
    const old = 'He said “we left – all of us” and went. Nobody else spoke to reporters.'
    const now = old.replace('“we left – all', '"we  left - all').replace('us”', 'us"')
    expect(reanchor('“we left – all of us”', now, old).anchor.state).toBe('anchored')
  })

  it('is anchored though another program glued the next paragraph to it', () => {
    const now = text.replace('said.\nThe captain', 'said.The captain').replace('years.\nTwo', 'yearsTwo')
    expect(reanchor('Eleven people died, the ministry said.', now).anchor.state).toBe('anchored')
    expect(reanchor('He had sailed that route for nine years', now).anchor.state).toBe('anchored')
  })

  it('is anchored where its paragraph went', () => {
    const [first, second, third] = text.split('\n')
    const now = [third, first, second].join('\n')
    expect(reanchor('Two officers were questioned on Friday', now).anchor).toMatchObject({
      state: 'anchored',
      start: 0,
    })
  })

  it('has moved when it alone turns up elsewhere', () => {
    const sentence = 'Two officers were questioned on Friday and released.'
    const now = `${sentence} Nothing else was known yet.\n${text.replace(`${sentence} `, '')}`
    expect(reanchor(sentence, now)).toMatchObject({ anchor: { state: 'moved', start: 0 }, why: [] })
  })

  it('has moved when all around it is another text, and is lost when it is short as well', () => {
    const kept = 'Two officers were questioned on Friday and released.'
    const now = `Wheat prices fell again this spring. ${kept} Farmers blamed the rain for their losses.`
    expect(reanchor(kept, now).anchor.state).toBe('moved')
    const short = now.replace(kept, 'He had sailed.')
    expect(reanchor('He had sailed', short).anchor.state).toBe('lost')
  })

  it('keeps a state that nobody has confirmed', () => {
    const now = `Divers went out again at dawn.\n${text}`
    const [moved] = reanchorAll(text, now, [anchor('Eleven people died', { state: 'moved' })])
    expect(moved!.anchor.state).toBe('moved')
  })

  it('is found by its quote when its position is wrong', () => {
    const shifted = { ...anchor('Two officers were questioned on Friday'), start: 3, end: 9 }
    expect(reanchorAll(text, `New. ${text}`, [shifted])[0]!.anchor).toMatchObject({
      quote: 'Two officers were questioned on Friday',
      start: text.indexOf('Two officers') + 5,
    })
  })
})

suite('A passage whose words changed', () => {
  it.each([
    ['a number', 'Eleven people died', 'Twelve people died', [['number', 'Eleven', 'Twelve']]],
    ['a number gone', 'Two officers were', 'Officers were', [['number', 'Two', '']]],
    ['a weekday', 'questioned on Friday and', 'questioned on Monday and', [['number', 'Friday', 'Monday']]],
    ['a name', 'captain, Ivo Maren, was', 'captain, Ivo Sorel, was', [['name', 'Ivo Maren', 'Ivo Sorel']]],
    ['a negation', 'was on board', 'was not on board', [['negation', '', 'not']]],
    ['a hedge', 'were questioned', 'were reportedly questioned', [['hedge', '', 'reportedly']]],
    ['an approximation', 'for nine years', 'for about nine years', [['hedge', '', 'about']]],
    [
      'other words',
      'through the night',
      'until the morning',
      [['wording', 'through the night', 'until the morning']],
    ],
  ])(
    'by %s is changed, with the words that were claimed and what differs',
    (_what, was, now, differences) => {
      const changed = text.replace(was, now)
      const sentence = text
        .match(/[^.\n]+\./g)!
        .map((each) => each.trim())
        .find((each) => each.includes(was))!
      const found = reanchor(sentence, changed)
      expect(found.anchor).toMatchObject({
        state: 'changed',
        was: sentence,
        quote: sentence.replace(was, now),
      })
      expect(why(found)).toEqual(differences)
    },
  )

  it('by its only word is changed where its sentence goes on around it', () => {
    const found = reanchor('Eleven', text.replace('Eleven', 'Twelve'))
    expect(found.anchor).toMatchObject({ state: 'changed', was: 'Eleven', quote: 'Twelve' })
  })

  it('is changed by a hedge or a negation before the sentence that it is', () => {
    const before = 'Divers stopped at dusk. Maren left the ship first. Others followed him later on.'
    const after = before.replace('Maren left', 'Reportedly Maren left')
    expect(reanchor('Maren left the ship first.', after, before).anchor).toMatchObject({
      state: 'changed',
      quote: 'Reportedly Maren left the ship first.',
    })
    expect(reanchor('left the ship first', after, before).anchor.state).toBe('anchored')
  })

  it('is changed where it was, though the old words are quoted in a correction', () => {
    const note = 'Correction: an earlier version said that “Eleven people died, the ministry said.”'
    const found = reanchor(
      'Eleven people died, the ministry said.',
      `${text.replace('Eleven', 'Twelve')}\n${note}`,
    )
    expect(found.anchor).toMatchObject({ state: 'changed', start: text.indexOf('Eleven') })
  })

  it('keeps what was claimed first, and is anchored when that is back', () => {
    const twelve = text.replace('Eleven', 'Twelve')
    const changed = anchor('Twelve people died', { state: 'changed', was: 'Eleven people died' }, twelve)
    const thirteen = reanchorAll(twelve, text.replace('Eleven', 'Thirteen'), [changed])[0]!
    expect(thirteen.anchor).toMatchObject({ state: 'changed', was: 'Eleven people died' })
    expect(why(thirteen)).toEqual([['number', 'Eleven', 'Thirteen']])
    const back = reanchorAll(twelve, text, [changed])[0]!
    expect(back.anchor.state).toBe('anchored')
    expect(back.anchor).not.toHaveProperty('was')
  })
})

suite('A passage that is gone', () => {
  const sentence = 'Eleven people died, the ministry said.'

  it('is lost, and stands where it was', () => {
    const now = text.replace(` ${sentence}`, '')
    expect(reanchor(sentence, now)).toMatchObject({
      anchor: { state: 'lost', quote: sentence, start: text.indexOf(sentence) - 1 },
      why: [],
    })
  })

  it('is lost when another sentence stands in its place', () => {
    const now = text.replace(sentence, 'Fog kept the helicopters on the ground until noon.')
    expect(reanchor(sentence, now).anchor.state).toBe('lost')
  })

  it('is lost when a sentence with another number came in elsewhere', () => {
    const now = `${text.replace(` ${sentence}`, '')}\nIn the storm of 1998 off Lund nine people died, the ministry said.`
    expect(reanchor(sentence, now).anchor.state).toBe('lost')
  })

  it('is lost when nothing of the text is left', () => {
    expect(reanchor(sentence, '').anchor).toMatchObject({ state: 'lost', start: 0 })
    expect(reanchor(sentence, 'Quite another article about the harvest.').anchor.state).toBe('lost')
  })

  it('is found again when its sentence is back', () => {
    const without = text.replace(` ${sentence}`, '')
    const lost = reanchor(sentence, without).anchor
    expect(reanchorAll(without, text, [lost])[0]!.anchor).toMatchObject({
      state: 'anchored',
      start: text.indexOf(sentence),
    })
  })
})

suite('Sentences that are alike', () => {
  const story = (list: readonly string[]) => list.join(' ')
  const alda = 'The Alda carried 41 people when she left Lund on Monday.'
  const other = 'The Brea carried 52 people when she left Lund on Monday.'
  const start = 'Fog lay over the whole coast that week.'
  const between = 'Fishermen had warned the harbour office of high waves.'
  const end = 'The inquiry begins next month in the capital.'

  it.each([
    ['before it', [start, other, alda, between, end]],
    ['after it', [start, alda, other, between, end]],
    ['far from it', [start, alda, between, end, other]],
  ])('are not taken for each other when one comes in %s', (_where, list) => {
    const old = story([start, alda, between, end])
    const now = story(list)
    expect(reanchor(alda, now, old).anchor).toMatchObject({ state: 'anchored', start: now.indexOf(alda) })
  })

  it('keep their places when one of two goes', () => {
    const old = story([start, alda, between, other, end])
    expect(reanchor(other, story([start, between, other, end]), old).anchor.state).toBe('anchored')
    expect(reanchor(alda, story([start, between, other, end]), old).anchor.state).toBe('lost')
  })

  it('keep their own places when they are the same word for word', () => {
    const same = 'The council did not answer any questions.'
    const old = story([start, same, between, same, end])
    const anchors = [old.indexOf(same), old.lastIndexOf(same)].map((at): CarriedAnchor => ({
      ...describe(old, at, at + same.length),
      state: 'anchored',
    }))
    const first = story([start, same, between, end])
    expect(reanchorAll(old, first, anchors).map(({ anchor: { state } }) => state)).toEqual([
      'anchored',
      'lost',
    ])
    const second = story([start, between, same, end])
    expect(reanchorAll(old, second, anchors).map(({ anchor: { state } }) => state)).toEqual([
      'lost',
      'anchored',
    ])
  })

  it('are not certain where one that was edited stands beside a copy of what it was', () => {
    const old = story([start, alda, between, end])
    const edited = alda.replace('41', '42')
    const copy = alda.replace('Monday', 'Tuesday')
    const now = story([start, copy, edited, between, end])
    expect(reanchor('The Alda carried 41 people', now, old).anchor.state).not.toBe('anchored')
  })
})
