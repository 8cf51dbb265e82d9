import { baseKeymap } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { Fragment, Slice, type Node } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { docFromJson, docToJson } from '../../shared/article/document'
import { articleFromText } from '../../shared/article/plain-text'
import { articleSchema } from '../../shared/article/schema'
import type { DocJson } from '../../shared/model/records'
import { cleanText } from '../../shared/text/clean'

/** What is in the box, once there are words in it. */
export interface Pasted {
  readonly doc: DocJson
  /** Its first heading or else its first line, for an article that is given no other title. */
  readonly title: string
}

const longestTitle = 150

/**
 * An editor to paste an article into. The article schema lets through text, headings, lists, quotes, tables,
 * emphasis and harmless links; scripts, pictures, frames, styles and handlers have no place in it. Plain
 * text is read as a text file is.
 */
export function createPasteEditor(
  place: HTMLElement,
  attributes: Readonly<Record<string, string>>,
  onChange: (pasted: Pasted | null) => void,
): EditorView {
  const empty = articleSchema.node('doc', null, [articleSchema.node('paragraph')])
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({
      doc: empty,
      plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-Shift-z': redo, 'Mod-y': redo }), keymap(baseKeymap)],
    }),
    attributes: (state) => ({ ...attributes, ...(state.doc.eq(empty) ? { 'data-empty': 'true' } : {}) }),
    clipboardTextParser: (text) => {
      const read = articleFromText(text)
      const doc = read.ok ? docFromJson(read.value.doc) : null
      return doc?.ok ? Slice.maxOpen(doc.value.content) : new Slice(lines(cleanText(text)), 1, 1)
    },
    transformPasted: (slice) => new Slice(cleaned(slice.content), slice.openStart, slice.openEnd),
    dispatchTransaction: (transaction) => {
      view.updateState(view.state.apply(transaction))
      if (transaction.docChanged) onChange(pastedOf(view.state.doc))
    },
  })
  return view
}

function pastedOf(doc: Node): Pasted | null {
  if (doc.textContent.trim() === '') return null
  let heading = ''
  let line = ''
  doc.descendants((node) => {
    if (node.isTextblock && node.textContent.trim() !== '') {
      line ||= node.textContent.trim()
      if (node.type.name === 'heading') heading ||= node.textContent.trim()
    }
    return heading === '' && !node.isTextblock
  })
  return { doc: docToJson(doc), title: shortened(heading || line) }
}

function shortened(title: string): string {
  if (title.length <= longestTitle) return title
  return `${title.slice(0, longestTitle).replace(/\s+\S*$|[\ud800-\udbff]$/, '')}…`
}

function lines(text: string): Fragment {
  const paragraphs = text
    .split('\n')
    .map((line) => articleSchema.node('paragraph', null, line === '' ? [] : articleSchema.text(line)))
  return Fragment.from(paragraphs)
}

/** The same content without characters that have no place in a text. */
function cleaned(content: Fragment): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    if (!node.isText) nodes.push(node.copy(cleaned(node.content)))
    else {
      const text = cleanText(node.text ?? '').replaceAll('\n', ' ')
      if (text !== '') nodes.push(articleSchema.text(text, node.marks))
    }
  })
  return Fragment.from(nodes)
}
