import { describe, expect, it } from 'vitest'
import {
  groupDisagreements,
  pairsOf,
  tellingsOf,
  withoutDismissed,
  type Contested,
} from '../../../shared/corroboration/contested'
import { tellDiscrepancies } from '../../../shared/corroboration/disagreements'
import { Discrepancies } from '../../../shared/corroboration/discrepancies'
import { corpusOf, story } from './stories'

const cracks = (count: string) =>
  `The Aln bridge was closed on Monday after ${count} cracks were found in its northern pier.`

function told(...articles: [id: string, text: string][]) {
  const corpus = corpusOf(...articles.map(([id, text]) => story(id, text)))
  const discrepancies = new Discrepancies(corpus)
  for (const [id] of articles) discrepancies.put(id)
  return tellDiscrepancies(discrepancies.list, (id) => corpus.get(id))
}

const five = () =>
  told(
    ['a', cracks('three')],
    ['b', cracks('four')],
    ['c', cracks('three')],
    ['d', cracks('four')],
    ['e', cracks('seven')],
  )

const inWords = (fact: Contested) =>
  tellingsOf(fact).map(({ words, sides }) => [words, sides.map(({ article }) => article).join('')])

describe('A contested fact', () => {
  it('is one entry with all who tell it, by what they say, however many pairs disagree about it', () => {
    const all = five()
    const facts = groupDisagreements(all)
    expect(all.length).toBeGreaterThan(6)
    expect(facts).toHaveLength(1)
    expect(inWords(facts[0]!)).toEqual([
      ['three', 'ac'],
      ['four', 'bd'],
      ['seven', 'e'],
    ])
  })

  it('is found where twenty say the one and twenty the other, with all of them', () => {
    const articles = Array.from({ length: 40 }, (_, at): [string, string] => [
      `a${10 + at}`,
      cracks(at % 2 === 0 ? 'three' : 'four'),
    ])
    const facts = groupDisagreements(told(...articles))
    expect(facts).toHaveLength(1)
    expect(tellingsOf(facts[0]!).map(({ words, sides }) => [words, sides.length])).toEqual([
      ['three', 20],
      ['four', 20],
    ])
  })

  it('has the pairs as they were, with the keys by which they are dismissed', () => {
    const all = five()
    const [fact] = groupDisagreements(all)
    const keys = pairsOf(fact!).map(({ key }) => key)
    expect(keys).toEqual(all.map(({ key }) => key))
    expect(fact!.key).toBe(all[0]!.key)
    expect(pairsOf(fact!)[0]).toMatchObject({ here: all[0]!.here, there: all[0]!.there })
  })

  it('is not another fact of the same sentence, nor one of another kind', () => {
    const facts = groupDisagreements(
      told(
        ['a', 'Eleven people died and 64 were hurt when the ferry sank off Ilmara on Monday, police said.'],
        ['b', 'Twelve people died and 46 were hurt when the ferry sank off Ilmara on Monday, police said.'],
      ),
    )
    expect(facts.map(inWords)).toEqual(
      expect.arrayContaining([
        [
          ['64', 'a'],
          ['46', 'b'],
        ],
      ]),
    )
    expect(facts.length).toBeGreaterThan(1)
  })

  it('is the same while nothing of it is dismissed, less without some pairs, and gone without all', () => {
    const [fact] = groupDisagreements(five())
    expect(withoutDismissed(fact!, () => false)).toEqual([fact])
    expect(withoutDismissed(fact!, () => false)[0]).toBe(fact)
    expect(withoutDismissed(fact!, () => true)).toEqual([])
    const ofSeven = new Set(
      pairsOf(fact!)
        .filter((pair) => [pair.here, pair.there].some(({ article }) => article === 'e'))
        .map(({ key }) => key),
    )
    const [rest] = withoutDismissed(fact!, (key) => ofSeven.has(key))
    expect(inWords(rest!)).toEqual([
      ['three', 'ac'],
      ['four', 'bd'],
    ])
  })
})
