import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeVersions } from '../../../renderer/versions/mergedBlocks'
import { articleSchema } from '../../../shared/article/schema'
import { projectText } from '../../../shared/article/projection'
import { changesOf } from '../../../shared/versions/changes'
import { docs } from '../../shared/support/docs'

const { nodes } = articleSchema
const text = (words: string) => (words === '' ? [] : [articleSchema.text(words)])
const p = (words: string) => nodes.paragraph.create(null, text(words))
const doc = (...blocks: ReturnType<typeof p>[]) => nodes.doc.create(null, blocks)

function merge(before: ReturnType<typeof doc>, after: ReturnType<typeof doc>) {
  return mergeVersions(before, after, changesOf(projectText(before).text, projectText(after).text))
}

describe('Two versions as one text', () => {
  it('have the blocks of the new one, with what went at its place in the old one', () => {
    const before = doc(p('The port is closed.'), p('Divers go down on Monday.'), p('Eleven people died.'))
    const after = doc(
      nodes.heading.create({ level: 2 }, text('The port is closed.')),
      p('Twelve people died.'),
    )
    expect(
      merge(before, after).map(({ tag, runs }) => [tag, runs.map((run) => `${run.in}:${run.text}`)]),
    ).toEqual([
      ['h2', ['both:The port is closed.']],
      ['p', ['was:Divers go down on Monday.']],
      ['p', ['was:Eleven', 'now:Twelve', 'both: people died.']],
    ])
  })

  it('give the whole new text, whatever the two are', () => {
    fc.assert(
      fc.property(docs, docs, (before, after) => {
        const shown = merge(before, after)
          .flatMap(({ runs }) => runs.filter((run) => run.in !== 'was').map((run) => run.text))
          .join('')
        expect(shown).toBe(projectText(after).text.replaceAll('\n', ''))
      }),
      { numRuns: 100 },
    )
  })
})
