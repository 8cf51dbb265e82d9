import { describe, expect, it } from 'vitest'
import { prepareSearch, searchProject, type Hit } from '../../../shared/text/search'
import { textOfDoc } from '../../../shared/article/projection'
import { apply, change, docOf, story, versionOf } from '../support/story'

const search = (query: string, limit = 100, project = story) => searchProject(project, query, limit)
const place = (hit: Hit) =>
  hit.kind === 'article'
    ? `article ${hit.article} ${hit.range.start}`
    : hit.kind === 'passage'
      ? `passage ${hit.passage}`
      : hit.kind === 'note'
        ? `note ${hit.note}`
        : hit.kind === 'evidence'
          ? `evidence ${hit.evidence}`
          : `claim ${hit.claim}`
const places = (query: string, project = story) => search(query, 100, project).hits.map(place)

describe('Searching a project', () => {
  it('finds claims, then passages, notes and evidence, then the articles’ texts', () => {
    expect(places('HORN')).toEqual(['claim c2', 'passage p2', 'passage p3', 'article a1 117', 'article a2 4'])
    expect(places('ministry')).toEqual(['note m1', 'evidence e1', 'article a1 56'])
  })

  it('finds tags, and every note that an annotation brought', () => {
    const note = (id: string, rationale: string) => ({
      type: 'assessment.added' as const,
      assessment: { id, claim: 'c1', verdict: null, rationale, annotation: `of-${id}` },
    })
    const project = apply(
      story,
      change({ type: 'claim.tagged', claim: 'c1', tags: ['Casualties', 'to ring'] }, 't1'),
      change(note('n1', 'Ask the pathologist'), 't2', 'ben', '2026-03-14T08:00:00.000Z'),
      change(note('n2', 'Asked'), 't3', 'ben', '2026-03-14T09:00:00.000Z'),
    ).project
    expect(places('casualties', project)).toEqual(['claim c1'])
    expect(search('to ring', 100, project).hits[0]?.snippet.text).toBe('Casualties, to ring')
    expect(places('pathologist', project)).toEqual(['note n1'])
  })

  it('finds comments', () => {
    const comment = { id: 'k1', claim: 'c1', text: 'Who weighed the barge?' }
    const project = apply(story, change({ type: 'comment.added', comment }, 't1', 'ben')).project
    expect(search('weighed', 100, project).hits).toMatchObject([{ kind: 'note', note: 'k1', by: 'ben' }])
  })

  it('shows where in an article and with which words', () => {
    const hit = search('radio vltana').hits[0]!
    if (hit.kind !== 'article') throw new Error(hit.kind)
    expect(textOfDoc(story.versions.get('v1')!.doc).slice(hit.range.start, hit.range.end)).toBe(
      'Radio Vltana',
    )
    expect(hit.snippet.text.slice(hit.snippet.start, hit.snippet.end)).toBe('Radio Vltana')
  })

  it.each(['#2', '2', ' #2 '])('finds a claim by its number: %j', (query) => {
    const [first] = search(query).hits
    expect(first).toMatchObject({ kind: 'claim', claim: 'c2' })
    expect(first?.snippet.text).toBe('#2 The horn sounded.')
  })

  it('shows the quote of a numbered claim that has no wording', () => {
    expect(search('#1').hits[0]?.snippet.text).toBe('#1 Eleven people died')
  })

  it('does not mind case, accents or the style of quotation marks', () => {
    const doc = docOf('The “Jitřenka” sank.')
    const { project } = apply(
      story,
      change({
        type: 'article.corrected',
        article: 'a2',
        version: versionOf('v9', doc, 'corrected'),
        anchors: [],
      }),
    )
    expect(places('"jitrenka"', project)).toEqual(['article a2 4'])
    expect(places('"JITŘENKA"', project)).toEqual(['article a2 4'])
  })

  it('looks only in the current version of an article, and at the notes that stand', () => {
    const doc = docOf('Nothing of the kind.')
    const corrected = apply(
      story,
      change({
        type: 'article.corrected',
        article: 'a2',
        version: versionOf('v9', doc, 'corrected'),
        anchors: [],
      }),
    ).project
    expect(places('sounded twice', corrected)).toEqual(['passage p3'])
    const assessment = { id: 'm2', claim: 'c1', verdict: null, rationale: 'Unclear.' }
    const thought = apply(story, change({ type: 'assessment.added', assessment }, 's9')).project
    expect(places('confirmed it', thought)).toEqual([])
    expect(places('unclear', thought)).toEqual(['note m2'])
  })

  it('counts all hits and gives the first of them', () => {
    const all = search('the')
    expect(all.total).toBe(all.hits.length)
    const some = search('the', 2)
    expect(some.total).toBe(all.total)
    expect(some.hits).toEqual(all.hits.slice(0, 2))
    expect(search('the', 0)).toEqual({ hits: [], total: all.total })
  })

  it.each(['', '  ', '\u00ad'])('finds nothing of %j', (query) => {
    expect(search(query)).toEqual({ hits: [], total: 0 })
  })

  it('finds the same after the texts were prepared', () => {
    const before = search('horn')
    expect([...prepareSearch(story)]).toHaveLength(2)
    expect(search('horn')).toEqual(before)
  })
})
