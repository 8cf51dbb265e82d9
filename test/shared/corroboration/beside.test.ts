import { describe, expect, it } from 'vitest'
import { lookBeside } from '../../../shared/corroboration/beside'
import { quotedIn } from '../../../shared/corroboration/quoted'
import { scoreOf, type Circumstances } from '../../../shared/corroboration/score'
import { compare } from '../../../shared/corroboration/windows'
import { corpusOf, stated, story } from './stories'

/** A statement of one article compared with a sentence of another. */
function comparing(here: string, told: string, there: string, sentence: number) {
  const corpus = corpusOf(story('a', here), story('b', there))
  const asked = corpus.askedOf('a')
  const statement = corpus.prepare(corpus.get('a')!, stated(corpus, 'a', told))
  const candidate = compare(corpus, statement, 'b', [sentence, sentence], asked)
  const own = corpus.sentencesOf('a').findIndex(({ start }) => start === statement.start)
  const beside = lookBeside(corpus, statement, [own, own + 1], asked)(candidate)
  return { candidate, beside, quoted: quotedIn(statement)(candidate) }
}

describe('What stands beside two passages', () => {
  const told = 'The council will mend the quay in May.'

  it('is a rival where another sentence of the statement’s article shares more with the passage', () => {
    const other = 'Divers look for the wreck of the Alma before the council acts.'
    const rivalOf = (own: string) => comparing(`${told} ${own}`, told, other, 0).beside.rival
    expect(rivalOf('Divers will look for the wreck of the Alma first.')).toBeGreaterThan(0)
    expect(rivalOf('Bakers sold rye bread at dawn.')).toBeLessThan(0)
  })

  it('is what the passage adds and the sentences right beside the statement say, not those further off', () => {
    const other = 'The council, which lost a bridge to the flood, will mend the quay.'
    const knownOf = (...before: string[]) => {
      const here = `${before.join(' ')} ${told}`
      return comparing(here, told, other, 0).beside.known
    }
    expect(knownOf('A flood took the bridge.')).toBeGreaterThan(0.2)
    expect(knownOf('A flood took the bridge.', 'Bakers sold rye bread.')).toBe(0)
  })

  it('is alike where a sentence near the statement shares much with one near the passage', () => {
    const other = 'In May the quay is to be mended.'
    const aroundOf = (there: string) =>
      comparing(`A cormorant broke the window. ${told}`, told, `${there} ${other}`, 1).beside.around
    expect(aroundOf('Its window was broken by a cormorant.')).toBeGreaterThan(
      aroundOf('A cormorant sat on nine sacks of rye.') + 0.2,
    )
    expect(aroundOf('Snow fell.')).toBe(0)
  })
})

describe('Words of one quotation', () => {
  const told = 'The abbot called the sale “a shabby trick”, then left.'
  const isQuoted = (other: string) => comparing(told, told, other, 0).quoted

  it('are several within the marks of both passages', () => {
    expect(isQuoted('It was, he said, a “rather shabby little trick”.')).toBe(true)
    expect(isQuoted('It was, he said, a rather shabby little trick.')).toBe(false)
    expect(isQuoted('The sale, a trick to him, was “shabby”.')).toBe(false)
  })
})

describe('How sure it is that two passages say the same', () => {
  const { candidate } = comparing('Ada Holm left.', 'Ada Holm left.', 'Ada Holm has left.', 0)
  const plain: Circumstances = {
    before: 20,
    wider: 0,
    days: 0,
    alike: 0.5,
    best: 0.5,
    seconded: 0,
    usual: 0,
    quoted: false,
    beside: { rival: 0, known: 0, around: 0.1 },
  }
  const score = (more: Partial<Circumstances> = {}) => scoreOf(candidate.likeness, { ...plain, ...more })

  it('grows with a common quotation, with what is known and alike beside them, and falls with a rival', () => {
    expect(score({ quoted: true })).toBeGreaterThan(score())
    expect(score({ beside: { ...plain.beside, known: 0.3 } })).toBeGreaterThan(score())
    expect(score({ beside: { ...plain.beside, around: 0.5 } })).toBeGreaterThan(score())
    expect(score({ beside: { ...plain.beside, rival: 0.3 } })).toBeLessThan(score())
  })

  it('grows with a third word in common, unless that is a name or a number', () => {
    const told = 'Mayor Ada Holm said that the council will drain the marsh.'
    const thirdOf = (other: string) => comparing(told, told, other, 0).candidate.likeness.third
    expect(thirdOf('The council drains a marsh.')).toBeGreaterThan(0)
    expect(thirdOf('Ada Holm went with the council to a marsh.')).toBe(0)
    const without = { ...candidate.likeness, third: 0 }
    expect(scoreOf({ ...without, third: 2 }, plain)).toBeGreaterThan(scoreOf(without, plain))
  })
})
