import { baseKeymap } from 'prosemirror-commands'
import { closeHistory, history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { DOMParser, Fragment, Slice, type Node, type ParseOptions } from 'prosemirror-model'
import { EditorState, Selection } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { isCut, restoreCuts, withoutCuts } from '../../shared/article/cut'
import { docFromJson, docToJson } from '../../shared/article/document'
import { articleFromText } from '../../shared/article/plain-text'
import { articleSchema } from '../../shared/article/schema'
import { depthOf } from '../../shared/import/dom'
import { articleFromHtml } from '../../shared/import/html'
import { articleFromPlainText } from '../../shared/import/text/plain'
import type { DocJson } from '../../shared/model/records'
import { cleanText } from '../../shared/text/clean'
import { cutsPlugin, setShownCuts } from '../article/cuts/plugin'
import { toggleCuts } from '../article/cuts/shown'
import { cutView } from '../article/cuts/view'

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
 * text is read as a text file is, and a page as a saved one: what is no part of the article is left out.
 */
export function createPasteEditor(
  place: HTMLElement,
  attributes: Readonly<Record<string, string>>,
  onChange: (pasted: Pasted | null) => void,
): EditorView {
  const empty = articleSchema.node('doc', null, [articleSchema.node('paragraph')])
  const isEmpty = () => view.state.doc.eq(empty)
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({
      doc: empty,
      plugins: [
        history(),
        cutsPlugin,
        keymap({ 'Mod-z': undo, 'Mod-Shift-z': redo, 'Mod-y': redo }),
        keymap(baseKeymap),
      ],
    }),
    nodeViews: {
      cut: cutView({
        toggle: (places) => view.dispatch(setShownCuts(view.state.tr, toggleCuts(view.state, places))),
        restore: (places) => {
          const { doc, tr } = view.state
          // Undone by itself, however soon it follows the paste.
          view.dispatch(closeHistory(tr.replaceWith(0, doc.content.size, restoreCuts(doc, places).content)))
          view.focus()
        },
      }),
    },
    attributes: (state) => ({ ...attributes, ...(state.doc.eq(empty) ? { 'data-empty': 'true' } : {}) }),
    clipboardParser: new PageParser(isEmpty),
    clipboardTextParser: (text) => {
      const read = isEmpty() ? articleFromPlainText(text) : articleFromText(text)
      const doc = read.ok ? docFromJson(read.value.doc) : null
      return doc?.ok ? Slice.maxOpen(doc.value.content, false) : new Slice(lines(cleanText(text)), 1, 1)
    },
    transformPasted: (slice) => new Slice(cleaned(slice.content), slice.openStart, slice.openEnd),
    handlePaste: (_view, _event, { content }) => {
      // The whole of an article takes the place of the empty paragraph, whatever it begins with.
      if (!isEmpty() || !articleSchema.nodes.doc.validContent(content)) return false
      const tr = view.state.tr.replaceWith(0, view.state.doc.content.size, content)
      view.dispatch(tr.setSelection(Selection.atEnd(tr.doc)).scrollIntoView())
      return true
    },
    dispatchTransaction: (transaction) => {
      view.updateState(view.state.apply(transaction))
      if (transaction.docChanged) onChange(pastedOf(view.state.doc))
    },
  })
  return view
}

/**
 * Reads what was copied off a page as a saved page is read: what is no part of the article is left out, and can
 * be restored. What is added to a text that is there already comes in as it is.
 */
class PageParser extends DOMParser {
  constructor(private readonly isWhole: () => boolean) {
    super(articleSchema, DOMParser.fromSchema(articleSchema).rules)
  }

  override parseSlice(dom: globalThis.Node, options?: ParseOptions): Slice {
    const isOurs = !(dom instanceof Element) || dom.querySelector('[data-pm-slice]') !== null
    const read = isOurs || !this.isWhole() ? null : articleFromHtml('', () => pageOf(dom), 'selection')
    const doc = read?.ok ? docFromJson(read.value.doc) : null
    if (doc?.ok) return Slice.maxOpen(doc.value.content, false)
    // The parser would take minutes over it, and no project could keep what comes of it.
    if (dom instanceof Element && depthOf(dom) > deepest)
      return new Slice(lines(cleanText(wordsIn(dom))), 1, 1)
    return super.parseSlice(dom, options)
  }
}

/** How many elements of what is pasted may stand in each other, which is more than in any article. */
const deepest = 100

/** The words of a page, a line for each of its pieces of text. */
function wordsIn(page: Element): string {
  const texts = page.ownerDocument.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  const words: string[] = []
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode as Text
    if (data.trim() !== '' && !parentElement?.closest('script, style, noscript')) words.push(data.trim())
  }
  return words.join('\n')
}

/** A page of what was copied; like the elements that it is given it is no part of the window, and loads nothing. */
function pageOf(copied: Element): Document {
  const made = document.implementation.createHTMLDocument()
  made.body.append(...[...copied.childNodes].map((node) => made.importNode(node, true)))
  return made
}

function pastedOf(doc: Node): Pasted | null {
  if (withoutCuts(doc).textContent.trim() === '') return null
  const title = doc.children.find((node) => isCut(node) && node.attrs.reason === 'title')
  let heading = title?.textContent.trim() ?? ''
  let line = ''
  doc.descendants((node) => {
    if (isCut(node)) return false
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
