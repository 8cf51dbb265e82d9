import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pack, Unpacking } from '../../../renderer/corroboration/pieces'
import { articleFromMarkdown } from '../../../shared/import/text/markdown'
import { textOfDoc } from '../../../shared/article/projection'
import type { DocJson } from '../../../shared/model/records'

const facts = { id: 'a1', outlet: 'Post', byline: '', url: '', published: '', title: 'Bridge' }

/** What comes of pieces that were copied, each by itself, on their way. */
function arrived(doc: DocJson, unpacking = new Unpacking()) {
  return [...pack(facts, doc)].flatMap((piece) => unpacking.take(structuredClone(piece)) ?? [])
}

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

describe('an article in pieces', () => {
  it('arrives with its facts and its text, whatever its blocks are', () => {
    const markdown = readFileSync(
      join(import.meta.dirname, '../../../fixtures/articles/structure.md'),
      'utf8',
    )
    const read = articleFromMarkdown(markdown)
    if (!read.ok) throw new Error(read.error)
    const { doc } = read.value
    expect(textOfDoc(doc).length).toBeGreaterThan(100)
    expect(arrived(doc)).toEqual([{ ...facts, text: textOfDoc(doc) }])
  })

  it('has no long piece, however long a paragraph, a list or the whole of it is', () => {
    const words = Array.from({ length: 5_000 }, (_, i) => ({ type: 'text', text: `word ${i} ` }))
    const doc: DocJson = { type: 'doc', content: [{ type: 'paragraph', content: words }] }
    const longest = Math.max(...[...pack(facts, doc)].map((piece) => JSON.stringify(piece).length))
    expect(longest).toBeLessThan(200)
    expect(arrived(doc)[0]?.text).toBe(textOfDoc(doc))
  })

  it('arrives after one that was cut off', () => {
    const unpacking = new Unpacking()
    const begun = [...pack(facts, { type: 'doc', content: [paragraph('Half of'), paragraph('it.')] })]
    for (const piece of begun.slice(0, -2)) expect(unpacking.take(piece)).toBeNull()
    expect(arrived({ type: 'doc', content: [paragraph('All.')] }, unpacking)[0]?.text).toBe('All.')
  })

  it('is nested as deeply as it likes, and empty where it is no article', () => {
    let node: unknown = paragraph('Deep.')
    for (let depth = 0; depth < 20_000; depth++) node = { type: 'blockquote', content: [node] }
    expect([...pack(facts, { type: 'doc', content: [node] })]).toHaveLength(40_006)
    expect(arrived({ type: 'doc', content: [{ type: 'nothing known' }] })[0]?.text).toBe('')
  })
})
