import { describe, expect, it } from 'vitest'
import type { Annotation } from '../../../shared/annotations/annotation'
import {
  describeAnnotationsError,
  mostAnnotations,
  parseAnnotations,
} from '../../../shared/annotations/parse'
import { fixtureText } from '../support/fixtures'

function read(json: unknown): readonly Annotation[] {
  const parsed = parseAnnotations(typeof json === 'string' ? json : JSON.stringify(json))
  if (!parsed.ok) throw new Error(parsed.error.kind)
  return parsed.value.annotations
}

const one = (json: unknown): Annotation => {
  const [first, ...others] = read(json)
  expect(others).toEqual([])
  return first!
}

const quote = (exact: string) => ({ type: 'TextQuoteSelector', exact })
const web = (fields: object) => ({ id: 'urn:a', type: 'Annotation', target: 'https://a.example/', ...fields })
const selected = (selector: unknown) =>
  one(web({ target: { source: 'https://a.example/', selector } })).targets[0]!

describe('An export of Hypothesis', () => {
  const annotations = read(fixtureText('annotations/hypothesis.json'))

  it('gives author, time, address, words, tags and comment of each annotation', () => {
    expect(annotations).toHaveLength(9)
    expect(annotations[0]).toEqual({
      id: 'kX1metres',
      author: 'Ada Quist',
      created: '2026-03-14T08:02:11.104Z',
      updated: '2026-03-14T08:02:11.104Z',
      targets: [
        {
          source: 'https://www.ilmara-courier.example/2026/03/13/jitrenka/?utm_source=newsletter',
          quote: '140 metres from the Šelmice bank',
          prefix: '     The ferry Jitřenka was ',
          suffix: ' on Thursday evening when the ba',
          position: { start: 4211, end: 4243, unit: 'utf-16' },
        },
      ],
      tags: ['Verified', 'distances'],
      comment: 'Measured on the map: 138 metres.',
      answers: [],
    })
  })

  it('names an author without a shown name by the account, and keeps what a reply answers', () => {
    expect(annotations[2]!.answers).toEqual(['kX1metres', 'kX2reply'])
    expect(annotations[1]!.author).toBe('bodil')
  })

  it('has page notes as targets without words', () => {
    expect(annotations[3]!.targets).toMatchObject([{ quote: '', position: null }])
  })

  it('is read from what its interface answers as well', () => {
    const { annotations: rows } = JSON.parse(fixtureText('annotations/hypothesis.json')) as {
      annotations: unknown[]
    }
    expect(read({ total: rows.length, rows })).toEqual(annotations)
  })
})

describe('W3C annotations', () => {
  it.each([
    ['by themselves', (item: object) => item],
    ['in a list', (item: object) => [item]],
    ['in a page', (item: object) => ({ type: 'AnnotationPage', items: [item] })],
    ['in a collection', (item: object) => ({ type: ['AnnotationCollection'], items: [item] })],
    [
      'in the first page of a container',
      (item: object) => ({
        type: ['BasicContainer', 'AnnotationCollection'],
        first: { type: 'AnnotationPage', items: item },
      }),
    ],
    ['in a graph', (item: object) => ({ '@context': 'http://www.w3.org/ns/anno.jsonld', '@graph': [item] })],
  ])('are found %s', (_where, put) => {
    expect(one(put(web({ bodyValue: 'Why?' })))).toMatchObject({ id: 'urn:a', comment: 'Why?' })
  })

  it.each([
    ['a name', 'Oren Falk', 'Oren Falk'],
    ['an account', 'acct:oren@people.example', 'oren'],
    ['an object', { type: 'Person', name: ' Oren\n Falk ' }, 'Oren Falk'],
    ['a nickname', { nickname: 'orf' }, 'orf'],
    ['an address only', { id: 'https://people.example/oren' }, 'https://people.example/oren'],
    ['two people', [{ name: 'Oren' }, { name: 'Ada' }], 'Oren, Ada'],
    ['nobody', undefined, ''],
  ])('have as their author %s', (_kind, creator, author) => {
    expect(one(web({ creator })).author).toBe(author)
  })

  it.each([
    ['2026-03-14T12:30:00+01:00', '2026-03-14T11:30:00.000Z'],
    ['2026-03-14T12:30:00', '2026-03-14T12:30:00.000Z'],
    ['2026-03-14', '2026-03-14T00:00:00.000Z'],
    ['9999-12-31T23:59:59-14:00', null],
    ['2026-02-31T99:00:00Z', null],
    ['yesterday', null],
  ])('were made at %s', (created, instant) => {
    expect(one(web({ created })).created).toBe(instant)
  })

  it.each([
    ['a text', { bodyValue: 'Why?' }, 'Why?', []],
    ['a body that is a text', { body: 'Why?' }, 'Why?', []],
    [
      'textual bodies',
      { body: [{ type: 'TextualBody', value: 'Why?' }, { value: 'And when?' }] },
      'Why?\n\nAnd when?',
      [],
    ],
    ['a tag', { body: { type: 'TextualBody', value: ' toll ', purpose: 'tagging' } }, '', ['toll']],
    ['a tag by its motivation', { motivation: 'oa:tagging', body: [{ value: 'toll' }] }, '', ['toll']],
    [
      'a comment in spite of it',
      { motivation: 'tagging', body: { value: 'Why?', purpose: ['commenting'] } },
      'Why?',
      [],
    ],
    [
      'a body behind a specific resource',
      { body: { type: 'SpecificResource', purpose: 'tagging', source: { value: 'toll' } } },
      '',
      ['toll'],
    ],
    [
      'the first of a choice',
      { body: { type: 'Choice', items: [{ value: 'Why?' }, { value: 'Warum?' }] } },
      'Why?',
      [],
    ],
    [
      'every item of a list',
      { body: { type: 'List', items: [{ value: 'a' }, { value: 'b' }] } },
      'a\n\nb',
      [],
    ],
    [
      'a page elsewhere',
      { body: { id: 'https://b.example/video', type: 'Video' } },
      'https://b.example/video',
      [],
    ],
    [
      'HTML',
      { body: { value: '<p>A &amp; B<br>C</p><script>x()</script>', format: 'text/html' } },
      'A & B\nC',
      [],
    ],
    ['nothing', {}, '', []],
  ])('say %s', (_what, fields, comment, tags) => {
    expect(one(web(fields))).toMatchObject({ comment, tags })
  })

  it('are about several places together', () => {
    const target = ['https://a.example/', { source: { id: 'https://b.example/' }, selector: [quote('B')] }]
    expect(one(web({ target })).targets).toMatchObject([
      { source: 'https://a.example/', quote: '' },
      { source: 'https://b.example/', quote: 'B' },
    ])
  })

  it('are about one of a choice of places', () => {
    const items = [{ source: 'https://a.example/' }, { source: 'https://b.example/' }]
    expect(one(web({ target: { type: 'Choice', items } })).targets).toMatchObject([
      { source: 'https://a.example/' },
    ])
  })
})

describe('A place is described by', () => {
  it('its words and what surrounds them, and by its position in code points', () => {
    const selector = [
      { type: 'TextPositionSelector', start: 3, end: 7 },
      { ...quote('four'), prefix: 'on ', suffix: ' of' },
    ]
    expect(selected(selector)).toMatchObject({
      quote: 'four',
      prefix: 'on ',
      suffix: ' of',
      position: { start: 3, end: 7, unit: 'code point' },
    })
  })

  it('one of a choice of selectors that has words', () => {
    const items = [{ type: 'XPathSelector', value: '/p' }, quote('four')]
    expect(selected({ type: 'Choice', items }).quote).toBe('four')
  })

  it('words within an element', () => {
    expect(selected({ type: 'CssSelector', value: '#x', refinedBy: quote('four') }).quote).toBe('four')
  })

  it('words within longer words, which then surround them', () => {
    const refinedBy = quote('four')
    expect(selected({ ...quote('one four two'), prefix: 'x ', suffix: ' y', refinedBy })).toMatchObject({
      quote: 'four',
      prefix: 'x one ',
      suffix: ' two y',
    })
  })

  it('words within longer words that have them twice without saying which', () => {
    expect(selected({ ...quote('four four'), refinedBy: quote('four') })).toMatchObject({
      quote: 'four',
      prefix: '',
    })
  })

  it('a stretch of longer words, counted in code points', () => {
    const refinedBy = { type: 'TextPositionSelector', start: 2, end: 6 }
    expect(selected({ ...quote('🕯 four'), refinedBy })).toMatchObject({ quote: 'four', prefix: '🕯 ' })
  })

  it('a position within a position', () => {
    const refinedBy = { type: 'TextPositionSelector', start: 2, end: 6 }
    expect(selected({ type: 'TextPositionSelector', start: 10, end: 30, refinedBy })).toMatchObject({
      quote: '',
      position: { start: 12, end: 16 },
    })
  })

  it('nothing that can be used, where offsets are no offsets', () => {
    for (const [start, end] of [
      [-1, 2],
      [3, 3],
      [0.5, 2],
      ['1', '2'],
      [0, null],
    ])
      expect(selected({ type: 'TextPositionSelector', start, end }).position).toBeNull()
  })

  it('context that another program cut inside an emoji, without the half', () => {
    const selector = { ...quote('four'), prefix: '\udd6f on ', suffix: ' of \ud83d' }
    expect(selected(selector)).toMatchObject({ prefix: ' on ', suffix: ' of ' })
  })
})

describe('An annotation without an id', () => {
  it('goes by its content, so that it is known again', () => {
    const bare = { type: 'Annotation', target: 'https://a.example/', bodyValue: 'Why?' }
    const { bodyValue, ...rest } = bare
    expect(one(bare).id).toBe(one({ bodyValue, ...rest }).id)
    expect(one(bare).id).not.toBe(one({ ...bare, bodyValue: 'When?' }).id)
  })
})

describe('A file that gives no annotations', () => {
  const deep = '['.repeat(5000) + ']'.repeat(5000)
  it.each([
    ['is empty', ' \n', 'empty', /is empty/],
    ['is cut short', '{"annotations":[{', 'not-json', /damaged or cut short/],
    ['is of another kind', '{"a":1,"rows":"no"}', 'not-annotations', /no annotations that can be read/],
    ['has an empty list', '{"annotations":[]}', 'not-annotations', /no annotations/],
    ['nests endlessly', `{"type":"Annotation","target":${deep}}`, 'too-deep', /more deeply/],
    ['nests endlessly behind a forbidden key', `{"__proto__":1,"x":${deep}}`, 'forbidden-key', /__proto__/],
    [
      'holds too many',
      JSON.stringify(Array.from({ length: mostAnnotations + 1 }, () => ({}))),
      'too-many',
      /20001/,
    ],
    [
      'names its pages only',
      '{"type":"AnnotationCollection","first":"https://a.example/page1"}',
      'elsewhere',
      /https:\/\/a\.example\/page1.*Save that page/,
    ],
  ])('%s: that is told in a sentence', (_why, text, kind, sentence) => {
    const parsed = parseAnnotations(text)
    expect(parsed).toMatchObject({ ok: false, error: { kind } })
    if (!parsed.ok) expect(describeAnnotationsError(parsed.error, 'x.json')).toMatch(sentence)
  })
})
