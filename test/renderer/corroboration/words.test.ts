import { describe, expect, it } from 'vitest'
import { sayAgainst } from '../../../renderer/corroboration/origins/words'
import { sayHowMany } from '../../../renderer/corroboration/words'
import type { OriginFinding } from '../../../shared/corroboration/origins/finding'
import type { Match, Relation } from '../../../shared/corroboration/types'

function match(article: string, relation: Relation): Match {
  const here = { article: 'own', start: 0, end: 1 }
  return { article, start: 0, end: 1, relation, score: 1, quote: '', here, shared: [], differences: [] }
}

const outletOf = (id: string) => `Outlet ${id}`

describe('how many have it', () => {
  it('counts those who say it, and apart from them what is only related', () => {
    const matches = [
      match('a', 'corroborates'),
      match('b', 'differs'),
      match('b', 'related'),
      match('c', 'related'),
    ]
    expect(sayHowMany(matches, ({ article }) => article)).toBe('2 passages in 2 outlets, 2 related')
    expect(sayHowMany([match('a', 'corroborates')], ({ article }) => article)).toBe('1 passage in 1 outlet')
  })
})

/** All of these articles have it from one source; those that are said to be against it say otherwise. */
function finding(articles: readonly string[], against: readonly string[]): OriginFinding {
  const reports = articles.map((article) => ({
    ...{ article, start: 0, end: 1, via: 'said' as const, confirmed: false },
    supports: !against.includes(article),
  }))
  return {
    ...{
      origin: 'o',
      name: 'officials',
      kind: 'unnamed',
      via: 'said',
      source: 0,
      confirmed: false,
      path: '',
    },
    ...{ articles, reports, supports: against.length < articles.length },
  }
}

describe('who says otherwise', () => {
  it('names them where others have it from the same source', () => {
    expect(sayAgainst(finding(['a', 'b'], []), outletOf)).toBe('')
    expect(sayAgainst(finding(['a', 'b'], ['b']), outletOf)).toBe('Outlet b says otherwise')
    expect(sayAgainst(finding(['a', 'b', 'c'], ['b', 'c']), outletOf)).toBe(
      'Outlet b and Outlet c say otherwise',
    )
    expect(sayAgainst(finding(['a'], ['a']), outletOf)).toBe('says otherwise')
  })
})
