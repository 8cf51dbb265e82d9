import jsonld, { type JsonLdDocument, type Options } from 'jsonld'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { emptyProject, type Project } from '../../../shared/model/project'
import { claimReviewOf } from '../../../shared/report/claimreview'
import { htmlOf } from '../../../shared/report/html/page'
import { plainText } from '../../../shared/report/plain'
import { recordsTerm } from '../../../shared/report/records'
import { webAnnotationOf } from '../../../shared/report/web-annotation/collection'
import { noon, story } from '../support/story'
import { schema, schemaOrg } from './schema-org'
import { lostStory, nasty, nastyStory, reportOn } from './support'

async function expanded(document: string): Promise<Record<string, unknown>[]> {
  const options = {
    // Whatever would be lost in the expansion is an error.
    safe: true,
    documentLoader: (url: string) => {
      if (url !== 'https://schema.org') throw new Error(`${url} is fetched`)
      return Promise.resolve({ documentUrl: url, document: schemaOrg })
    },
  } as Options.Expand
  const json = JSON.parse(document) as JsonLdDocument
  return jsonld.expand(json, options)
}

const reviews = (project: Project) => [...claimReviewOf(reportOn(project, { desk: 'The desk' }))].join('')
const valueOf = (node: Record<string, unknown>, name: string) =>
  (node[schema(name)] as readonly Record<string, unknown>[])[0]!

describe('ClaimReview, for a program that reads JSON-LD', () => {
  it.each(nasty)('says %j in full, by the terms of schema.org', async (words) => {
    const review = (await expanded(reviews(nastyStory(words)))).at(-1)!
    expect(review['@type']).toEqual([schema('ClaimReview')])
    expect(valueOf(review, 'claimReviewed')).toEqual({ '@value': plainText(words) })
    const claim = valueOf(review, 'itemReviewed')
    expect(valueOf(valueOf(claim, 'appearance'), 'headline')).toEqual({ '@value': plainText(words) })
    expect(valueOf(valueOf(review, 'reviewRating'), 'alternateName')).toEqual({ '@value': 'Disputed' })
  })

  it('names no article as one where a claim appears when its words are lost there', async () => {
    const [review] = await expanded(reviews(lostStory))
    expect(valueOf(review!, 'itemReviewed')[schema('appearance')]).toEqual([])
  })

  it('is an empty graph for an empty project', async () => {
    expect(await expanded(reviews(emptyProject('p', 'Empty', noon)))).toEqual([])
  })
})

describe('The data in the page of a report, for a program that reads JSON-LD', () => {
  const dataOf = (project: Project) => {
    const page = [...htmlOf(reportOn(project))].join('')
    return parseHTML(page).document.querySelector('script')!.textContent
  }

  it.each([story, lostStory, emptyProject('p', 'Empty', noon), ...nasty.map(nastyStory)])(
    'is one term of ours, which holds the records as they are',
    async (project) => {
      const [node] = await expanded(dataOf(project))
      const [records] = node!['urn:claimdesk:ns#records'] as [Record<string, unknown>]
      expect(records['@type']).toBe('@json')
      const given = JSON.parse(dataOf(project)) as Record<string, unknown>
      expect(records['@value']).toEqual(given[recordsTerm])
    },
  )
})

describe('Web Annotations of an empty project', () => {
  it('are a collection with nothing in it', () => {
    const text = [...webAnnotationOf(reportOn(emptyProject('p', 'Empty', noon)))].join('')
    expect(JSON.parse(text)).toMatchObject({ total: 0, first: { items: [] } })
  })
})
