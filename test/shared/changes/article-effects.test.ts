import { describe, expect, it } from 'vitest'
import { after } from '../support/after'
import { anchorOn, docOf, ferryDoc, story, versionOf, type ChangeBody } from '../support/story'

describe('Leaving parts of an article out', () => {
  it('is noted with the claims whose passages it loses or brings back, and with no others', () => {
    const version = versionOf('v3', ferryDoc, 'trimmed')
    const p1 = story.passages.get('p1')!.anchor
    const p2 = story.passages.get('p2')!.anchor
    const trimmed = after({
      type: 'article.corrected',
      article: 'a1',
      version,
      anchors: [
        { passage: 'p1', anchor: { ...p1, version: 'v3', start: 0, end: 0, state: 'lost' } },
        { passage: 'p2', anchor: { ...p2, version: 'v3' } },
      ],
    })
    expect(trimmed.articles.get('a1')?.version).toBe('v3')
    expect(trimmed.history.get('s1')?.entries).toEqual([
      { type: 'article.trimmed', article: 'a1' },
      {
        type: 'article.trimmed',
        article: 'a1',
        claim: story.passages.get('p1')!.claim,
        subject: 'p1',
        field: 'lost',
        from: p1.quote,
      },
    ])
  })
})
describe('A new text for an article', () => {
  const now = docOf('Twelve people died on Thursday, the ministry said.', 'The ferry carried 64 people.')
  const version = { ...versionOf('v3', now), reason: 'imported' as const }
  const changed = { ...anchorOn('v3', now, 'Twelve people died', 'changed'), was: 'Eleven people died' }
  const lost = { ...anchorOn('v1', ferryDoc, 'Nobody heard the horn', 'lost'), version: 'v3' }
  const project = after({
    type: 'article.replaced',
    article: 'a1',
    version,
    fields: { title: 'Ferry sinks, twelve dead' },
    anchors: [
      { passage: 'p1', anchor: changed },
      { passage: 'p2', anchor: lost },
    ],
  })

  it('becomes its current version with the facts that came with it, and the old one stays', () => {
    const { edited, ...article } = project.articles.get('a1')!
    expect(article).toEqual({
      ...story.articles.get('a1'),
      title: 'Ferry sinks, twelve dead',
      version: 'v3',
    })
    expect(Object.keys(edited ?? {})).toEqual(['title', 'version'])
    expect(project.versions.where('article', 'a1').map(({ id, reason }) => [id, reason])).toEqual([
      ['v1', 'imported'],
      ['v3', 'imported'],
    ])
    expect(project.versions.get('v3')).toMatchObject({
      createdBy: 'ben',
      createdAt: '2026-03-14T08:00:00.000Z',
    })
  })

  it('drops no verdict, and tells each claim what became of its passage', () => {
    expect(project.assessments).toBe(story.assessments)
    expect(project.history.get('s1')?.entries).toEqual([
      { type: 'article.replaced', article: 'a1', to: 'Ferry sinks, twelve dead' },
      {
        type: 'article.edited',
        article: 'a1',
        field: 'title',
        from: 'Ferry sinks',
        to: 'Ferry sinks, twelve dead',
      },
      {
        type: 'article.replaced',
        claim: 'c1',
        article: 'a1',
        subject: 'p1',
        field: 'changed',
        from: 'Eleven people died',
        to: 'Twelve people died',
      },
      {
        type: 'article.replaced',
        claim: 'c2',
        article: 'a1',
        subject: 'p2',
        field: 'lost',
        from: 'Nobody heard the horn',
      },
    ])
    expect(project.history.where('claim', 'c1').map(({ id }) => id)).toContain('s1')
  })
})

describe('A fact of an article that was guessed', () => {
  const guessesAfter = (body: ChangeBody) => after(body).articles.get('a2')?.guessed

  it('is none any more once it is confirmed or edited; the others stay guesses', () => {
    expect(story.articles.get('a2')?.guessed).toEqual(['title', 'published'])
    expect(guessesAfter({ type: 'article.confirmed', article: 'a2', facts: ['title', 'byline'] })).toEqual([
      'published',
    ])
    expect(
      guessesAfter({ type: 'article.edited', article: 'a2', fields: { published: '2026-03-13' } }),
    ).toEqual(['title'])
    expect(guessesAfter({ type: 'article.edited', article: 'a2', fields: { outlet: 'Radio' } })).toEqual([
      'title',
      'published',
    ])
  })

  it('leaves no list behind when it was the last, and says in the history what was confirmed', () => {
    const project = after({ type: 'article.confirmed', article: 'a2', facts: ['title', 'published'] })
    expect(Object.keys(project.articles.get('a2')!)).not.toContain('guessed')
    expect(project.history.get('s1')?.entries).toEqual([
      { type: 'article.confirmed', article: 'a2', field: 'title', to: 'On the radio' },
      { type: 'article.confirmed', article: 'a2', field: 'published', to: '' },
    ])
  })

  it('is not confirmed twice: that comes to nothing', () => {
    expect(after({ type: 'article.confirmed', article: 'a2', facts: ['outlet'] })).toBe(story)
  })

  it('comes with a new version, where that guesses it anew', () => {
    const replaced = (guessed: ('title' | 'outlet')[]) =>
      guessesAfter({
        type: 'article.replaced',
        article: 'a2',
        version: { ...versionOf('v3', ferryDoc), reason: 'imported' },
        fields: { title: 'On air', outlet: 'Radio Vltana' },
        guessed,
        anchors: [],
      })
    expect(replaced([])).toEqual(['published'])
    expect(replaced(['outlet'])).toEqual(['outlet', 'published'])
  })
})
