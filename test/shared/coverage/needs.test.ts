import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { needsIn, needsInSteps } from '../../../shared/coverage/needs'
import { reasonsOf, worthOf } from '../../../shared/coverage/reasons'
import { sentencesOf } from '../../../shared/text/sentences'

/** Every sentence of a text that needs checking, with its reasons. */
function needed(text: string): Record<string, string> {
  const { count, starts, ends, bits } = needsIn(text)
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [text.slice(starts[i], ends[i]), reasonsOf(bits[i]!).join(' ')]),
  )
}

describe('A sentence needs checking', () => {
  it.each([
    ['Eleven boats were tied up below the lock.', 'number'],
    ['Turnout rose to 54.3 percent.', 'number'],
    ['The ferry left on Sept. 16.', 'date'],
    ['The old mill closed in 1974.', 'date'],
    ['The gates stood open yesterday.', 'date'],
    ['Mayor Ada Lunde ordered the lock closed.', 'actor'],
    ['The U.S. Navy denied it.', 'actor'],
    ['The town wanted no “second opinion” on the dam.', 'quotation'],
    ['The water was rising fast, the ministry said.', 'attribution'],
    ['According to residents, the siren stayed silent.', 'attribution'],
    ['Gen. Ola Brandt said 12 of the 40 pumps failed on Sept. 16.', 'number date actor attribution figures'],
    ['About 300 people reportedly left their homes.', 'number doubt'],
  ])('%s (%s)', (sentence, reasons) => {
    expect(needed(sentence)).toEqual({ [sentence]: reasons })
  })

  it.each([
    'The square was quiet again.',
    'One resident watched from her window.',
    'It was the first time in memory.',
    'Several neighbours helped.',
    'What happens next is anybody’s guess.',
    'By Ada Lunde',
    'She owns no boat.',
  ])('not where nothing of that is in it: %s', (sentence) => {
    expect(needed(sentence)).toEqual({})
  })

  it('as a whole, where abbreviations, decimals and initials have full stops in them', () => {
    const text =
      'Gen. Ola Brandt of the U.S. Army Corps visited on Sept. 16. The level fell by 2.5 metres, J. R. Maren said. Quiet followed.'
    expect(Object.keys(needed(text))).toEqual([
      'Gen. Ola Brandt of the U.S. Army Corps visited on Sept. 16.',
      'The level fell by 2.5 metres, J. R. Maren said.',
    ])
  })

  it('when it stands in the middle of a quotation, or in one that its paragraph does not close', () => {
    expect(
      needed('“The gates held. Nobody was in danger. We sleep well,” Lunde said.\nNothing else.'),
    ).toEqual({
      '“The gates held.': 'quotation',
      'Nobody was in danger.': 'quotation',
      'We sleep well,” Lunde said.': 'actor quotation attribution',
    })
    expect(needed('“The gates held. Nobody slept.\nNothing else.')).toEqual({
      '“The gates held.': 'quotation',
      'Nobody slept.': 'quotation',
    })
  })

  it('in other languages by figures, quotations and full names', () => {
    const text =
      'Der Bürgermeister Karl Anders hat die Schleuse am Abend und in der Nacht mit den Helfern geschlossen. ' +
      'Die Lage ist nach den Worten der Leute im Ort und in den Dörfern nicht mehr so ernst. ' +
      'Es waren 40 Boote im Hafen und auf dem Fluss.'
    expect(Object.values(needed(text))).toEqual(['actor', 'number'])
    expect(Object.values(needed('В 2023 году было 40 лодок.'))).toHaveLength(1)
    expect(Object.values(needed('٤٠ قاربا في الميناء.'))).toEqual(['number'])
  })

  it('with words that stand only in sentences, whatever the text', () => {
    const words = fc.constantFrom(
      'Ada Lunde',
      'said',
      '12',
      '“so',
      'be it”',
      'Sept. 16',
      'the',
      'river.',
      '\n',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (parts) => {
        const text = parts.join(' ')
        const all = new Set(sentencesOf(text).map(({ start, end }) => `${start} ${end}`))
        const { count, starts, ends, bits } = needsIn(text)
        for (let i = 0; i < count; i++) {
          expect(all).toContain(`${starts[i]} ${ends[i]}`)
          expect(starts[i]).toBeGreaterThanOrEqual(ends[i - 1] ?? 0)
          expect(worthOf(bits[i]!)).toBeGreaterThan(0)
        }
      }),
    )
  })
})

describe('A paragraph of two hundred thousand letters', () => {
  const sentence = 'On Monday Ada Lunde told the harbour that 12 of 30 pumps had failed.'
  const many = Array.from({ length: 3_000 }, () => sentence)

  it('has the needs that its sentences have in paragraphs of their own', () => {
    const [together, apart] = [needsIn(many.join(' ')), needsIn(many.join('\n'))]
    expect(together.count).toBe(many.length)
    expect(together).toEqual(apart)
  })

  it('is read in steps of some thousand letters, also where no stop is in it', () => {
    for (const text of [many.join(' '), many.join(' ').replaceAll('.', '')]) {
      const steps = needsInSteps(text)
      let count = 0
      while (!steps.next().done) count++
      expect(count).toBeGreaterThan(text.length / 4000)
    }
  })
})

describe('How worth checking a sentence is', () => {
  const worth = (sentence: string) => worthOf(needsIn(sentence).bits[0]!)

  it('grows with what is in it that can be wrong', () => {
    const ranked = [
      'The ferry left on Monday.',
      'Eleven boats were tied up below the lock.',
      'Ada Lunde said eleven boats were tied up.',
      'Ada Lunde said that about eleven of 30 boats were reportedly lost on Monday.',
    ].map(worth)
    expect(ranked).toEqual([...ranked].sort((a, b) => a - b))
    expect(new Set(ranked).size).toBe(ranked.length)
  })
})
