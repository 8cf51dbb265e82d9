import type { Node } from 'prosemirror-model'
import { projectText, type ProjectedBlock } from '../../shared/article/projection'
import type { TextChanges } from '../../shared/versions/changes'
import { firstWhere } from '../../shared/bisect'

/** Words of a comparison: of both versions, or only of one. */
export interface Run {
  readonly in: 'both' | 'was' | 'now'
  readonly text: string
  /** The index of the change that it belongs to, -1 for none. */
  readonly change: number
}

/** A textblock of the comparison: of the new version, or of the old one where it went as a whole. */
export interface MergedBlock {
  readonly tag: BlockTag
  readonly runs: readonly Run[]
}

export type BlockTag = 'p' | 'h1' | 'h2' | 'h3' | 'blockquote' | 'li' | 'figcaption' | 'td'

/**
 * Both versions as one text: the blocks of the new one with what went from the old one at its place. A block
 * break of the old text that is gone joins nothing: what stood before it is closed.
 */
export function mergeVersions(before: Node, after: Node, { parts, changeOf }: TextChanges): MergedBlock[] {
  const [old, now] = [projectText(before), projectText(after)]
  const tags = { was: tagsOf(before, old.blocks), now: tagsOf(after, now.blocks) }
  const page = new Page()
  for (const [i, { kind, a, b }] of parts.entries()) {
    const change = changeOf[i]!
    if (kind === 'removed') {
      if (change >= 0) page.write('was', old.text.slice(a.start, a.end), change, a.start, tags.was)
    } else
      page.write(kind === 'same' ? 'both' : 'now', now.text.slice(b.start, b.end), change, b.start, tags.now)
  }
  return page.finish()
}

type TagAt = (offset: number) => BlockTag

class Page {
  private readonly blocks: MergedBlock[] = []
  private runs: Run[] = []
  private tag: BlockTag | null = null

  /** Writes text that starts at an offset of its version; its line breaks between blocks close them. */
  write(kind: Run['in'], text: string, change: number, offset: number, tagAt: TagAt): void {
    let at = offset
    for (const [i, line] of text.split('\n').entries()) {
      if (i > 0) this.close()
      if (line !== '') {
        // A block that both versions have is what it is in the new one.
        if (this.tag === null || kind !== 'was') this.tag = tagAt(at)
        this.runs.push({ in: kind, text: line, change })
      }
      at += line.length + 1
    }
  }

  finish(): MergedBlock[] {
    this.close()
    return this.blocks
  }

  private close(): void {
    if (this.runs.length > 0) this.blocks.push({ tag: this.tag ?? 'p', runs: this.runs })
    this.runs = []
    this.tag = null
  }
}

/** What each textblock of a document is, by text offset. */
export function tagsOf(doc: Node, blocks: readonly ProjectedBlock[]): TagAt {
  const tags = blocks.map(({ pos }) => tagAt(doc, pos))
  return (offset) => {
    const next = firstWhere(blocks.length, (at) => blocks[at]!.start > offset)
    return tags[next - 1] ?? 'p'
  }
}

function tagAt(doc: Node, pos: number): BlockTag {
  const $pos = doc.resolve(pos)
  if ($pos.parent.type.name === 'heading') {
    const level = Number($pos.parent.attrs['level'])
    return level <= 1 ? 'h1' : level === 2 ? 'h2' : 'h3'
  }
  if ($pos.parent.type.name === 'caption') return 'figcaption'
  for (let depth = $pos.depth - 1; depth > 0; depth--) {
    const { name } = $pos.node(depth).type
    if (name === 'list_item') return 'li'
    if (name === 'blockquote') return 'blockquote'
    if (name === 'table_cell') return 'td'
  }
  return 'p'
}
