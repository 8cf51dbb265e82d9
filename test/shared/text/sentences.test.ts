import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../../shared/text/sentences'
import { texts } from '../support/texts'

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end))

describe('Sentences', { timeout: 60_000 }, () => {
  const whole: readonly string[] = [
    'The U.S. President met Gen. Smith on Sept. 16, 2020, in St. Louis.',
    'Mr. Brask, Mrs. Okoye, Ms. Li and Dr. Thole of Acme Inc. agreed.',
    'J. R. R. Tolkien paid $3.5 million, or 1,000.50 a day.',
    'The talks ended at 5 p.m. on Friday.',
    'He lives at No. 10 Downing St. in London.',
    'Sen. A. B. Carter Jr. voted for it, i.e. against the bill.',
    'See fig. 3 and p. 12 of the report by the U.N. Security Council.',
    '“Why?” he asked.',
    '“We waited!” said the mayor.',
    'Yahoo! reported it, e.g. on Jan. 3.',
    '1. First point.',
    'It was over … or so they thought.',
    'On 13.03.2026 it rained.',
    'Am 15. September wurde die Brücke gesperrt, am 3. Oktober 2026 wieder geöffnet.',
    'Most uzavřeli 15. září a otevřeli 3. října.',
    'Reps. Ada Brask and Sens. Omar Thole met Profs. Lind and Okoye.',
    'The letter names Govs. Li and Maren, Drs. Orr and Vik, and Gens. Hale and Pym.',
    'The ferry (built in 1987) sank.',
  ]
  it.each(whole)('%s', (sentence) => {
    expect(split(sentence)).toEqual([sentence])
    expect(split(`${sentence} It was raining.`)).toEqual([sentence, 'It was raining.'])
  })

  it.each([
    ['He left the U.S. The talks ended.', ['He left the U.S.', 'The talks ended.']],
    ['They met at 5 p.m. He said no.', ['They met at 5 p.m.', 'He said no.']],
    ['He said: “It is over.” Then he left.', ['He said: “It is over.”', 'Then he left.']],
    [
      'Eleven died.  Nobody heard it!\nWhy? No one says.',
      ['Eleven died.', 'Nobody heard it!', 'Why?', 'No one says.'],
    ],
    ['The boy is 15. September 3 is his birthday.', ['The boy is 15.', 'September 3 is his birthday.']],
    ['A headline without a stop\nIts text.', ['A headline without a stop', 'Its text.']],
    ['He said no. Twelve people left.', ['He said no.', 'Twelve people left.']],
    ['会议结束了。没有人说话。', ['会议结束了。', '没有人说话。']],
    ['انتهى الاجتماع. لم يتحدث أحد.', ['انتهى الاجتماع.', 'لم يتحدث أحد.']],
  ])('%j are several', (text, sentences) => {
    expect(split(text)).toEqual(sentences)
  })

  it.each(['', ' ', '\n\n', ' \n\u00a0'])('there are none in %j', (text) => {
    expect(sentencesOf(text)).toEqual([])
  })

  it('of any text are in order, trimmed, within one block, and leave out only white space', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0
        for (const { start, end } of sentencesOf(text)) {
          expect(text.slice(last, start).trim()).toBe('')
          const sentence = text.slice(start, end)
          expect(sentence).toBe(sentence.trim())
          expect(sentence.length).toBeGreaterThan(0)
          expect(sentence).not.toContain('\n')
          last = end
        }
        expect(text.slice(last).trim()).toBe('')
      }),
    )
  })

  it('of a long block are those of its parts', () => {
    const part = 'Eleven people died when the ferry sank on Thursday. Nobody heard the horn, its crew said. '
    const sentences = split(part.repeat(500))
    expect(sentences).toHaveLength(1000)
    expect(new Set(sentences).size).toBe(2)
  })

  it('of many blocks, short and long, are those of each by itself', () => {
    const blocks = [
      'It cost 3,000',
      'He left on Sept. ',
      '',
      'Who knows? “Nobody,” she said.',
      'word '.repeat(2_000),
    ]
    const many = Array.from({ length: 400 }, (_, i) => blocks[(i * 7) % 5]!)
    expect(split(many.join('\n'))).toEqual(many.flatMap((block) => split(block)))
  })

  it('of 5,000,000 letters without a space are one', () => {
    expect(sentencesOf('x'.repeat(5_000_000))).toEqual([{ start: 0, end: 5_000_000 }])
  })
})
