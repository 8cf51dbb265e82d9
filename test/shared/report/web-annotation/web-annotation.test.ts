import jsonld, { type JsonLdDocument, type Options } from 'jsonld'
import type { JsonLdObj } from 'jsonld/jsonld-spec'
import { describe, expect, it } from 'vitest'
import { textOfDoc } from '../../../../shared/article/projection'
import { parseAnnotations } from '../../../../shared/annotations/parse'
import type { Project } from '../../../../shared/model/project'
import { reportParts, type ReportOptions } from '../../../../shared/report/options'
import { readBack } from '../../../../shared/report/read-back'
import { webAnnotationOf } from '../../../../shared/report/web-annotation/collection'
import { apply, change, story } from '../../support/story'
import { lostStory, nasty, nastyStory, reportOn } from '../support'
import { Conformance } from './conformance'
import { vocabulary } from './vocabulary'

interface Target {
  readonly source: string
  readonly selector: readonly { readonly type: string; readonly exact: string; start: number; end: number }[]
}
interface Item {
  readonly id: string
  readonly motivation: string
  readonly body: readonly { readonly value: string; readonly purpose: string }[]
  readonly target: readonly Target[]
}
interface Collection {
  readonly '@context': unknown
  readonly total: number
  readonly first: { readonly items: readonly Item[] }
}

const everything: Partial<ReportOptions> = { parts: [...reportParts], desk: 'The desk' }

const talkedAbout = apply(
  story,
  change({ type: 'comment.added', comment: { id: 'k1', claim: 'c1', text: 'Who told them?' } }, 't1'),
  change(
    { type: 'comment.added', comment: { id: 'k2', claim: 'c1', thread: 'k1', text: 'The pilot.' } },
    't2',
    'ben',
  ),
  change({ type: 'claim.tagged', claim: 'c1', tags: ['casualties'] }, 't3'),
).project

const textOf = (project: Project, options = everything) =>
  [...webAnnotationOf(reportOn(project, options))].join('')
const collectionOf = (project: Project, options = everything) =>
  JSON.parse(textOf(project, options)) as Collection

describe('A report as Web Annotations', () => {
  it('has an annotation for each claim, with a target for each passage and what was said of it', () => {
    const { first, total } = collectionOf(talkedAbout)
    expect(total).toBe(first.items.length)
    const [one, , , two] = first.items
    expect(two!.target).toHaveLength(2)
    expect(one!.motivation).toBe('assessing')
    expect(one!.body.map(({ purpose, value }) => [purpose, value])).toEqual([
      ['classifying', 'verified'],
      ['commenting', 'The ministry confirmed it.'],
      ['describing', 'document, supports: Ministry, statement of 12 March, p. 2 (checked 2026-03-13)'],
      ['tagging', 'casualties'],
    ])
  })

  it('has comments as replies to their claim and to each other', () => {
    const replies = collectionOf(talkedAbout).first.items.filter(
      ({ motivation }) => motivation === 'replying',
    )
    expect(replies.map(({ id, target }) => [id, target])).toEqual([
      ['urn:claimdesk:comment:k1', 'urn:claimdesk:claim:c1'],
      ['urn:claimdesk:comment:k2', 'urn:claimdesk:comment:k1'],
    ])
  })

  it('counts places in code points', () => {
    const words = 'The 👩‍🚒 said so'
    const project = nastyStory(words)
    const item = collectionOf(project).first.items.at(-1)!
    const [quote, place] = item.target[0]!.selector
    const points = Array.from(textOfDoc(project.versions.get('v9')!.doc))
    expect(points.slice(place!.start, place!.end).join('')).toBe(words)
    expect(quote!.exact).toBe(words)
  })

  it('gives a lost passage no place', () => {
    const [lost] = collectionOf(lostStory).first.items[0]!.target
    expect(lost!.selector.map(({ type }) => type)).toEqual(['TextQuoteSelector'])
  })

  it('leaves out what the options leave out', () => {
    const text = textOf(talkedAbout, { parts: ['history'] })
    for (const secret of ['Who told them?', 'The ministry confirmed it.', 'statement of 12 March'])
      expect(text).not.toContain(secret)
  })

  it('is expanded by a JSON-LD processor without losing a term', async () => {
    const document = JSON.parse(textOf(talkedAbout)) as JsonLdDocument
    const documentLoader = (url: string) => {
      if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`${url} is fetched`)
      return Promise.resolve({ documentUrl: url, document: vocabulary as unknown as JsonLdObj })
    }
    // `safe` fails where a term means nothing; the type declarations do not know it yet.
    const options: Options.Expand & { safe: true } = { documentLoader, safe: true }
    const [expanded] = (await (jsonld.expand(document, options) as Promise<unknown>)) as Record<
      string,
      unknown[]
    >[]
    const [first] = expanded!['https://www.w3.org/ns/activitystreams#first'] as Record<string, unknown[]>[]
    const [list] = first!['https://www.w3.org/ns/activitystreams#items'] as { '@list': unknown[] }[]
    expect(list!['@list']).toHaveLength(4)
    const [records] = expanded!['urn:claimdesk:ns#records'] as { '@type': string; '@value': { id: string } }[]
    expect(records).toMatchObject({ '@type': '@json', '@value': { id: 'project1' } })
  })

  it.each([...nasty, ''])('holds %j where it belongs, and can stand in a page', (words) => {
    const project = nastyStory(words === '' ? 'x' : words)
    const text = textOf(project)
    expect(text).not.toContain('<')
    expect(readBack(text).ok).toBe(true)
    const quote = project.passages.get('p9')!.anchor.quote
    expect(collectionOf(project).first.items.at(-1)!.target[0]!.selector[0]!.exact).toBe(quote)
  })

  it('can be read as any other annotations, by those who do not know our records', () => {
    const parsed = parseAnnotations(textOf(talkedAbout))
    if (!parsed.ok) throw new Error(parsed.error.kind)
    expect(parsed.value.unread).toEqual([])
    const [claim] = parsed.value.annotations
    expect(claim).toMatchObject({ author: 'Anna Brask', tags: ['verified', 'casualties'] })
    expect(claim!.targets[0]).toMatchObject({ quote: 'Eleven people died', position: { start: 0, end: 18 } })
  })
})

/** The folder of the W3C's conformance tests; they are not in this repository. */
const folder = process.env['WEB_ANNOTATION_TESTS']

describe.skipIf(folder === undefined)('A report passes what the W3C asserts with MUST', () => {
  const conformance = folder === undefined ? null : new Conformance(folder)
  const stories: readonly (readonly [string, Project])[] = [
    ['a story', talkedAbout],
    ['a lost passage', lostStory],
    ...nasty.map((words) => [JSON.stringify(words), nastyStory(words)] as const),
  ]

  it.each(stories)('of %s', (_name, project) => {
    const collection = collectionOf(project)
    const page = { '@context': collection['@context'], ...collection.first }
    const faults = (suite: string, document: unknown) => conformance!.faults(suite, document)
    expect(faults('collections/collectionMusts.test', collection)).toEqual([])
    expect(faults('collections/pages/pageMusts.test', page)).toEqual([])
    for (const item of collection.first.items)
      expect(
        faults('annotations/annotationMusts.test', { '@context': collection['@context'], ...item }),
      ).toEqual([])
  })

  it('and would be told of a fault', () => {
    const nameless = { ...collectionOf(story).first.items[0]!, id: undefined }
    expect(conformance!.faults('annotations/annotationMusts.test', nameless)).not.toEqual([])
  })
})
