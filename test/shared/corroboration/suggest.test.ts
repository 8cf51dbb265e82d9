import { describe, expect, it } from 'vitest'
import { originsOf } from '../../../shared/corroboration/origins/independence'
import { suggestionsFor, sourcesNeeded } from '../../../shared/corroboration/suggest'
import { storyText } from './origins/stories'

const independence = (...texts: string[]) => {
  const articles = texts.map((text, i) => storyText(`a${i}`, text))
  const reports = articles.map(({ id, text }) => ({
    article: id,
    start: 0,
    end: text.length,
    supports: true,
  }))
  return originsOf(reports, (id) => articles.find((article) => article.id === id))
}
const one = independence('The bridge is shut, the police said.', 'Police said that the bridge is shut.')
const two = independence(
  'The bridge is shut, the police said.',
  'The harbour office said that the bridge is shut.',
)
const outlets = independence('The bridge is shut.', 'Boats wait at the closed bridge.')

const document = { kind: 'document', stance: 'supports' } as const
const outlet = { kind: 'another outlet', stance: 'supports' } as const
const kinds = (...given: Parameters<typeof suggestionsFor>) =>
  suggestionsFor(...given).map(({ kind }) => kind)

describe('A claim', () => {
  it('that nobody has judged and that leads to one origin may be single-source', () => {
    expect(suggestionsFor(one, 'unchecked', [])).toEqual([
      { kind: 'single-source', why: 'All reports of it lead to police.' },
    ])
    expect(kinds(two, 'unchecked', [])).toEqual([])
    expect(kinds(one, 'single-source', [])).toEqual([])
  })

  it('called verified with one origin needs evidence that is no other report', () => {
    const [warning] = suggestionsFor(one, 'verified', [])
    expect(warning?.why).toContain('verified with 1 independent source')
    expect(kinds(one, 'verified', [outlet])).toEqual(['verified'])
    expect(kinds(one, 'verified', [{ ...document, stance: 'contradicts' }])).toEqual(['verified'])
    expect(kinds(one, 'verified', [document])).toEqual([])
    expect(kinds(two, 'verified', [])).toEqual([])
  })

  it('called single-source has a second origin when it has', () => {
    expect(kinds(two, 'single-source', [])).toEqual(['second-origin'])
  })

  it('needs as many sources as the rule of the desk says, more of them when all were told', () => {
    const rule = { independent: 2, secondary: 3 }
    expect([sourcesNeeded(two, rule), sourcesNeeded(outlets, rule)]).toEqual([2, 3])
    expect(kinds(outlets, 'verified', [])).toEqual([])
    expect(kinds(outlets, 'verified', [], rule)).toEqual(['verified'])
    expect(kinds(one, 'verified', [], { independent: 1, secondary: 1 })).toEqual([])
  })
})
