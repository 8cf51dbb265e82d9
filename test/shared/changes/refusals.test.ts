import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/changes/apply'
import { serializeProject } from '../../../shared/model/serialize'
import { apply, change, docOf, facts, radioDoc, refusal, story, versionOf } from '../support/story'
import { anchor, refusals } from './refusalCases'

describe('A change is refused with a sentence and changes nothing when it', () => {
  it.each(refusals)('%s', (_why, body, sentence) => {
    const before = serializeProject(story)
    expect(refusal(story, body)).toBe(sentence)
    expect(serializeProject(story)).toBe(before)
  })

  it('confirms a passage that has no words', () => {
    const lost = apply(
      story,
      change({ type: 'passage.anchored', passage: 'p1', anchor: { ...anchor, state: 'lost' } }),
    )
    expect(refusal(lost.project, { type: 'passage.confirmed', passage: 'p1' }, 's2')).toBe(
      'This passage has no words to confirm: attach it to some first.',
    )
  })

  it('rewrites an assessment in the name of another reviewer', () => {
    const assessment = { id: 'm2', claim: 'c1', verdict: 'disputed' as const, rationale: '' }
    const added = apply(story, change({ type: 'assessment.added', assessment })).project
    expect(refusal(added, { type: 'assessment.added', assessment }, 's1', 'ben')).toBe(
      'An assessment can only be made in one’s own name.',
    )
  })

  it('rewrites an old assessment within a step that has done something else', () => {
    const reworded = apply(story, change({ type: 'claim.edited', claim: 'c1', wording: 'x' })).project
    const assessment = { id: 'm1', claim: 'c1', verdict: null, rationale: 'rewritten' }
    expect(refusal(reworded, { type: 'assessment.added', assessment })).toBe(
      'An assessment cannot be rewritten: add another.',
    )
  })

  it('nests a document more deeply than a file may be', () => {
    let block: unknown = { type: 'paragraph' }
    for (let i = 0; i < 60; i++) block = { type: 'blockquote', content: [block] }
    const version = { ...versionOf('v3', docOf('x')), doc: { type: 'doc' as const, content: [block] } }
    expect(refusal(story, { type: 'article.added', article: facts('a3', 'Deep'), version })).toBe(
      'This nests its parts too deeply for a project file to keep, so it was not done.',
    )
  })

  it('has a key in a document that would set a prototype', () => {
    const hostile = JSON.parse(
      '{"type":"doc","content":[{"type":"paragraph","__proto__":{"x":1}}]}',
    ) as typeof radioDoc
    const version = { ...versionOf('v3', radioDoc), doc: hostile }
    expect(refusal(story, { type: 'article.added', article: facts('a3', 'Hostile'), version })).toMatch(
      /file/,
    )
  })
})

it('A step without any change is a mistake of the program', () => {
  expect(() => applyChanges(story, [])).toThrow()
})
