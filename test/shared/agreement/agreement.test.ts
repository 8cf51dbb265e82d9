import { describe, expect, it } from 'vitest'
import { agreementOf } from '../../../shared/agreement/agreement'
import { oneCategory } from '../../../shared/agreement/coefficients'
import type { Verdict } from '../../../shared/model/records'
import { ada, jon, Story } from '../../renderer/claims/story'

const zoe = 'zoe'

function story(): Story {
  const made = new Story()
  made.article('post', 'The Brenmouth Post', 'Harbour wall', ['One fell. Two sank. Three left. Four stayed.'])
  made.article('wire', 'Coast Wire', 'Boats', ['Five were lost.'])
  for (const [claim, quote] of [
    ['one', 'One fell'],
    ['two', 'Two sank'],
    ['three', 'Three left'],
    ['four', 'Four stayed'],
  ] as const)
    made.claim(claim, 'post', quote)
  made.claim('five', 'wire', 'Five were lost')
  const given: readonly (readonly [string, string, Verdict])[] = [
    ['one', ada.id, 'verified'],
    ['one', jon.id, 'verified'],
    ['two', ada.id, 'verified'],
    ['two', jon.id, 'disputed'],
    ['three', ada.id, 'disputed'],
    ['five', ada.id, 'disputed'],
    ['five', jon.id, 'disputed'],
  ]
  for (const [claim, by, verdict] of given) made.assess(claim, by, verdict)
  return made
}

describe('agreement', () => {
  it('is over the claims that two have judged, each with their latest verdict', () => {
    const made = story()
    made.assess('one', jon.id, 'single-source')
    const found = agreementOf(made.project)
    expect(found.reviewers).toEqual([
      { reviewer: 'ada', claims: 4 },
      { reviewer: 'jon', claims: 3 },
    ])
    expect(found.shared).toBe(3)
    expect(found.percent).toEqual({ known: true, value: 1 / 3 })
    const [pair] = found.pairs
    expect(pair).toMatchObject({ one: 'ada', other: 'jon', claims: 3, percent: found.percent })
    expect(pair!.table.verified).toEqual({ verified: 0, disputed: 1, 'single-source': 1 })
    expect(pair!.table.disputed).toEqual({ verified: 0, disputed: 1, 'single-source': 0 })
    expect(found.differing.map(({ claim }) => claim)).toEqual(['one', 'two'])
  })

  it('of an article is over the claims with a passage there', () => {
    const { project } = story()
    expect(agreementOf(project, 'post')).toMatchObject({ shared: 2, percent: { known: true, value: 0.5 } })
    expect(agreementOf(project, 'wire').pairs[0]?.kappa).toEqual({
      known: false,
      why: oneCategory,
    })
  })

  it('takes a verdict that was withdrawn for a missing one', () => {
    const made = story()
    for (const claim of ['one', 'two', 'five']) made.assess(claim, jon.id, null, 'Not sure any more.')
    const found = agreementOf(made.project)
    expect(found).toMatchObject({ shared: 0, pairs: [], differing: [] })
    expect(found.reviewers).toEqual([{ reviewer: 'ada', claims: 4 }])
    expect([found.percent.known, found.alpha.known]).toEqual([false, false])
  })

  it('of three has every two who met, those with most claims first', () => {
    const made = story()
    made.do({ type: 'reviewer.added', reviewer: { id: zoe, name: 'Zoë Ångel', initials: 'ZÅ' } })
    made.assess('three', zoe, 'verified')
    const { pairs, differing } = agreementOf(made.project)
    expect(pairs.map(({ one, other, claims }) => [one, other, claims])).toEqual([
      ['ada', 'jon', 3],
      ['ada', 'zoe', 1],
    ])
    expect(pairs[1]!.differing).toEqual([
      {
        claim: 'three',
        given: [
          { reviewer: 'ada', verdict: 'disputed' },
          { reviewer: 'zoe', verdict: 'verified' },
        ],
      },
    ])
    expect(differing.map(({ claim }) => claim)).toEqual(['two', 'three'])
  })
})
