import { describe, expect, it } from 'vitest'
import type { Corpus } from '../../../shared/corroboration/corpus'
import { findMatches } from '../../../shared/corroboration/matches'
import { corpusOf, matchOf, stated, story } from './stories'

const ferry = [
  'The ferry Alma sank off Brenna on Thursday. The Alma had left Brenna at noon. A trawler saved nine sailors.',
  'The Alma went down near Brenna. Divers will look for the wreck of the Alma. The trawler Juno picked up sailors.',
]

/** Stories that have nothing to do with the ferry. */
const elsewhere = Array.from({ length: 30 }, (_, at) =>
  story(
    `x${at}`,
    `Orchard ${at} was mown by tenant${at}. Farmer${at} sold cider to tavern${at} in valley${at}.`,
  ),
)

describe('The words of a story', () => {
  const alone = corpusOf(story('a', ferry[0]!), story('b', ferry[1]!))
  const among = corpusOf(story('a', ferry[0]!), story('b', ferry[1]!), ...elsewhere)
  const weightOf = (corpus: Corpus, word: string) =>
    corpus.askedOf('a').weightOf(corpus.lexicon.tokensOf(word)[0]!.term)

  it('are those of the articles that share what it speaks of, not of the whole project', () => {
    expect(among.askedOf('a').kin).toEqual(['b'])
    expect(among.askedOf('x0').kin).not.toContain('a')
  })

  it('tell as much among many other stories as by themselves', () => {
    for (const word of ['Alma', 'Brenna', 'trawler', 'wreck'])
      expect(weightOf(among, word)).toBeCloseTo(weightOf(alone, word), 6)
  })

  it('tell the less the more of its sentences hold them', () => {
    expect(weightOf(among, 'Alma')).toBeLessThan(weightOf(among, 'trawler'))
  })

  it('tell more than words and numbers that are in any text', () => {
    for (const plain of ['consider', 'situation', 'decision', 'two', '7'])
      expect(weightOf(among, plain)).toBeLessThan(0.6 * weightOf(among, 'cormorant'))
    expect(weightOf(among, '1987')).toBeCloseTo(weightOf(among, 'cormorant'))
  })
})

describe('That two passages say the same', () => {
  it('is less sure where their words stand in another order', () => {
    const told = 'The mayor of Torvik accused the abbot of hiding silver in the crypt.'
    const [same, turned] = [
      'Torvik’s mayor has accused the abbot, who hid silver in a crypt.',
      'In a crypt silver was hidden: the abbot accused the mayor of Torvik.',
    ].map((other) => matchOf(told, other)!.score)
    expect(turned).toBeLessThan(same!)
  })

  it('is not sure of a passage that is no more like it than what is only about the same', () => {
    const told = 'The mayor of Torvik sold the abbey to a brewer.'
    const around = `The brewer likes his old abbey. Swallows nest in the abbey high above Torvik.
      The brewer has lived in Torvik for years.`
    const relationOf = (other: string) =>
      matchOf(`Fog lay over the bay. ${told}`, `Rain fell. Snow fell. ${around} ${other}`, told)!.relation
    expect(relationOf('Torvik may lease its abbey to monks next year.')).toBe('related')
    expect(relationOf('A brewer bought the abbey of Torvik.')).toBe('corroborates')
  })

  it('is not told by the units of amounts that exclude each other', () => {
    const told = 'Ending it could cost the town 120 million euros.'
    const sharedWith = (sum: string) => {
      const there = `The tunnel is to be paid for with ${sum}.`
      return matchOf(told, there)!.shared.map(({ here }) => told.slice(here.start, here.end))
    }
    expect(sharedWith('120 million euros')).toEqual(['120 million euros'])
    expect(sharedWith('900 million euros')).toEqual([])
  })

  it('is more sure where both give one count of one thing', () => {
    const told = 'The old counter at the quay of Brenna had shown 64 sailors.'
    const scoreOf = (there: string) => matchOf(told, `Nobody fished. Gulls cried. ${there}`)!.score
    expect(scoreOf('The Alma sank with 64 sailors.')).toBeGreaterThan(
      scoreOf('64 of the Alma’s ropes held sailors.') + 0.05,
    )
  })

  it('is not shown by a number that the other passage only leaves open', () => {
    const told = 'The Alma had 61 passengers.'
    const sharedWith = (count: string) => {
      const { shared } = matchOf(told, `The Alma sank, and ${count} passengers drowned.`)!
      return shared.map(({ here }) => told.slice(here.start, here.end)).join(' ')
    }
    expect(sharedWith('at least 60')).toContain('61')
    expect(sharedWith('at least 11')).not.toContain('61')
  })

  it('is not marked in amounts that are of the same thing but not the same', () => {
    const told = 'The barge sank with 180 lorries aboard.'
    const there = 'A barge with 250 trucks aboard sank at noon.'
    const { shared } = matchOf(told, there)!
    const words = shared.map((stretch) => told.slice(stretch.here.start, stretch.here.end)).join(' ')
    expect(words).toContain('lorries')
    expect(words).not.toContain('180')
  })

  it('is asked of an article once: what it says far more surely elsewhere outdoes the rest, unless that differs', () => {
    const told = 'The bakers of Brenna will raise the price of rye bread by 20 percent in April.'
    const relationsIn = (more: string) => {
      const corpus = corpusOf(story('a', told), story('b', `${told} The mill is old. ${more}`))
      return findMatches(corpus, stated(corpus, 'a', told)).map(({ relation }) => relation)
    }
    expect(relationsIn('Rye bread from bakers in Brenna has a price.')).toEqual(['corroborates', 'related'])
    expect(relationsIn('Bakers will raise the price of rye bread by 30 percent in April.')).toEqual([
      'corroborates',
      'differs',
    ])
  })

  it('is more sure where a third article says it too', () => {
    const told = 'The bakers of Brenna will raise the price of rye bread by a fifth in April.'
    const other = 'Rye bread is to become dearer in April, say bakers.'
    const third = 'From April the bakers of Brenna want a fifth more for rye bread.'
    const scoreOf = (corpus: Corpus) =>
      findMatches(corpus, stated(corpus, 'a', told)).find(({ article }) => article === 'b')!.score
    const [two, three] = [story('a', told), story('b', other)]
    expect(scoreOf(corpusOf(two, three, story('c', third)))).toBeGreaterThan(
      scoreOf(corpusOf(two, three, story('c', 'A heron was seen in the harbour of Torvik.'))),
    )
  })

  it('is found among the passages of its own story before those of others that share as many words', () => {
    const told = 'The keeper of the lighthouse saw smoke.'
    const others = Array.from({ length: 60 }, (_, at) =>
      story(
        `y${at}`,
        `The keeper of lighthouse ${at}00 saw no smoke. Quarry${at} paid levy${at} to abbey${at}.`,
      ),
    )
    const corpus = corpusOf(
      story('a', `${ferry[0]!} ${told}`),
      story('b', `${ferry[1]!} Smoke rose, the keeper of the lighthouse said.`),
      ...others,
    )
    const found = findMatches(corpus, stated(corpus, 'a', told), { proposed: 5 })
    expect(found.map(({ article }) => article)).toContain('b')
  })

  it('is found where another story says all of it, however often its own story says a little', () => {
    const told = 'The keeper saw smoke.'
    const little = Array.from({ length: 30 }, (_, at) => `Smoke rose again at pier${at}.`).join(' ')
    const corpus = corpusOf(
      story('a', `${ferry.join(' ')} ${told}`),
      story('b', `${ferry[1]!} ${little}`),
      story('c', `An abbot sold cider and honey. ${told} Bees had swarmed in the orchard.`),
    )
    const found = findMatches(corpus, stated(corpus, 'a', told), { proposed: 5 })
    expect(corpus.askedOf('a').kin).toEqual(['b'])
    expect(found[0]!.article).toBe('c')
  })
})
