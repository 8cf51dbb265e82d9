import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leaveOut, withoutCuts } from '../../../shared/article/cut'
import { docFromJson, docToJson } from '../../../shared/article/document'
import { keepTrims } from '../../../shared/article/keep-trims'
import { textOfDoc } from '../../../shared/article/projection'
import { docs } from '../support/docs'
import { docOf } from '../support/story'

const cut = (reason: string, ...texts: string[]) => ({
  type: 'cut',
  attrs: { reason },
  content: docOf(...texts).content,
})
const doc = (...blocks: (string | object)[]) => ({
  type: 'doc' as const,
  content: blocks.flatMap((block) => (typeof block === 'string' ? docOf(block).content : [block])),
})

describe('A newer text of an article', () => {
  it('keeps as part of it what was part of it before, whatever the import says', () => {
    const before = doc('The ferry sank.', 'Bridge closed.', cut('related', 'More news'))
    const imported = doc(
      'The ferry sank.',
      'A diver came.',
      cut('related', 'More news', 'Bridge closed.', 'Last'),
    )
    expect(keepTrims(before, imported)).toEqual(
      doc(
        'The ferry sank.',
        'A diver came.',
        cut('related', 'More news'),
        'Bridge closed.',
        cut('related', 'Last'),
      ),
    )
  })

  it('leaves out what was left out by hand, and only that', () => {
    const before = doc('The ferry sank.', cut('by-hand', 'We call you.', 'Call us.'), cut('related', 'Last'))
    const imported = doc('The ferry sank.', 'We call you.', 'Call us.', 'Last')
    expect(keepTrims(before, imported)).toEqual(
      doc('The ferry sank.', cut('by-hand', 'We call you.', 'Call us.'), 'Last'),
    )
  })

  it('is never left without words', () => {
    const before = doc('Gone.', cut('by-hand', 'The ferry sank.'))
    expect(textOfDoc(keepTrims(before, doc('The ferry sank.')))).toBe('The ferry sank.')
  })

  it('that is the same is the identical document when nothing was trimmed', () => {
    const imported = doc('The ferry sank.', cut('related', 'Last'))
    expect(keepTrims(doc('The ferry sank.'), imported)).toBe(imported)
  })

  it('fits the schema, with every word of it, whatever there was before', () => {
    fc.assert(
      fc.property(docs, docs, fc.nat(5), (one, other, place) => {
        const before = leaveOut(one, place, place) ?? one
        for (const imported of [other, withoutCuts(one)]) {
          const read = docFromJson(keepTrims(docToJson(before), docToJson(imported)))
          if (!read.ok) throw new Error(read.error)
          expect(read.value.textContent).toBe(imported.textContent)
        }
      }),
    )
  })
})
