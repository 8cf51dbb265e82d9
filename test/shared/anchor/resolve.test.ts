import fc from 'fast-check'
import { describe as suite, expect, it } from 'vitest'
import { describe } from '../../../shared/anchor/describe'
import { resolve, type Sought } from '../../../shared/anchor/resolve'
import { foldForAnchor } from '../../../shared/text/folding'
import { fixtureText } from '../support/fixtures'
import { boundariesOf, textsWithRange } from '../support/texts'

interface Case {
  readonly name: string
  readonly text: string
  readonly sought: Sought
  readonly at?: number
  /** The words found, where they are not those of the quote. */
  readonly words?: string
  readonly ambiguous?: number
  readonly lost?: true
}

const cases = JSON.parse(fixtureText('anchors/cases.json')) as Case[]

suite('Resolving a passage finds', () => {
  it.each(cases.map((one) => [one.name, one] as const))(
    '%s',
    (_name, { text, sought, at, words, ambiguous }) => {
      const found = resolve(text, sought)
      if (at !== undefined) {
        expect(found).toEqual({ state: 'found', start: at, end: at + (words ?? sought.quote).length })
        expect(text.slice(at, at + (words ?? sought.quote).length)).toBe(words ?? sought.quote)
      } else if (ambiguous !== undefined) expect(found).toEqual({ state: 'ambiguous', count: ambiguous })
      else expect(found).toEqual({ state: 'lost' })
    },
  )
})

suite('A range that was described', { timeout: 60_000 }, () => {
  it('resolves to itself in the same text', () => {
    fc.assert(
      fc.property(textsWithRange, ({ text, start, end }) => {
        expect(resolve(text, describe(text, start, end))).toEqual({ state: 'found', start, end })
      }),
      { numRuns: 300 },
    )
  })

  it('resolves to itself after other text has come before and after it', () => {
    const other = fc.string({ unit: fc.constantFrom('\ue000', '\ue001', '\ue002'), maxLength: 80 })
    fc.assert(
      fc.property(textsWithRange, other, other, ({ text, start, end }, before, after) => {
        const selector = describe(text, start, end)
        // A text that repeats itself beyond all context keeps no place but by position.
        fc.pre(text.split(selector.prefix + selector.quote + selector.suffix).length === 2)
        const at = before.length + start
        expect(resolve(before + text + after, selector)).toEqual({
          state: 'found',
          start: at,
          end: at + end - start,
        })
      }),
      { numRuns: 300 },
    )
  })

  it('resolves to the same words in another Unicode form, with other white space, quotes and dashes', () => {
    fc.assert(
      fc.property(textsWithRange, ({ text, start, end }) => {
        const boundaries = boundariesOf(text)
        fc.pre(boundaries.has(start) && boundaries.has(end) && text.slice(start, end).trim() !== '')
        const restyle = (part: string) =>
          part.normalize('NFD').replace(/[“”]/g, '"').replace(/[—–]/g, '-').replace(/\s+/g, '\n ')
        const restyled = restyle(text)
        const found = resolve(restyled, describe(text, start, end))
        if (found.state !== 'found') return
        const words = (from: string) => foldForAnchor(from).text.trim()
        expect(words(restyled.slice(found.start, found.end))).toBe(words(text.slice(start, end)))
      }),
      { numRuns: 300 },
    )
  })
})

suite('A sentence of an article that is edited', { timeout: 60_000 }, () => {
  const others = Array.from(
    { length: 14 },
    (_, i) => `Sentence ${'abcdefghijklmn'[i]} says ${i * 37} things of its own.`,
  )
  /** Which sentences stand: the number of one of the others, or -1 for the repeated one. */
  const article = fc
    .tuple(
      fc.shuffledSubarray(others, { minLength: 4 }),
      fc.array(fc.nat(14), { minLength: 1, maxLength: 3 }),
    )
    .map(([list, places]) => places.reduce<string[]>((now, place) => now.toSpliced(place, 0, ''), list))
    // Side by side, copies are each other's context, and no text can tell which of them an edit parted.
    .filter((list) => list.every((sentence, i) => sentence !== '' || list[i + 1] !== ''))
  const fresh = fc.constantFrom('Quite new words stand here.', 'Nobody had written this before today.')
  const edits = fc.array(fc.tuple(fc.nat(20), fc.option(fresh)), { maxLength: 6 })

  const play = (repeated: string) =>
    fc.property(article, fc.nat(2), edits, (sentences, which, list) => {
      const copies = sentences.flatMap((sentence, i) => (sentence === '' ? [i] : []))
      const target = copies[which % copies.length]!
      const full = (list: readonly string[]) => list.map((sentence) => sentence || repeated)
      const start = full(sentences.slice(0, target)).join(' ').length + (target > 0 ? 1 : 0)
      const selector = describe(full(sentences).join(' '), start, start + repeated.length)

      const marked = sentences.map((sentence, i) => (i === target ? '*' : sentence))
      for (const [at, put] of list)
        marked.splice(at % (marked.length + 1), put === null ? 1 : 0, ...(put === null ? [] : [put]))
      const plain = full(marked.map((sentence) => (sentence === '*' ? '' : sentence)))
      const found = resolve(plain.join(' '), selector)
      if (found.state !== 'found') return
      const at = plain.findIndex(
        (_, i) => plain.slice(0, i).join(' ').length + (i > 0 ? 1 : 0) === found.start,
      )
      if (marked.includes('*')) expect(at).toBe(marked.indexOf('*'))
      // A long sentence may be taken for its only copy, a short one where it has a neighbour of before.
      else if (repeated.length < 32)
        expect([plain[at - 1] === sentences[target - 1], plain[at + 1] === sentences[target + 1]]).toContain(
          true,
        )
    })

  it('is found where it stands or not at all, never at a copy of it', () => {
    fc.assert(play('The council did not answer any questions on Tuesday.'), { numRuns: 500 })
  })

  it('is not found in foreign surroundings once it is gone, when it is short', () => {
    fc.assert(play('He said no.'), { numRuns: 500 })
  })
})
