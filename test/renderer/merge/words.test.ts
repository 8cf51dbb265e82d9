import { expect, it } from 'vitest'
import { sayPlace, sayValue } from '../../../renderer/merge/words'
import { apply, change, story, type ChangeBody } from '../../shared/support/story'

const bodies: readonly ChangeBody[] = [
  { type: 'origin.added', origin: { id: 'o1', name: 'The ministry', kind: 'institution', also: [] } },
  {
    type: 'attribution.added',
    attribution: { id: 't1', article: 'a1', origin: 'o1', via: 'said', state: 'confirmed' },
  },
  { type: 'comment.added', comment: { id: 'k1', claim: 'c1', text: 'Rang the port.' } },
]
const { project } = apply(story, ...bodies.map((body) => change(body)))

it.each([
  ['origins', 'o1', 'name', 'Origin “The ministry”: name'],
  ['origins', 'o1', 'kind', 'Origin “The ministry”: kind'],
  ['attributions', 't1', 'origin', `Article “${story.articles.get('a1')!.title}”: the origin`],
  ['meta', story.meta.id, 'sourcing', 'Project: how many sources a claim needs'],
])('a conflict of %s %s %s says what it is about', (table, id, field, words) => {
  expect(sayPlace(project, table, id, field)).toBe(words)
})

it('a comment is told by its claim', () => {
  expect(sayPlace(project, 'comments', 'k1', 'text')).toMatch(/^Claim #1 “.+”: words of a comment$/)
})

it.each([
  ['origin', 'o1', 'The ministry'],
  ['origin', null, 'The outlet’s own reporting'],
  ['state', 'rejected', 'It does not come from there'],
  ['resolved', 'open', 'Still open'],
  ['title', 'open', 'open'],
  ['also', ['A', 'B, C'], 'A; B, C'],
  ['tags', [], 'No tags'],
  ['sourcing', { independent: 3, secondary: 4 }, '3 sources; 4 where it has only agencies and outlets'],
  ['sourcing', null, '2 sources; 2 where it has only agencies and outlets'],
  ['page', null, 'Nothing'],
])('the value of %s %j reads as a person would say it', (field, value, words) => {
  expect(sayValue(project, field, value)).toBe(words)
})
