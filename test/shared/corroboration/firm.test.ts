import { describe, expect, it } from 'vitest'
import { findDifferences } from '../../../shared/corroboration/differences/find'
import { isFirm } from '../../../shared/corroboration/differences/firm'
import { sidesOf } from '../../../shared/corroboration/differences/sides'
import { likenessOf } from '../../../shared/corroboration/likeness'
import { findMatches } from '../../../shared/corroboration/matches'
import { corpusOf, stated, story } from './stories'

/** What of the differences of two passages, of which little is sure, tells that they speak of the same thing. */
function firmOf(here: string, there: string, score = 0.45): string[] {
  const corpus = corpusOf(story('a', here), story('b', there))
  const [a, b] = corpus.articles.map((article) =>
    corpus.prepare(article, { start: 0, end: article.text.length }),
  )
  const { weightOf } = corpus.askedOf('a')
  const sides = sidesOf(a!, b!, likenessOf(a!, b!, weightOf), weightOf)
  return findDifferences(sides)
    .filter((difference) => isFirm(sides, difference, score))
    .map(({ kind, here: x, there: y }) => `${kind}: ${x?.words ?? '–'} | ${y?.words ?? '–'}`)
}

type Case = [what: string, here: string, there: string, ...firm: string[]]

const told: readonly Case[] = [
  [
    'another count of the same',
    'Some 180 lorries stood in a long queue before the gate on Tuesday evening.',
    'About 250 trucks were said to be stuck at the fence on Tuesday night.',
    'number: 180 | 250',
  ],
  [
    'another day of the same deed',
    'The primary would be held on April 30.',
    'Both parties of the province will hold their primaries in the middle of May.',
    'date: April 30 | May',
  ],
  [
    'another month of what one verb calls quitting and the other leaving',
    'Maren joined the harbour administration in 2009 and quit last year to enter a private office.',
    'He left the harbour administration last month to return to a private firm in Orr.',
    'date: last year | last month',
  ],
  [
    'another day at the earliest',
    'People will be allowed back on Tuesday at the earliest, mayor Ada Lunde told Radio Vik.',
    'Those who fled may return on Wednesday at the earliest, mayor Ada Lunde said.',
    'date: Tuesday | Wednesday',
  ],
  [
    'the opposite of the same',
    'The railway crossing at Pless was closed as well, the driver said.',
    'A railway crossing farther south was still open on Tuesday.',
    'negation: closed | open',
  ],
  [
    'the opposite, not by how much,',
    'Shares of Brenmore fell 3 percent.',
    'Brenmore pays more than the price of Monday. Its shares rose 24 percent that morning.',
    'negation: fell | rose',
  ],
  [
    'a plan and the deed',
    'His client intended to invoke her right to silence and to refuse all answers.',
    'She then invoked her right to silence before the harbour court, and left the hall.',
    'hedge: intended to invoke | invoked',
  ],
  [
    'one saying in other words',
    '“I spent money I should never have spent on a boat.”',
    'He admitted that he had “spent money that should never have been spent”, and asked for patience.',
    'quotation: I spent money I should never have spent on a boat | spent money that should never have been spent',
  ],
]

const untold: readonly Case[] = [
  ['shares of others', 'Shares in Alvik rose 24 percent that morning.', 'Shares in Brenmore fell 3 percent.'],
  [
    'what others did',
    'Maren was elected in 1995 and resigned from the council of Orr last year.',
    'Ada Vik sat for Lund before she resigned from the senate last month.',
  ],
  [
    'days of other deeds',
    'The date of the primary was announced on April 30.',
    'Both parties of the province will hold their primaries in the middle of May.',
  ],
  [
    'sums for other things',
    'Ending it could cost the town 120 million euros, a lawyer who has read the contract says.',
    'The tunnel is to cost 900 million euros and would be the longest of the whole country.',
  ],
  [
    'counts of nobody knows what',
    'A reporter counted some sixty pickets before the gate of the hospital.',
    'It counted 312 of them.',
  ],
  [
    'thoughts of other things',
    '“I think it is vital for the council to read the treaty and debate it.”',
    'Maren said he doesn’t think the council would take such a step.',
  ],
  [
    'many and a few',
    'Hundreds of thousands of female workers may join in one lawsuit.',
    'Two female judges seemed willing to let the lawsuit go on.',
  ],
]

describe('Of two passages that are hardly alike', () => {
  it.each(told)('%s tells that they differ: %s / %s', (_, here, there, ...firm) => {
    expect(firmOf(here, there)).toEqual(firm)
  })

  it.each(untold)('%s tell nothing: %s / %s', (_, here, there) => {
    expect(firmOf(here, there)).toEqual([])
  })

  it('a name or a doubt alone tells nothing, nor does a difference where next to nothing is sure', () => {
    const [here, there] = [
      'The ferry Alma sank on Monday off Brenna.',
      'The ferry Alma reportedly sank on Tuesday off Brennau.',
    ]
    expect(firmOf(here, there)).toEqual(['date: Monday | Tuesday'])
    expect(firmOf(here, there, 0.02)).toEqual([])
  })

  it('a denial tells that only of those of which much more is sure', () => {
    const [here, there] = [
      'Shares of Brenmore fell 3 percent.',
      'Shares of Brenmore rose 3 percent that morning.',
    ]
    expect(firmOf(here, there)).toEqual(['negation: fell | rose'])
    expect(firmOf(here, there, 0.3)).toEqual([])
  })

  it('two quotations tell it the surer the more alike they are, and need the less around them', () => {
    const [here, other, far] = [
      '“I spent money I should never have spent on a boat.”',
      'He had “spent money that should never have been spent”, and asked for patience.',
      'She wrote: “I spent money that should have been saved for a new boat”.',
    ]
    expect(firmOf(here, other, 0.01)).toHaveLength(1)
    expect(firmOf(here, far, 0.01)).toEqual([])
    expect(firmOf(here, far, 0.45)).toHaveLength(1)
  })

  it('two nearly equal quotations are found, though another sentence of the article is far more like the one', () => {
    const said = '“I spent money I should never have spent on a boat.”'
    const [saying, about] = [
      'He had “spent money that should never have been spent”, and asked the court of Vik, which hears such cases on every other Thursday of the winter, for patience with his brothers.',
      'Snow fell. Hens slept. Ivo Maren once spent money on a boat. Gulls cried. Bells rang.',
    ]
    const corpus = corpusOf(story('a', `${said} ${about}`, '2026-03-01'), story('b', `${about} ${saying}`))
    const found = findMatches(corpus, stated(corpus, 'a', said)).find(({ quote }) => quote === saying)
    expect(found).toMatchObject({ relation: 'differs', differences: [{ kind: 'quotation' }] })
  })
})
