import fc from 'fast-check'
import { describe as suite, expect, it } from 'vitest'
import type { CarriedAnchor } from '../../../shared/anchor/carry'
import { describe } from '../../../shared/anchor/describe'
import { reanchorAll } from '../../../shared/anchor/reanchor'
import { texts, textsWithRange } from '../support/texts'

const subjects = ['The mayor', 'A witness', 'Ivo Maren', 'The harbour office', 'Nobody', 'The second inquiry']
const verbs = ['blamed', 'praised', 'questioned', 'had warned', 'did not name', 'allegedly paid']
const objects = ['officers', 'fishermen', 'the shipping line', 'families', 'drivers', 'the Ministry of Ports']
const places = [
  'in Lund',
  'off Brodnik',
  'at the pier',
  'near the old bridge',
  'on the Vltana',
  'in the capital',
]

/** Sentences with a number each, no two the same. */
const articles = fc
  .uniqueArray(
    fc.record({
      subject: fc.constantFrom(...subjects),
      verb: fc.constantFrom(...verbs),
      number: fc.integer({ min: 2, max: 5000 }),
      object: fc.constantFrom(...objects),
      place: fc.constantFrom(...places),
    }),
    { minLength: 3, maxLength: 25, selector: ({ number }) => number },
  )
  .map((list) =>
    list.map(
      ({ subject, verb, number, object, place }) => `${subject} ${verb} ${number} ${object} ${place}.`,
    ),
  )

const news = ['Weather closed both airports.', 'Schools stay shut until further notice.', 'Trams ran late.']

function anchorsOf(sentences: readonly string[], joint: string): CarriedAnchor[] {
  const text = sentences.join(joint)
  let start = 0
  return sentences.map((sentence) => {
    const anchor = { ...describe(text, start, start + sentence.length), state: 'anchored' } as const
    start += sentence.length + joint.length
    return anchor
  })
}

const runs = { numRuns: 200 }

suite('Passages in any next version', { timeout: 60_000 }, () => {
  it('are the same anchors in the same text', () => {
    fc.assert(
      fc.property(textsWithRange, ({ text, start, end }) => {
        const anchor = { ...describe(text, start, end), state: 'anchored' } as const
        expect(reanchorAll(text, text, [anchor])).toEqual([{ anchor, why: [] }])
      }),
      runs,
    )
  })

  it('are all found at their own words, in their order, when other paragraphs come in', () => {
    fc.assert(
      fc.property(articles, fc.array(fc.tuple(fc.nat(30), fc.constantFrom(...news))), (sentences, list) => {
        const now = [...sentences]
        for (const [at, paragraph] of list) now.splice(at % (now.length + 1), 0, paragraph)
        const text = now.join('\n')
        const found = reanchorAll(sentences.join('\n'), text, anchorsOf(sentences, '\n'))
        expect(found.map(({ anchor }) => anchor.quote)).toEqual(sentences)
        // One that is left with nothing of what stood around it asks to be confirmed.
        for (const { anchor } of found) expect(['anchored', 'moved']).toContain(anchor.state)
        expect(found.map(({ anchor }) => anchor.start)).toEqual(sentences.map((each) => text.indexOf(each)))
      }),
      runs,
    )
  })

  it('are lost when their sentences go, and never put elsewhere; the others stay', () => {
    fc.assert(
      fc.property(articles, fc.array(fc.nat(24), { minLength: 1, maxLength: 5 }), (sentences, list) => {
        const gone = new Set(list.map((at) => at % sentences.length))
        const now = sentences.filter((_, i) => !gone.has(i)).join(' ')
        reanchorAll(sentences.join(' '), now, anchorsOf(sentences, ' ')).forEach(({ anchor }, i) => {
          if (gone.has(i)) expect(anchor).toMatchObject({ state: 'lost', quote: sentences[i] })
          else expect(now.slice(anchor.start, anchor.end)).toBe(sentences[i])
        })
      }),
      runs,
    )
  })

  it('are never anchored or moved when a number in them changed', () => {
    fc.assert(
      fc.property(articles, fc.nat(24), fc.integer({ min: 5001, max: 9999 }), (sentences, which, number) => {
        const at = which % sentences.length
        const changed = sentences[at]!.replace(/\d+/, String(number))
        const now = sentences.with(at, changed).join(' ')
        const { anchor, why } = reanchorAll(sentences.join(' '), now, anchorsOf(sentences, ' '))[at]!
        expect(anchor).toMatchObject({ state: 'changed', quote: changed, was: sentences[at] })
        expect(why.map(({ kind }) => kind)).toEqual(['number'])
      }),
      runs,
    )
  })

  it('keep their order where words changed', () => {
    const edits = fc.array(fc.tuple(fc.nat(200), fc.constantFrom('', 'quietly', 'seventeen')), {
      maxLength: 30,
    })
    fc.assert(
      fc.property(articles, edits, (sentences, list) => {
        const words = sentences.join(' ').split(' ')
        for (const [at, word] of list) words[at % words.length] = word
        const found = reanchorAll(sentences.join(' '), words.join(' '), anchorsOf(sentences, ' '))
        const starts = found.flatMap(({ anchor }) => (anchor.state === 'lost' ? [] : [anchor.start]))
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      }),
      runs,
    )
  })

  it('hold the words of their place, whatever the texts and however wrong the anchors', () => {
    const wild = fc.oneof(texts, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(wild, wild, fc.nat(300), fc.nat(40), fc.boolean(), (a, b, start, length, isWrong) => {
        const described = describe(a, Math.min(start, a.length), Math.min(start + length, a.length))
        const anchor = { ...described, ...(isWrong ? { start: start * 2 } : {}), state: 'anchored' } as const
        const [found] = reanchorAll(a, b, [anchor])
        const { state, start: from, end, quote } = found!.anchor
        if (state === 'lost') expect(quote).toBe(anchor.quote)
        else expect(b.slice(from, end)).toBe(quote)
        expect(found!.why.length > 0).toBe(state === 'changed')
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['one word over and over', 'no ', 'no yes '],
    ['nothing in common', 'no ', 'yes '],
  ])('come to an end in 20,000 words with %s', (_what, a, b) => {
    const [old, now] = [a.repeat(20_000), b.repeat(15_000)]
    const anchors = Array.from({ length: 50 }, (_, i): CarriedAnchor => {
      const start = i * 900
      return { ...describe(old, start, start + 29), state: 'anchored' }
    })
    expect(reanchorAll(old, now, anchors)).toHaveLength(50)
  })
})
