import { describe, expect, it } from 'vitest'
import { docFromJson } from '../../../shared/article/document'
import { textOfDoc } from '../../../shared/article/projection'
import { docOfBlocks } from '../../../shared/import/document'
import type { CutReason } from '../../../shared/import/reasons'

const block = (text: string, cut: CutReason | null = null) => ({
  node: { type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) },
  cut,
})

describe('The document of imported blocks', () => {
  it('has what is cut in its place, neighbours of one reason together', () => {
    const doc = docOfBlocks([
      block('We use cookies', 'cookies'),
      block('Accept', 'cookies'),
      block('Home', 'navigation'),
      block('The ferry sank.'),
      block('More news', 'related'),
      block('Eleven people died.'),
      block('Last', 'related'),
    ])
    const read = docFromJson(doc)
    if (!read.ok) throw new Error(read.error)
    expect(
      read.value.children.map(({ type, attrs, childCount }) => [
        type.name,
        attrs.reason as unknown,
        childCount,
      ]),
    ).toEqual([
      ['cut', 'cookies', 2],
      ['cut', 'navigation', 1],
      ['paragraph', undefined, 1],
      ['cut', 'related', 1],
      ['paragraph', undefined, 1],
      ['cut', 'related', 1],
    ])
    expect(textOfDoc(doc)).toBe('The ferry sank.\nEleven people died.')
  })

  it('has nothing of a cut block without words', () => {
    expect(docOfBlocks([block('a'), block('', 'outside'), block('b')]).content).toHaveLength(2)
  })
})
