import { describe, expect, it } from 'vitest'
import { unnamed } from '../../../shared/annotations/people'
import { statusOf } from '../../../shared/model/status'
import { apply, change } from '../support/story'
import { about, address, annotation, at, bring, claimOf, desk, notes, reply, reviewer } from './desk'

describe('An annotation', () => {
  it('becomes a claim with a passage, of its author and its time', () => {
    const { project, plan } = bring([annotation('h1', 'The ferry carried 64 people.')])
    const ada = reviewer(project, 'Ada Quist')
    expect(ada.initials).toBe('AQ')
    const made = { createdBy: ada.id, createdAt: '2026-03-14T08:00:00.000Z' }
    const claim = claimOf(project, 'h1')
    expect(claim).toEqual({ id: claim.id, number: 3, wording: '', annotation: 'h1', ...made })
    expect(project.passages.where('claim', claim.id)).toMatchObject([
      { article: 'a1', anchor: { quote: 'The ferry carried 64 people.', state: 'anchored' }, ...made },
    ])
    expect(project.assessments.where('claim', claim.id)).toEqual([])
    expect(plan).toMatchObject({
      count: 1,
      placed: [{ annotation: 'h1', author: 'Ada Quist', number: 3, article: 'a1' }],
      unplaced: [],
      authors: [{ name: 'Ada Quist', count: 1, isNew: true }],
    })
  })

  it('with a verdict among its tags is its author’s assessment, its comment the rationale; other tags stay', () => {
    const tags = ['Single Source', 'passengers']
    const { project } = bring([
      annotation('h1', 'The ferry carried 64 people.', { tags, comment: 'Only the ministry.' }),
    ])
    const claim = claimOf(project, 'h1')
    expect(claim.tags).toEqual(['passengers'])
    expect(notes(project, claim.id)).toEqual([['Ada Quist', 'single-source', 'Only the ministry.']])
    expect(statusOf(project, claim.id)).toBe('single-source')
  })

  it('with a comment alone is a note that judges nothing', () => {
    const { project } = bring([annotation('h1', 'The ferry carried 64 people.', { comment: 'Who counted?' })])
    const claim = claimOf(project, 'h1')
    expect(notes(project, claim.id)).toEqual([['Ada Quist', null, 'Who counted?']])
    expect(statusOf(project, claim.id)).toBe('unchecked')
  })

  it('with two verdicts among its tags gives none, keeps both as tags and says so', () => {
    const { project, plan } = bring([
      annotation('h1', 'The ferry carried 64 people.', { tags: ['verified', 'disputed'], comment: 'Hm.' }),
    ])
    expect(claimOf(project, 'h1').tags).toEqual(['verified', 'disputed'])
    expect(statusOf(project, claimOf(project, 'h1').id)).toBe('unchecked')
    expect(plan.notices).toEqual([expect.stringMatching(/#3 has several verdicts.*none was taken/)])
  })

  it('on exactly the words of a claim joins it, and the reviewers differ', () => {
    const { project, plan } = bring([
      annotation('h1', 'Eleven people died', { tags: ['disputed', 'toll'], comment: 'Twelve by now.' }),
    ])
    expect(project.claims.size).toBe(desk.claims.size)
    expect(project.passages.size).toBe(desk.passages.size)
    expect(statusOf(project, 'c1')).toBe('split')
    expect(project.claims.get('c1')?.tags).toEqual(['toll'])
    expect(plan.placed).toMatchObject([{ claim: 'c1', passage: 'p1' }])
  })

  it('that only highlights the words of a claim leaves its author and time there, and no verdict', () => {
    const { project } = bring([annotation('h1', 'Eleven people died')])
    expect(notes(project, 'c1')).toContainEqual(['Ada Quist', null, ''])
    expect(statusOf(project, 'c1')).toBe('verified')
  })

  it('about several places is one claim with several passages, in their order', () => {
    const targets = [
      about('The ferry carried 64 people.'),
      about('four passengers said', { source: 'a2' }),
      about('Not a word of it'),
    ]
    const { project, plan } = bring([annotation('h1', '', { targets })])
    const passages = project.passages.where('claim', claimOf(project, 'h1').id)
    expect(passages.map(({ article, anchor }) => [article, anchor.quote])).toEqual([
      ['a1', 'The ferry carried 64 people.'],
      ['a2', 'four passengers said'],
    ])
    expect(plan.unplaced).toMatchObject([{ quote: 'Not a word of it', attachable: true }])
    expect(plan.count).toBe(1)
  })

  it('of nobody is nobody’s: not of whoever brings it in', () => {
    const { project } = bring([
      annotation('h1', 'The ferry carried 64 people.', { author: '', created: null, tags: ['verified'] }),
    ])
    const claim = claimOf(project, 'h1')
    expect(claim).toMatchObject({ createdBy: reviewer(project, unnamed).id, createdAt: at })
    expect(notes(project, claim.id)).toEqual([[unnamed, 'verified', '']])
  })

  it('of a reviewer of the project is theirs, however the name is spelt there', () => {
    const { project, plan } = bring([
      annotation('h1', 'The ferry carried 64 people.', { author: 'anna  BRASK' }),
      annotation('h2', 'Nobody heard the horn, its crew told Radio Vltana.', { author: 'Anna Brask' }),
    ])
    expect(project.reviewers.size).toBe(2)
    expect(claimOf(project, 'h1').createdBy).toBe('anna')
    expect(plan.authors.map(({ isNew }) => isNew)).toEqual([false, false])
  })

  it('is in the history of its claim in its author’s name, and so is who brought it in', () => {
    const { project } = bring([
      annotation('h1', 'The ferry carried 64 people.', { tags: ['disputed'], comment: 'No.' }),
    ])
    const claim = claimOf(project, 'h1').id
    const entries = project.history.where('claim', claim).map(({ by, at: time, entries: items }) => ({
      by: project.reviewers.get(by)?.name,
      at: time,
      types: items.map(({ type }) => type),
    }))
    const his = { by: 'Ada Quist', at: '2026-03-14T08:00:00.000Z' }
    expect(entries).toHaveLength(3)
    expect(entries).toContainEqual({ ...his, types: ['claim.added'] })
    expect(entries).toContainEqual({ ...his, types: ['assessment.added', 'assessment.added'] })
    expect(entries).toContainEqual({ by: 'Anna Brask', at, types: ['annotations.imported'] })
  })
})

describe('Words are found', () => {
  const landing = 'https://www.post.example/landing/?utm_source=x#top'
  it('by a position in code points, behind emoji, where they stand more than once', () => {
    const text = '🕯️🕯️ Nobody slept. Nobody spoke. “Nobody slept,” he said.'
    const start = Array.from(text).lastIndexOf('N')
    const position = { start, end: start + 12, unit: 'code point' } as const
    const targets = [about('Nobody slept', { source: landing, position })]
    const { project, plan } = bring([annotation('h1', '', { targets })])
    const [placed] = plan.placed
    expect(placed).toMatchObject({ article: 'a3', quote: 'Nobody slept' })
    expect(project.passages.get(placed!.passage)?.anchor.start).toBe(text.lastIndexOf('Nobody'))
  })

  it('across paragraphs that a page ran together', () => {
    const { plan } = bring([
      annotation('h1', 'sank on Thursday, the ministry said.The ferry carried 64 people.'),
    ])
    expect(plan.placed).toMatchObject([
      { state: 'anchored', quote: 'sank on Thursday, the ministry said.\nThe ferry carried 64 people.' },
    ])
  })

  it('not by the position in a web page alone', () => {
    const position = { start: 6, end: 18, unit: 'utf-16' } as const
    const { plan } = bring([
      annotation('h1', '', { targets: [about('Nobody slept', { source: landing, position })] }),
    ])
    expect(plan.unplaced[0]!.reason).toMatch(/stand 2 times in “On the landing”/)
  })

  it('nearly, to be confirmed: both wordings are kept, and a number that differs is not just moved', () => {
    const { project, plan } = bring([
      annotation('h1', 'Nobody heard the horn, the crew told Radio Vltana.'),
      annotation('h2', '', {
        targets: [
          about('Twelve people died when the ferry sank on Thursday, the ministry said.', {
            suffix: '\nThe ferry carried 64 people. ',
          }),
        ],
      }),
    ])
    const anchors = plan.placed.map(({ passage }) => project.passages.get(passage)?.anchor)
    expect(anchors).toMatchObject([
      {
        state: 'moved',
        quote: 'Nobody heard the horn, its crew told Radio Vltana.',
        was: 'Nobody heard the horn, the crew told Radio Vltana.',
      },
      {
        state: 'changed',
        quote: 'Eleven people died when the ferry sank on Thursday, the ministry said.',
        was: 'Twelve people died when the ferry sank on Thursday, the ministry said.',
      },
    ])
    expect(plan.placed.map(({ state }) => state)).toEqual(['moved', 'changed'])
  })

  it('in the one of two articles of an address that has them', () => {
    const twin = apply(
      desk,
      change({ type: 'article.edited', article: 'a2', fields: { url: `${address}/` } }, 's22'),
    ).project
    const { plan } = bring([annotation('h1', 'The horn sounded twice')], twin)
    expect(plan.placed).toMatchObject([{ article: 'a2', claim: 'c2' }])
  })
})

describe('An annotation that has no place', () => {
  it.each([
    ['whose words are nowhere', [about('Thirteen people died')], /do not stand in “Ferry sinks”/],
    ['that is a note on the page', [about('')], /note on a whole page/],
    [
      'that has a position only',
      [about('', { position: { start: 1, end: 5, unit: 'code point' } })],
      /only a position/,
    ],
    [
      'about a page that is not here',
      [about('Eleven people died', { source: 'https://b.example/' })],
      /No article of this project has the address https:\/\/b\.example\//,
    ],
    ['about nothing', [about('Eleven people died', { source: '' })], /does not say which article/],
  ] as const)('%s is listed with the reason, and nothing is made of it', (_why, targets, reason) => {
    const { plan } = bring([annotation('h1', '', { targets: [...targets], comment: 'Why?' })])
    expect(plan.changes).toEqual([])
    expect(plan.unplaced).toMatchObject([
      { quote: targets[0].quote, comment: 'Why?', author: 'Ada Quist', attachable: true },
    ])
    expect(plan.unplaced[0]!.reason).toMatch(reason)
  })

  it('is told without what would move the cursor of a terminal', () => {
    const targets = [about('Eleven', { source: 'https://b.example/\u001b[2J\n\u0007x' })]
    const { unplaced } = bring([annotation('h1', '', { targets })]).plan
    expect(unplaced[0]!.reason).toBe('No article of this project has the address https://b.example/[2J x.')
  })

  it('goes on the article that is given for those of no article', () => {
    const targets = [about('Eleven people died', { source: 'https://b.example/' })]
    const { plan } = bring([annotation('h1', '', { targets })], desk, { fallback: 'a1' })
    expect(plan.placed).toMatchObject([{ claim: 'c1' }])
    const elsewhere = bring([annotation('h2', 'Eleven people died')], desk, { fallback: 'a2' })
    expect(elsewhere.plan.placed).toMatchObject([{ article: 'a1' }])
  })

  it('goes on words that are chosen for it, with its replies, and those that have come in are left alone', () => {
    const annotations = [
      annotation('h1', 'Twelve people died when the ferry sank', { tags: ['verified'] }),
      reply('h2', ['h1'], { author: 'Bodil', comment: 'Who says so?' }),
      annotation('h3', 'The ferry carried 64 people.'),
    ]
    const first = bring(annotations)
    expect(first.plan.unplaced.map(({ attachable, reason }) => [attachable, reason.slice(0, 30)])).toEqual([
      [true, 'Its words do not stand in “Fer'],
      [false, 'It answers an annotation that '],
    ])
    const chosen = new Map([[first.plan.unplaced[0]!.key, { article: 'a1', range: { start: 0, end: 18 } }]])
    const { plan, project } = bring(annotations, first.project, { chosen })
    expect(plan).toMatchObject({ count: 2, replies: 1, known: 1, unplaced: [], placed: [{ claim: 'c1' }] })
    expect(notes(project, 'c1')).toEqual(
      expect.arrayContaining([
        ['Ada Quist', 'verified', ''],
        ['Bodil', null, 'Who says so?'],
      ]),
    )
  })
})
