import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Discrepancies } from '../../../shared/corroboration/discrepancies'
import { corroborate } from '../../../shared/corroboration/corroborate'
import { findMatches } from '../../../shared/corroboration/matches'
import { texts } from '../support/texts'
import { corpusOf, matchOf, stated, story } from './stories'

const plain = 'The ferry Alma sank off Brenna on Thursday. Eleven passengers died, the harbour master said.'

/** Texts that are told much alike, so that there is something to find in them. */
const news = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'The ferry Alma sank off Brenna on 14 September. ',
        'Eleven passengers died, Captain Ivo Maren said. ',
        '“We heard the horn twice,” Mr. Maren told reporters. ',
        'The port did not close; about 300 lorries waited at 10 p.m.\n',
        'According to the U.N., 2,000 km of road are allegedly closed. ',
      ),
      texts,
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''))

describe('Any texts', { timeout: 60_000 }, () => {
  it('give matches that lie within other articles, quote them, and are as sure as they say', () => {
    fc.assert(
      fc.property(news, news, fc.nat(), fc.nat(), (a, b, from, length) => {
        const corpus = corpusOf(story('a', a), story('b', b, ''))
        const start = from % (a.length + 1)
        for (const match of findMatches(corpus, { article: 'a', start, end: start + length })) {
          expect(match.article).toBe('b')
          expect(b.slice(match.start, match.end)).toBe(match.quote)
          expect(match.score).toBeGreaterThan(0)
          expect(match.score).toBeLessThanOrEqual(1)
          expect(match.relation === 'corroborates').toBe(match.differences.length === 0 && match.score >= 0.5)
          for (const { here, there } of match.differences) {
            if (here) expect(a.slice(here.start, here.end)).toBe(here.words)
            if (there) expect(b.slice(there.start, there.end)).toBe(there.words)
            expect(here ?? there).not.toBeNull()
          }
          for (const { here, there } of match.shared) {
            expect(here.start).toBeLessThan(here.end)
            expect(there.end).toBeLessThanOrEqual(match.end)
            expect(there.start).toBeGreaterThanOrEqual(match.start)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['an empty article', ''],
    ['white space', ' \n\n '],
    ['a table', 'Ship | Dead | Day\nAlma | 11 | Thursday\nOrr | 3 | Friday\n'],
    ['another script', 'الباخرة غرقت يوم الخميس. 渡轮在星期四沉没了。Паром затонул в четверг.'],
    ['no word at all', '!!! ... ??? — “”'],
  ])('%s is searched and asked without harm', (_, text) => {
    const corpus = corpusOf(story('a', plain), story('b', text, ''), story('c', text, 'some day'))
    expect(findMatches(corpus, stated(corpus, 'a', 'Eleven passengers died')).length).toBeLessThan(3)
    expect(() => findMatches(corpus, { article: 'b', start: 0, end: text.length })).not.toThrow()
  })

  it('one sentence of a megabyte without punctuation is searched and asked in bounded time', () => {
    const long = 'the ferry Alma sank and eleven passengers died while 300 lorries waited in Brenna '.repeat(
      12_500,
    )
    const corpus = corpusOf(story('a', plain), story('b', long))
    for (const { quote } of findMatches(corpus, stated(corpus, 'a', 'Eleven passengers died')))
      expect(quote.length).toBeLessThan(10_000)
    expect(() => findMatches(corpus, { article: 'b', start: 0, end: long.length })).not.toThrow()
  })

  it('in capitals say the same as in small letters', () => {
    const corpus = corpusOf(story('a', plain), story('b', plain.toUpperCase()))
    expect(findMatches(corpus, stated(corpus, 'a', 'Eleven passengers died'))[0]).toMatchObject({
      article: 'b',
      relation: 'corroborates',
    })
  })

  it('of one word say what nobody says in a whole sentence', () => {
    const corpus = corpusOf(
      story('a', 'Fire.'),
      story('b', 'A fire broke out in the grain terminal of Ostmere on Monday, injuring four dockers.'),
    )
    const [ours, theirs] = ['a', 'b'].map((id) =>
      findMatches(corpus, { article: id, start: 0, end: corpus.get(id)!.text.length }),
    )
    expect([ours, theirs].map((found) => found![0]?.relation)).toEqual(['related', 'related'])
  })

  it('that are the same twice, or quote each other in full, corroborate and do not differ', () => {
    const corpus = corpusOf(
      story('a', plain),
      story('b', plain),
      story('c', `An outlet wrote: ${plain} It gave no more.`),
    )
    const found = findMatches(corpus, stated(corpus, 'a', 'The ferry Alma sank off Brenna on Thursday.'))
    expect(
      found
        .slice(0, 2)
        .map(({ article, relation }) => [article, relation])
        .toSorted(),
    ).toEqual([
      ['b', 'corroborates'],
      ['c', 'corroborates'],
    ])
  })
})

describe('Whatever an article is made of', { timeout: 60_000 }, () => {
  const nobody = (id: string, text: string) => ({ ...story(id, text, ''), outlet: '' })
  it.each([
    ['empty', ''],
    ['in another script', 'الباخرة غرقت يوم الخميس. 渡轮在星期四沉没了。Паром затонул в четверг.'],
    ['without a stop', plain.replaceAll(/[.,]/g, '')],
    ['in capitals', plain.toUpperCase()],
    ['the same text again', plain],
    ['a text that quotes another in full', `An outlet wrote: “${plain}” It gave no more.`],
  ])('%s, without date and outlet, it makes no source more', (_, text) => {
    const corpus = corpusOf(nobody('a', plain), nobody('b', text))
    for (const words of ['The ferry Alma sank off Brenna on Thursday.', 'Eleven passengers died'])
      expect(corroborate(corpus, [stated(corpus, 'a', words)]).independentSources).toBe(1)
    const whole = corroborate(corpus, [{ article: 'b', start: 0, end: text.length }])
    expect(whole.independentSources).toBeLessThanOrEqual(2)
  })

  it.each([
    ['a table', 'Ship | Dead | Day\nAlma | 11 | Thursday\nOrr | 3 | Friday\n'],
    ['one sentence of a megabyte', 'the ferry sank and eleven passengers died in Brenna '.repeat(20_000)],
  ])('%s counts as one outlet at most, and is asked about in bounded time', (_, text) => {
    const corpus = corpusOf(nobody('a', plain), nobody('b', text), nobody('c', text))
    const words = stated(corpus, 'a', 'Eleven passengers died')
    expect(corroborate(corpus, [words]).independentSources).toBeLessThanOrEqual(2)
    const whole = corroborate(corpus, [{ article: 'b', start: 0, end: text.length }])
    expect(whole.independentSources).toBeLessThanOrEqual(2)
  })

  it('a number of minutes is no number of people', () => {
    const found = matchOf(
      'The crew reported it eleven minutes before the collision off Brenna.',
      'At least 11 people died off Brenna when a barge with a broken rudder struck a ferry.',
    )
    expect(found?.relation).not.toBe('corroborates')
  })

  it('the opposite next door belongs to no passage', () => {
    const found = matchOf(
      'At least 11 people died',
      'Eleven people died. The counter of the ferry showed 64 people. Fifty were pulled out alive.',
    )
    expect(found).toMatchObject({ relation: 'corroborates', quote: 'Eleven people died.' })
  })
})

describe('The discrepancies of a story', () => {
  const texts = [
    story('a', 'The ferry Alma sank off Brenna. Eleven passengers died on the ferry Alma.'),
    story('b', 'The ferry Alma sank off Brenna. Twelve passengers died on the ferry Alma.'),
    story('c', 'Nothing happened in Lund.'),
  ]
  it('name each disagreement once, with both passages', () => {
    const discrepancies = new Discrepancies(corpusOf(...texts))
    for (const { id } of texts) discrepancies.put(id)
    expect(discrepancies.list).toMatchObject([
      { difference: { kind: 'number' }, here: { article: 'a' }, there: { article: 'b' } },
    ])
  })

  it('are gone with their article', () => {
    const discrepancies = new Discrepancies(corpusOf(...texts))
    for (const { id } of texts) discrepancies.put(id)
    discrepancies.remove('b')
    expect(discrepancies.list).toEqual([])
  })
})
