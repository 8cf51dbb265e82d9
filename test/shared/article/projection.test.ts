import fc from 'fast-check'
import { Fragment } from 'prosemirror-model'
import { describe, expect, it } from 'vitest'
import { isCut } from '../../../shared/article/cut'
import { docFromJson, docToJson } from '../../../shared/article/document'
import { offsetToPos, posToOffset, projectText, textOfDoc } from '../../../shared/article/projection'
import { articleSchema } from '../../../shared/article/schema'
import { docs } from '../support/docs'
import { docOf } from '../support/story'

describe('The text projection', { timeout: 60_000 }, () => {
  it('is the text of the blocks, one newline between them', () => {
    const { nodes } = articleSchema
    const doc = nodes.doc.create(null, [
      nodes.heading.create(null, articleSchema.text('Title')),
      nodes.horizontal_rule.create(),
      nodes.bullet_list.create(null, [
        nodes.list_item.create(
          null,
          nodes.paragraph.create(null, [
            articleSchema.text('a'),
            nodes.hard_break.create(),
            articleSchema.text('b'),
          ]),
        ),
        nodes.list_item.create(null, nodes.paragraph.create()),
      ]),
      nodes.paragraph.create(null, articleSchema.text('end')),
    ])
    expect(projectText(doc).text).toBe('Title\na\nb\n\nend')
  })

  it('gives every offset a position that gives the offset back', () => {
    fc.assert(
      fc.property(docs, (doc) => {
        const projection = projectText(doc)
        for (let offset = 0; offset <= projection.text.length; offset++) {
          if (projection.blocks.length === 0) continue
          expect(posToOffset(projection, offsetToPos(projection, offset))).toBe(offset)
        }
      }),
    )
  })

  it('gives every position within a block an offset that gives the position back', () => {
    fc.assert(
      fc.property(docs, (doc) => {
        const projection = projectText(doc)
        for (let pos = 0; pos <= doc.content.size; pos++) {
          const offset = posToOffset(projection, pos)
          expect(offset).toBeGreaterThanOrEqual(0)
          expect(offset).toBeLessThanOrEqual(projection.text.length)
          const $pos = doc.resolve(pos)
          if ($pos.parent.isTextblock && !isCut($pos.node(1)))
            expect(offsetToPos(projection, offset)).toBe(pos)
        }
      }),
    )
  })

  it('has at each offset the character that the document has at its position', () => {
    fc.assert(
      fc.property(docs, (doc) => {
        const projection = projectText(doc)
        for (const { start, end } of projection.blocks)
          for (let offset = start; offset < end; offset++) {
            const from = offsetToPos(projection, offset)
            expect(doc.textBetween(from, from + 1, '', '\n')).toBe(projection.text[offset])
          }
      }),
    )
  })

  it('keeps positions and offsets in one order', () => {
    fc.assert(
      fc.property(docs, (doc) => {
        const projection = projectText(doc)
        for (let pos = 1; pos <= doc.content.size; pos++)
          expect(posToOffset(projection, pos)).toBeGreaterThanOrEqual(posToOffset(projection, pos - 1))
      }),
    )
  })

  it('is that of the document without the parts that are left out', () => {
    fc.assert(
      fc.property(docs, (doc) => {
        const kept = doc.children.filter((node) => !isCut(node))
        const whole = projectText(doc)
        const without = projectText(doc.copy(Fragment.from(kept)))
        expect(whole.text).toBe(without.text)
        expect(whole.blocks.map(({ start, end }) => [start, end])).toEqual(
          without.blocks.map(({ start, end }) => [start, end]),
        )
      }),
    )
  })

  it('puts a position in a part that is left out at the end of what stands before it', () => {
    fc.assert(
      fc.property(docs, (doc) => {
        const projection = projectText(doc)
        doc.forEach((node, start) => {
          if (!isCut(node)) return
          for (let pos = start; pos < start + node.nodeSize; pos++)
            expect(posToOffset(projection, pos)).toBe(posToOffset(projection, start))
        })
      }),
    )
  })

  it('clamps what lies outside', () => {
    const projection = projectText(articleSchema.nodeFromJSON(docOf('abc')))
    expect(offsetToPos(projection, 99)).toBe(4)
    expect(offsetToPos(projection, -5)).toBe(1)
    expect(posToOffset(projection, 99)).toBe(3)
    expect(posToOffset(projection, 0)).toBe(0)
  })

  it('is the same after the document has gone through JSON', () => {
    fc.assert(
      fc.property(docs, (doc) => {
        const json = JSON.parse(JSON.stringify(docToJson(doc))) as ReturnType<typeof docToJson>
        const read = docFromJson(json)
        if (!read.ok) throw new Error(read.error)
        expect(read.value.eq(doc)).toBe(true)
        expect(textOfDoc(json)).toBe(projectText(doc).text)
      }),
    )
  })
})

describe('A stored document', () => {
  it('gives the identical document for the identical JSON', () => {
    const json = docOf('abc')
    const [first, second] = [docFromJson(json), docFromJson(json)]
    expect(first.ok && second.ok && first.value === second.value).toBe(true)
  })

  it.each([
    ['a node that the schema does not have', [{ type: 'image', attrs: { src: 'x' } }]],
    ['text outside a block', [{ type: 'text', text: 'x' }]],
    ['a list without items', [{ type: 'bullet_list' }]],
    ['an attribute of another kind', [{ type: 'heading', attrs: { level: 'one' } }]],
    [
      'a link without address',
      [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link' }] }] }],
    ],
    ['an empty text', [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }]],
    ['nothing that is a node', [null, 1, 'x']],
    ['no blocks', []],
    [
      'a part left out of a list',
      [{ type: 'blockquote', content: [{ type: 'cut', content: [{ type: 'paragraph' }] }] }],
    ],
  ])('with %s is answered with the reason, and has no text', (_what, content) => {
    const json = { type: 'doc' as const, content }
    const read = docFromJson(json)
    expect(read.ok ? '' : read.error.length).toBeGreaterThan(0)
    expect(textOfDoc(json)).toBe('')
  })
})
