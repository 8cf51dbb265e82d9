import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { articleSchema } from '../../../shared/article/schema'

const { nodes, marks } = articleSchema

const words = fc.oneof(
  fc.constantFrom('The ferry sank. ', 'e\u0301', '👩‍🚒', 'מועצת', ' ', 'a\u00a0b', '🇳🇴'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
)
const inline: fc.Arbitrary<Node> = fc.oneof(
  { arbitrary: words.map((text) => articleSchema.text(text)), weight: 5 },
  { arbitrary: words.map((text) => articleSchema.text(text, [marks.em.create()])), weight: 1 },
  {
    arbitrary: words.map((text) =>
      articleSchema.text(text, [marks.link.create({ href: 'https://a.example' })]),
    ),
    weight: 1,
  },
  { arbitrary: fc.constant(nodes.hard_break.create()), weight: 1 },
)
const content = fc.array(inline, { maxLength: 5 })

const { block } = fc.letrec<{ block: Node }>((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 })
  const item = blocks.map((list) => nodes.list_item.create(null, list))
  const items = fc.array(item, { minLength: 1, maxLength: 3 })
  const cells = fc.array(
    blocks.map((list) => nodes.table_cell.create(null, list)),
    { minLength: 1, maxLength: 3 },
  )
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      content.map((list) => nodes.paragraph.create(null, list)),
      content.map((list) => nodes.heading.create({ level: 2 }, list)),
      content.map((list) => nodes.caption.create(null, list)),
      fc.constant(nodes.horizontal_rule.create()),
      blocks.map((list) => nodes.blockquote.create(null, list)),
      items.map((list) => nodes.bullet_list.create(null, list)),
      items.map((list) => nodes.ordered_list.create({ order: 3 }, list)),
      cells.map((list) => nodes.table.create(null, nodes.table_row.create(null, list))),
    ),
  }
})

const cut = fc
  .tuple(fc.constantFrom('related', 'cookies'), fc.array(block, { minLength: 1, maxLength: 3 }))
  .map(([reason, blocks]) => nodes.cut.create({ reason }, blocks))

/** Any document of the article schema, with parts left out of it or not. */
export const docs: fc.Arbitrary<Node> = fc
  .array(fc.oneof({ arbitrary: block, weight: 3 }, { arbitrary: cut, weight: 1 }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((blocks) => nodes.doc.create(null, blocks))
