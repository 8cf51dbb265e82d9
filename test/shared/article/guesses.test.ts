import { describe, expect, it } from 'vitest'
import { articleAdded, guessesOf, withFacts, type ImportedArticle } from '../../../shared/article/imported'
import { docOf } from '../support/story'

const imported: ImportedArticle = {
  title: 'Storm',
  outlet: 'Radio Quay',
  byline: '',
  url: 'https://quay.example/storm',
  published: '2026-03-13',
  sources: { title: 'file', outlet: 'meta', byline: 'text', url: 'json-ld', published: 'text' },
  doc: docOf('It blew.'),
  notices: [],
}
const ids = { article: 'a', version: 'v' }

describe('the facts of a file that are guesses', () => {
  it('are those read out of its text or its name, as far as there are any', () => {
    expect(guessesOf(imported)).toEqual(['title', 'published'])
    expect(articleAdded(imported, ids).article.guessed).toEqual(['title', 'published'])
  })

  it('are fewer by what a person gave in their place', () => {
    const given = withFacts(imported, { published: '2026-03-14', outlet: 'Quay' })
    expect(given).toMatchObject({ published: '2026-03-14', outlet: 'Quay', title: 'Storm' })
    expect(guessesOf(given)).toEqual(['title'])
  })

  it('leave no list behind where there are none', () => {
    const stated = withFacts(imported, { title: 'Storm', published: '2026-03-13' })
    expect(Object.keys(articleAdded(stated, ids).article)).not.toContain('guessed')
  })
})
