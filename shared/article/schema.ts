import { Schema, type Attrs, type DOMOutputSpec, type MarkSpec, type NodeSpec } from 'prosemirror-model'

/** Only these leave the page as links; anything else (javascript:, data:, file:) stays plain text. */
export function safeHref(href: string): string | null {
  return /^(https?:|mailto:)/i.test(href.trim()) ? href.trim() : null
}

/** What is read of a DOM element: shared code sees no DOM types. */
interface Attributes {
  getAttribute(name: string): string | null
}
const attribute = (element: unknown, name: string) => (element as Attributes).getAttribute(name)

const textblock = (tag: string, attrs: Attrs = {}): Partial<NodeSpec> => ({
  content: 'inline*',
  group: 'block',
  parseDOM: [{ tag }],
  toDOM: (): DOMOutputSpec => [tag, attrs, 0],
})

const container = (tag: string, content: string, extra: Partial<NodeSpec> = {}): NodeSpec => ({
  content,
  parseDOM: [{ tag }],
  toDOM: (): DOMOutputSpec => [tag, 0],
  ...extra,
})

const nodes = {
  doc: { content: '(block | cut)+' },
  paragraph: textblock('p'),
  heading: {
    attrs: { level: { default: 2, validate: 'number' } },
    content: 'inline*',
    group: 'block',
    defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
    toDOM: (node): DOMOutputSpec => [`h${Math.min(6, Math.max(1, Number(node.attrs['level'])))}`, 0],
  },
  caption: textblock('figcaption'),
  blockquote: container('blockquote', 'block+', { group: 'block', defining: true }),
  bullet_list: container('ul', 'list_item+', { group: 'block' }),
  ordered_list: {
    attrs: { order: { default: 1, validate: 'number' } },
    content: 'list_item+',
    group: 'block',
    parseDOM: [{ tag: 'ol', getAttrs: (dom) => ({ order: Number(attribute(dom, 'start')) || 1 }) }],
    toDOM: (node): DOMOutputSpec => ['ol', { start: Number(node.attrs['order']) }, 0],
  },
  list_item: container('li', 'block+', { defining: true }),
  table: {
    content: 'table_row+',
    group: 'block',
    isolating: true,
    parseDOM: [{ tag: 'table' }],
    toDOM: (): DOMOutputSpec => ['table', ['tbody', 0]],
  },
  table_row: container('tr', 'table_cell+'),
  table_cell: {
    attrs: { header: { default: false, validate: 'boolean' } },
    content: 'block+',
    isolating: true,
    parseDOM: [{ tag: 'td' }, { tag: 'th', attrs: { header: true } }],
    toDOM: (node): DOMOutputSpec => [node.attrs['header'] ? 'th' : 'td', 0],
  },
  /**
   * Blocks that came with the article and are no part of it, with the reason why: kept in their place, and left
   * out of the text projection. A person can bring them back.
   */
  cut: {
    attrs: { reason: { default: 'outside', validate: 'string' } },
    content: 'block+',
    // No cursor or selection is put into it by itself: it may be hidden.
    atom: true,
    selectable: false,
    isolating: true,
    toDOM: (node): DOMOutputSpec => ['section', { 'data-cut': String(node.attrs['reason']) }, 0],
  },
  horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: (): DOMOutputSpec => ['hr'] },
  text: { group: 'inline' },
  hard_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    leafText: () => '\n',
    parseDOM: [{ tag: 'br' }],
    toDOM: (): DOMOutputSpec => ['br'],
  },
} satisfies Record<string, NodeSpec>

const marks = {
  link: {
    attrs: { href: { validate: 'string' } },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (dom) => {
          const href = safeHref(attribute(dom, 'href') ?? '')
          return href === null ? false : { href }
        },
      },
    ],
    // A file can hold any string, so the address is judged again where it would become a link.
    toDOM: (mark): DOMOutputSpec => {
      const href = safeHref(String(mark.attrs['href']))
      return href === null ? ['span', 0] : ['a', { href, rel: 'noopener noreferrer', title: href }, 0]
    },
  },
  em: { parseDOM: [{ tag: 'i' }, { tag: 'em' }], toDOM: (): DOMOutputSpec => ['em', 0] },
  strong: { parseDOM: [{ tag: 'b' }, { tag: 'strong' }], toDOM: (): DOMOutputSpec => ['strong', 0] },
} satisfies Record<string, MarkSpec>

/**
 * The article as a ProseMirror schema. It is also the sanitiser: what is not named here (scripts, images,
 * frames, styles, handlers) does not come through parsing. Claims are not marks, see renderer/article.
 */
export const articleSchema = new Schema({ nodes, marks })
