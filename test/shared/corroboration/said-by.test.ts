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
    const around = 'The market was full on Monday. Snow fell on the hills. A choir sang in the square.'
    const there = 'Ida Berg told hauliers to use the ferry, since the bridge is weak.'
    const corpus = corpusOf(
      story('a', `${around} ${told}`),
      story('b', `Nobody fished at sea. A ferry lay on the ice. Gulls cried. ${there} It dates from 1901.`),
    )
    const statement = stated(corpus, 'a', told)
    const scoreIn = (matches: readonly Match[]) => matches.find(({ quote }) => quote === there)!.score
    expect(scoreIn(corroborate(corpus, [statement]).matches)).toBeGreaterThan(
      scoreIn(findMatches(corpus, statement)),
    )
  })
})
