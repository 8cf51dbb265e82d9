import { describe, expect, it } from 'vitest'
import { Discrepancies } from '../../../shared/corroboration/discrepancies'
import { tellDiscrepancies } from '../../../shared/corroboration/disagreements'
import { corpusOf, story } from './stories'

const courier = 'The Aln bridge was closed on Monday after three cracks were found in its northern pier.'
const post = 'After four cracks were found in its northern pier, the Aln bridge was closed on Monday.'

function told(...articles: [id: string, text: string][]) {
  const corpus = corpusOf(...articles.map(([id, text]) => story(id, text)))
  const discrepancies = new Discrepancies(corpus)
  for (const [id] of articles) discrepancies.put(id)
  return tellDiscrepancies(discrepancies.list, (id) => corpus.get(id))
}

const marked = ({
  quote,
  start,
  words,
}: {
  quote: string
  start: number
  words: { start: number; end: number } | null
}) => words && quote.slice(words.start - start, words.end - start)

describe('A disagreement', () => {
  it('has both passages, with the words that differ', () => {
    const [one] = told(['a', courier], ['b', post])
    expect(one).toMatchObject({ kind: 'number', here: { article: 'a' }, there: { article: 'b' } })
    expect(one!.here.quote).toBe(courier)
    expect(marked(one!.here)).toMatch(/^three/)
    expect(marked(one!.there)).toMatch(/^four/)
  })

  it('is told once, the article that was added first first, whichever was compared first', () => {
    expect(told(['b', post], ['a', courier])).toEqual(told(['a', courier], ['b', post]))
    expect(told(['a', courier], ['b', post])).toHaveLength(1)
  })

  it('is known again where words were put before its passage, and not where the passage reads otherwise', () => {
    const keyOf = (text: string) => told(['a', courier], ['b', text])[0]?.key
    expect(keyOf(`Nobody was hurt. ${post}`)).toBe(keyOf(post))
    expect(keyOf(post.replace('four', 'five'))).not.toBe(keyOf(post))
  })
})
