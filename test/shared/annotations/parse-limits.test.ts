import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeAnnotationsError, parseAnnotations } from '../../../shared/annotations/parse'

const web = (fields: object) => ({ id: 'urn:a', type: 'Annotation', target: 'https://a.example/', ...fields })

describe('An annotation that is too large', () => {
  it('is told, and the others come in', () => {
    const parsed = parseAnnotations(
      JSON.stringify([
        web({ id: 'urn:long', bodyValue: 'x'.repeat(1_000_001) }),
        web({ id: 'urn:many', target: Array.from({ length: 1001 }, () => 'https://a.example/') }),
        web({ id: 'urn:a' }),
      ]),
    )
    if (!parsed.ok) throw new Error(parsed.error.kind)
    expect(parsed.value.annotations.map(({ id }) => id)).toEqual(['urn:a'])
    expect(parsed.value.unread.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/more than a million/),
      expect.stringMatching(/1001 places/),
    ])
  })
})

const keys = [
  'id',
  'type',
  '@type',
  '@id',
  '@value',
  '@graph',
  'annotations',
  'rows',
  'items',
  'first',
  'target',
  'source',
  'selector',
  'refinedBy',
  'exact',
  'prefix',
  'suffix',
  'start',
  'end',
  'body',
  'bodyValue',
  'value',
  'format',
  'purpose',
  'motivation',
  'creator',
  'name',
  'created',
  'updated',
  'user',
  'user_info',
  'display_name',
  'uri',
  'text',
  'tags',
  'references',
  '__proto__',
]
const words = [
  'Annotation',
  'AnnotationPage',
  'AnnotationCollection',
  'Choice',
  'List',
  'SpecificResource',
  'TextualBody',
  'TextQuoteSelector',
  'TextPositionSelector',
  'tagging',
  'text/html',
  'verified',
  '2026-03-14T08:00:00Z',
  'https://a.example/',
  '<p>&amp;',
  '\ud83d',
  '\udd6f\0',
  '',
]
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom(...words),
    fc.jsonValue({ maxDepth: 1 }),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.array(fc.tuple(fc.constantFrom(...keys), tie('tree')), { maxLength: 8 }).map(Object.fromEntries),
  ),
}))

describe('Reading annotations is total', { timeout: 60_000 }, () => {
  it('for any JSON, likely or not', () => {
    fc.assert(
      fc.property(fc.oneof(tree, fc.jsonValue()), (json) => {
        const parsed = parseAnnotations(JSON.stringify(json))
        if (!parsed.ok) expect(describeAnnotationsError(parsed.error, 'x')).toMatch(/^“x” .+\.$/)
        else
          for (const { id, created, targets } of parsed.value.annotations) {
            expect(id).not.toBe('')
            expect(targets.length).toBeGreaterThan(0)
            if (created !== null) expect(new Date(created).toISOString()).toBe(created)
          }
      }),
      { numRuns: 1000 },
    )
  })

  it('for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseAnnotations(text)).toHaveProperty('ok')
      }),
    )
  })
})
