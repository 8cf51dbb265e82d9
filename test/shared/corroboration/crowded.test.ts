import { expect, it } from 'vitest'
import { corroborate } from '../../../shared/corroboration/corroborate'
import { corpusOf, stated, story } from './stories'

const cracks = (count: string, source: string) =>
  `The Aln bridge was closed on Monday after ${count} cracks were found in its pier, ${source} said.`

it('finds all of forty outlets that say the same or differ, not the first twenty', () => {
  const texts = Array.from({ length: 40 }, (_, at) => cracks(at % 4 === 3 ? 'four' : 'three', 'police'))
  const corpus = corpusOf(...texts.map((text, at) => story(`a${10 + at}`, text)))
  const { matches, independentSources } = corroborate(corpus, [stated(corpus, 'a10', texts[0]!)])
  const outlets = (relation: string) =>
    new Set(matches.filter((match) => match.relation === relation).map(({ article }) => article)).size
  expect([outlets('corroborates'), outlets('differs')]).toEqual([29, 10])
  expect(independentSources).toBe(1)
})
