import { textOfDoc } from '../../shared/article/projection'
import type { StoryText } from '../../shared/corroboration/types'
import type { DocJson } from '../../shared/model/records'
import type { DocPiece, Piece, SentArticle } from './protocol'

/** An article in pieces of a node each: copying one takes no longer, however long the article is. */
export function* pack(
  { id, outlet, byline, url, published, title }: SentArticle,
  doc: DocJson,
): Generator<Piece> {
  yield { article: { id, outlet, byline, url, published, title } }
  yield* piecesOf(doc)
}

/** Without recursion: a document may be nested as deeply as it likes. */
function* piecesOf(doc: DocJson): Generator<DocPiece> {
  const rest: unknown[] = [doc]
  while (rest.length > 0) {
    const node = rest.pop()
    if (node === closing) yield { close: true }
    else if (!holdsOthers(node)) yield { leaf: node }
    else {
      const { content, ...own } = node
      yield { open: own }
      rest.push(closing)
      for (let at = content.length - 1; at >= 0; at--) rest.push(content[at])
    }
  }
}

const closing = Symbol('closing')

interface Holder {
  readonly content: readonly unknown[]
}

function holdsOthers(node: unknown): node is Holder {
  return typeof node === 'object' && node !== null && 'content' in node && Array.isArray(node.content)
}

/** Puts articles together again from their pieces, as they come. */
export class Unpacking {
  private article: SentArticle | null = null
  /** The nodes that are open, the document first, each with what is in it so far. */
  private open: { readonly own: object; readonly content: unknown[] }[] = []

  /** Answers an article with its text once its document is closed. */
  take(piece: Piece): StoryText | null {
    if ('article' in piece) {
      this.article = piece.article
      this.open = []
    } else if ('open' in piece) this.open.push({ own: piece.open, content: [] })
    else if ('leaf' in piece) this.open.at(-1)?.content.push(piece.leaf)
    else return this.close()
    return null
  }

  private close(): StoryText | null {
    const done = this.open.pop()
    if (!done) return null
    const node = { ...done.own, content: done.content }
    const around = this.open.at(-1)
    if (around || !this.article) {
      around?.content.push(node)
      return null
    }
    return { ...this.article, text: textOfDoc(node as unknown as DocJson) }
  }
}
