import { describe, expect, it } from 'vitest'
import { corroborate } from '../../../shared/corroboration/corroborate'
import { findMatches } from '../../../shared/corroboration/matches'
import { weighSpeakers } from '../../../shared/corroboration/said-by'
import type { Match } from '../../../shared/corroboration/types'
import { corpusOf, stated, story } from './stories'

const told = '“The old bridge can carry no lorries this winter,” said Ida Berg, the county engineer.'

/** How sure it is of a passage in another article, by its words alone and with who says it. */
function weighed(there: string, as: Partial<Match> = {}) {
  const corpus = corpusOf(story('a', told), story('b', there))
  const statement = stated(corpus, 'a', told)
  const [plain] = findMatches(corpus, statement)
  const match = { ...plain!, relation: 'related' as const, differences: [], score: 0.4, ...as }
  return weighSpeakers(corpus, statement, [match])[0]!
}

describe('Who says it', () => {
  const same = 'Lorries are too heavy for the bridge, Ida Berg, the engineer, told the council.'
  const other = 'Lorries are too heavy for the bridge, Tor Lund, a haulier, told the council.'
  const nobody = 'Lorries are too heavy for the bridge.'
  const unnamed = 'Lorries are too heavy for the bridge, officials told the council.'

  it('makes it surer that two passages say the same where it is the same person', () => {
    expect(weighed(same)).toMatchObject({ relation: 'corroborates' })
    expect(weighed(same).score).toBeGreaterThan(0.5)
  })

  it('makes it less sure where it is somebody else', () => {
    expect(weighed(other).score).toBeLessThan(0.4)
    expect(weighed(other, { relation: 'corroborates', score: 0.6 })).toMatchObject({ relation: 'related' })
  })

  it('tells nothing where one article says it itself, or does not name who does', () => {
    expect(weighed(nobody).score).toBe(0.4)
    expect(weighed(unnamed).score).toBe(0.4)
  })

  it('changes nothing of what is sure, hopeless or differs', () => {
    expect(weighed(other, { relation: 'corroborates', score: 0.9 }).score).toBe(0.9)
    expect(weighed(same, { score: 0.1 }).score).toBe(0.1)
    expect(weighed(other, { relation: 'differs', score: 0.6 })).toMatchObject({
      relation: 'differs',
      score: 0.6,
    })
  })

  it('calls what differs by its name once it is sure', () => {
    const words = { start: 0, end: 7, words: 'Lorries' }
    const differences = [{ kind: 'number' as const, here: words, there: words }]
    expect(weighed(same, { differences })).toMatchObject({ relation: 'differs' })
  })

  it('calls no second passage of an article the same', () => {
    const corpus = corpusOf(story('a', told), story('b', `${same} The town is quiet. ${other}`))
    const statement = stated(corpus, 'a', told)
    const [one] = findMatches(corpus, statement)
    const sure = { ...one!, relation: 'corroborates' as const, differences: [], score: 0.9 }
    const second = { ...one!, relation: 'related' as const, differences: [], score: 0.4 }
    expect(weighSpeakers(corpus, statement, [sure, second])[1]).toBe(second)
  })

  it('counts in what an editor is told of a claim', () => {
    const passages = [
      'No lorries may use the bridge, Ida Berg said.',
      'Ida Berg told hauliers to use the ferry, since the bridge is weak.',
      'Ida Berg told hauliers to use the ferry this winter.',
      'Ida Berg told hauliers that the bridge is old.',
      'Ida Berg told the council about lorries.',
    ]
    const corpus = corpusOf(
      story('a', `The market was full. Snow fell. ${told}`),
      ...passages.map((words, at) => story(`b${at}`, `Gulls cried. ${words} It dates from 1901.`)),
    )
    const statement = stated(corpus, 'a', told)
    const plain = findMatches(corpus, statement)
    const gained = corroborate(corpus, [statement]).matches.map(
      ({ article, start, score }) =>
        score - plain.find((match) => match.article === article && match.start === start)!.score,
    )
    expect(Math.min(...gained)).toBe(0)
    expect(Math.max(...gained)).toBeGreaterThan(0)
  })
})
