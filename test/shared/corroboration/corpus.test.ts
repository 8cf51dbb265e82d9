import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCorpus } from '../../../shared/corroboration/corpus'
import { findMatches } from '../../../shared/corroboration/matches'
import { texts } from '../support/texts'
import { corpusOf, stated, story } from './stories'

const ferry = 'The ferry Alma sank off Brenna on Thursday. Eleven passengers died.'
const other = 'Eleven passengers died when the Alma sank, the harbour master said.'

describe('A corpus', () => {
  it('gives the sentences of its articles', () => {
    const corpus = corpusOf(story('a', ferry))
    expect(corpus.sentencesOf('a')).toEqual([
      { start: 0, end: 43 },
      { start: 44, end: ferry.length },
    ])
    expect(corpus.sentencesOf('b')).toEqual([])
  })

  it('finds a passage of another article, and never one of the same', () => {
    const corpus = corpusOf(story('a', ferry), story('b', other))
    const found = findMatches(corpus, stated(corpus, 'a', 'Eleven passengers died'))
    expect(found.map(({ article, quote }) => [article, quote])).toEqual([['b', other]])
  })

  it('finds nothing in an article that was removed, and again once it is back', () => {
    const corpus = corpusOf(story('a', ferry), story('b', other))
    const statement = stated(corpus, 'a', 'Eleven passengers died')
    const before = findMatches(corpus, statement)
    corpus.remove('b')
    expect(findMatches(corpus, statement)).toEqual([])
    corpus.put(story('b', other))
    expect(findMatches(corpus, statement)).toEqual(before)
  })

  it('finds the same whatever was put and removed before', () => {
    const step = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.option(texts, { nil: undefined }))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const corpus = createCorpus()
        const left = new Map<string, string>()
        for (const [id, text] of steps) {
          if (text === undefined) corpus.remove(id)
          else corpus.put(story(id, text))
          if (text === undefined) left.delete(id)
          else left.set(id, text)
        }
        const fresh = corpusOf(
          ...[...left].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([id, text]) => story(id, text)),
        )
        for (const [article, text] of left) {
          const statement = { article, start: 0, end: text.length }
          expect(findMatches(corpus, statement)).toEqual(findMatches(fresh, statement))
        }
        expect(corpus.figures.sentences).toBe(fresh.figures.sentences)
      }),
      { numRuns: 50 },
    )
  })

  it('stays small however often an article is put again', () => {
    const corpus = corpusOf(story('a', ferry))
    for (let i = 0; i < 5000; i++) corpus.put(story('b', `${other} It was ship number ${i % 7}.`))
    expect(corpus.figures.sentences).toBe(4)
    expect(corpus.figures.bytes).toBeLessThan(2_000_000)
  })
})
