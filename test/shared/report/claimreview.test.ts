import { describe, expect, it } from 'vitest'
import type { Project } from '../../../shared/model/project'
import { claimReviewOf } from '../../../shared/report/claimreview'
import type { ReportOptions } from '../../../shared/report/options'
import { apply, change, story } from '../support/story'
import { nasty, nastyStory, reportOn } from './support'

interface Review {
  readonly url?: string
  readonly creativeWorkStatus?: string
  readonly claimReviewed: string
  readonly author: unknown
  readonly reviewRating: object
  readonly itemReviewed: { readonly appearance: readonly { readonly url?: string }[] }
}

const textOf = (project: Project, options: Partial<ReportOptions> = {}) =>
  [...claimReviewOf(reportOn(project, options))].join('')
const reviewsOf = (project: Project, options: Partial<ReportOptions> = {}) =>
  (JSON.parse(textOf(project, options)) as { '@graph': Review[] })['@graph']

const published = apply(
  story,
  change(
    { type: 'article.edited', article: 'a1', fields: { url: 'https://courier.example/Fähre?id=1 2#top' } },
    'u1',
  ),
).project

describe('A report as ClaimReview', () => {
  it('reviews each checked claim in words, without a number of any kind', () => {
    const [review, ...others] = reviewsOf(published, { desk: 'The desk' })
    expect(others).toEqual([])
    expect(review).toMatchObject({
      '@type': 'ClaimReview',
      claimReviewed: 'Eleven people died',
      author: { '@type': 'Organization', name: 'The desk' },
      datePublished: '2026-03-13',
    })
    expect(review!.reviewRating).toEqual({ '@type': 'Rating', alternateName: 'Verified' })
  })

  it('stands on the page that the options name, else the one that the project remembers', () => {
    const { project } = apply(story, change({ type: 'page.edited', page: 'https://desk.example/a' }, 'u2'))
    const [remembered] = reviewsOf(project)
    expect(remembered!.url).toBe('https://desk.example/a#claim-1')
    expect(remembered).not.toHaveProperty('creativeWorkStatus')
    expect(reviewsOf(project, { page: 'https://desk.example/b' })[0]!.url).toBe(
      'https://desk.example/b#claim-1',
    )
    expect(reviewsOf(story)[0]!.creativeWorkStatus).toBe('Draft')
  })

  it('says where the claim appears, by addresses as the web wants them', () => {
    const [{ itemReviewed }] = reviewsOf(published) as [Review]
    expect(itemReviewed.appearance[0]).toMatchObject({
      headline: 'Ferry sinks',
      publisher: { name: 'The Ilmara Courier' },
    })
    expect(itemReviewed.appearance[0]!.url).toBe(undefined)
    const plain = { url: 'https://courier.example/Fähre?id=1#top' }
    const fixed = apply(published, change({ type: 'article.edited', article: 'a1', fields: plain }, 'u2'))
    const [{ itemReviewed: again }] = reviewsOf(fixed.project) as [Review]
    expect(again.appearance[0]!.url).toBe('https://courier.example/F%C3%A4hre?id=1#top')
  })

  it('is a draft until its page is known', () => {
    expect(reviewsOf(story)[0]).toMatchObject({ creativeWorkStatus: 'Draft' })
    expect(reviewsOf(story)[0]!.url).toBe(undefined)
    const [review] = reviewsOf(story, { page: 'https://desk.example/ferry#old' })
    expect(review!.url).toBe('https://desk.example/ferry#claim-1')
    expect(review!.creativeWorkStatus).toBe(undefined)
  })

  it('stays a draft where the reviewers differ', () => {
    const doubt = { id: 'm2', claim: 'c1', verdict: 'disputed' as const, rationale: '' }
    const split = apply(story, change({ type: 'assessment.added', assessment: doubt }, 'd1', 'ben')).project
    expect(reviewsOf(split, { page: 'https://desk.example/ferry' })[0]).toMatchObject({
      creativeWorkStatus: 'Draft',
      reviewRating: { alternateName: 'Reviewers differ' },
    })
  })

  it('names the reviewers where no desk is named', () => {
    expect(reviewsOf(story)[0]!.author).toEqual([{ '@type': 'Person', name: 'Anna Brask' }])
  })

  it.each(nasty)('holds %j as data that can stand in a page', (words) => {
    expect(textOf(nastyStory(words))).not.toContain('<')
    expect(reviewsOf(nastyStory(words))).toHaveLength(2)
  })
})
