import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/changes/apply'
import type { Project } from '../../../shared/model/project'
import type { Id } from '../../../shared/model/records'
import { serializeProject } from '../../../shared/model/serialize'
import { statusOf } from '../../../shared/model/status'
import { coversOf } from '../../../shared/review/covers'
import { isJudge, signoffsOf, whyNotSignOff } from '../../../shared/review/signoffs'
import type { Move } from '../support/move'
import { changeOf, moveArbitrary } from '../support/moves'
import {
  anchorOn,
  apply,
  change,
  docOf,
  ferryDoc,
  refusal,
  story,
  versionOf,
  type ChangeBody,
} from '../support/story'

const later = '2026-03-14T08:00:00.000Z'
const doing = (project: Project, body: ChangeBody, by = 'anna', step = 's50') =>
  apply(project, change(body, step, by, later))
const signing = (project: Project, id = 'g1', claim = 'c1'): ChangeBody => ({
  type: 'signoff.added',
  signoff: { id, claim, verdict: 'verified', covers: coversOf(project, claim)! },
})
/** Anna’s verdict on the first claim, signed off by Ben. */
const signed = doing(story, signing(story), 'ben', 's49').project
const movedIn = (project: Project) => signoffsOf(project, 'c1').map(({ moved }) => moved)

const twelve = docOf('Twelve people died when the ferry sank on Thursday, the ministry said.')
const radio: ChangeBody = {
  type: 'article.corrected',
  article: 'a2',
  version: versionOf('v9', docOf('The horn sounded twice, five passengers said.'), 'corrected'),
  anchors: [
    { passage: 'p3', anchor: { ...story.passages.get('p3')!.anchor, version: 'v9', state: 'moved' } },
  ],
}

const lapses: readonly (readonly [what: string, body: ChangeBody, moved: readonly string[], by: Id])[] = [
  [
    'another verdict',
    {
      type: 'assessment.added',
      assessment: { id: 'm9', claim: 'c1', verdict: 'disputed', rationale: '' },
    },
    ['verdict'],
    'anna',
  ],
  ['another wording', { type: 'claim.edited', claim: 'c1', wording: 'Eleven died.' }, ['wording'], 'anna'],
  [
    'a passage on other words',
    { type: 'passage.anchored', passage: 'p1', anchor: anchorOn('v1', ferryDoc, 'Eleven people') },
    ['quotes'],
    'anna',
  ],
  [
    'evidence that is edited',
    { type: 'evidence.edited', evidence: 'e1', fields: { locator: '3' } },
    ['evidence'],
    'anna',
  ],
  ['evidence that is removed', { type: 'evidence.removed', evidence: 'e1' }, ['evidence'], 'anna'],
  [
    'a text in which other words stand',
    {
      type: 'article.corrected',
      article: 'a1',
      version: versionOf('v9', twelve, 'corrected'),
      anchors: [
        { passage: 'p1', anchor: anchorOn('v9', twelve, 'Twelve people died', 'changed') },
        { passage: 'p2', anchor: { ...anchorOn('v1', ferryDoc, 'Nobody', 'lost'), version: 'v9' } },
      ],
    },
    ['quotes', 'versions'],
    'anna',
  ],
  [
    'a verdict of the person who gave it',
    {
      type: 'assessment.added',
      assessment: { id: 'm9', claim: 'c1', verdict: 'verified', rationale: '' },
    },
    ['signer'],
    'ben',
  ],
]

const harmless: readonly (readonly [what: string, body: ChangeBody])[] = [
  ['a comment', { type: 'comment.added', comment: { id: 'k1', claim: 'c1', text: 'Good.' } }],
  ['tags', { type: 'claim.tagged', claim: 'c1', tags: ['deaths'] }],
  ['a corrected byline', { type: 'article.edited', article: 'a1', fields: { byline: 'By Ada Rask' } }],
  ['another article’s text', radio],
  [
    'a rationale written anew',
    {
      type: 'assessment.added',
      assessment: { id: 'm9', claim: 'c1', verdict: 'verified', rationale: 'Rang them again.' },
    },
  ],
]

describe('A sign-off', () => {
  it.each(lapses)('lapses by %s, and is valid again when that is undone', (_what, body, moved, by) => {
    expect(movedIn(signed)).toEqual([[]])
    const done = doing(signed, body, by)
    expect(movedIn(done.project)).toEqual([moved])
    const undone = apply(done.project, done.inverse).project
    expect(movedIn(undone)).toEqual([[]])
    expect(serializeProject(undone)).toBe(serializeProject(signed))
  })

  it.each(harmless)('is not touched by %s', (_what, body) => {
    expect(movedIn(doing(signed, body).project)).toEqual([[]])
  })

  it('is valid again when the same state is made by hand', () => {
    const without = doing(signed, { type: 'evidence.removed', evidence: 'e1' }).project
    const { claim, kind, reference, locator, checked, stance } = story.evidence.get('e1')!
    const evidence = { id: 'e7', claim, kind, reference, locator, checked, stance }
    const again = doing(without, { type: 'evidence.added', evidence }, 'anna', 's51')
    expect(movedIn(without)).toEqual([['evidence']])
    expect(movedIn(again.project)).toEqual([[]])
  })

  it('is refused to whoever gave the verdict, to a namesake, for a second time, and on what nobody judged', () => {
    expect(refusal(story, signing(story), 's50', 'anna')).toMatch(/second person/)
    const namesake = doing(story, {
      type: 'reviewer.added',
      reviewer: { id: 'anna2', name: 'anna brask ', initials: 'AB' },
    }).project
    expect(refusal(namesake, signing(namesake), 's51', 'anna2')).toMatch(/second person/)
    expect(refusal(signed, signing(signed, 'g2'), 's51', 'ben')).toMatch(/already/)
    expect(refusal(story, signing(story, 'g1', 'c2'), 's50', 'ben')).toMatch(/needs a verdict/)
  })

  it('is refused when the claim is not what was looked at any more', () => {
    const stale = signing(story)
    const moved = doing(story, { type: 'evidence.removed', evidence: 'e1' }).project
    expect(refusal(moved, stale, 's51', 'ben')).toMatch(/changed meanwhile/)
  })

  it('is withdrawn by nobody but who gave it, and leaves a tombstone', () => {
    const withdrawal = { type: 'signoff.withdrawn', signoff: 'g1' } as const
    expect(refusal(signed, withdrawal, 's51', 'anna')).toMatch(/Only who signed/)
    const { project } = doing(signed, withdrawal, 'ben')
    expect(signoffsOf(project, 'c1')).toEqual([])
    expect(project.tombstones.get('g1')).toMatchObject({ table: 'signoffs', by: 'ben' })
  })
})

/** Everything that a sign-off of the claim is about, told apart the long way. */
function covered(project: Project, claim: Id): string {
  const passages = project.passages.where('claim', claim)
  const texts = passages.map(({ article }) => project.versions.get(project.articles.get(article)!.version)!)
  return JSON.stringify([
    statusOf(project, claim),
    project.claims.get(claim)?.wording,
    passages.map(({ anchor }) => `${anchor.quote}/${String(anchor.state === 'lost')}`).sort(),
    project.evidence
      .where('claim', claim)
      .map((row) => JSON.stringify([row.kind, row.reference, row.locator, row.checked, row.stance]))
      .sort(),
    [...new Set(texts.map((version) => JSON.stringify(version.doc)))].sort(),
    isJudge(project, claim, 'ben'),
  ])
}

describe('Whatever is done to a project', { timeout: 60_000 }, () => {
  it('a sign-off lapses if and only if what it covers is not as it was', () => {
    let [valid, lapsed] = [0, 0]
    const check = (moves: readonly Move[]) => {
      let now = signed
      let count = 0
      const fresh = () => `n${String(++count).padStart(4, '0')}`
      for (const [i, move] of moves.entries()) {
        const by = i % 3 === 0 ? 'ben' : 'anna'
        const step = `t${String(i).padStart(4, '0')}`
        const body = changeOf(now, move, fresh, { step, by })
        const at = new Date(Date.UTC(2026, 2, 15) + i * 1000).toISOString()
        const applied = body && applyChanges(now, [{ ...body, step, by, at }])
        if (!applied?.ok) continue
        now = applied.value.project
        const signoff = signoffsOf(now, 'c1').find((one) => one.signoff.id === 'g1')
        if (!signoff) continue
        const isValid = signoff.moved.length === 0
        if (isValid) valid++
        else lapsed++
        expect(isValid).toBe(covered(now, 'c1') === covered(signed, 'c1'))
      }
    }
    fc.assert(fc.property(fc.array(moveArbitrary, { maxLength: 12, size: 'max' }), check), { numRuns: 150 })
    expect(Math.min(valid, lapsed)).toBeGreaterThan(50)
  })

  it('nobody can sign off what they have judged or decided', () => {
    fc.assert(
      fc.property(fc.array(moveArbitrary, { maxLength: 20, size: 'max' }), (moves) => {
        let now = story
        let count = 0
        const fresh = () => `n${String(++count).padStart(4, '0')}`
        for (const [i, move] of moves.entries()) {
          const [by, step] = [i % 2 ? 'ben' : 'anna', `t${String(i).padStart(4, '0')}`]
          const body = changeOf(now, move, fresh, { step, by })
          const applied = body && applyChanges(now, [change(body, step, by, later)])
          if (applied?.ok) now = applied.value.project
        }
        for (const { id } of now.claims.values())
          for (const { signoff, moved } of signoffsOf(now, id))
            if (moved.length === 0) {
              expect(isJudge(now, id, signoff.createdBy)).toBe(false)
              expect(whyNotSignOff(now, id, signoff.createdBy)).toBeDefined()
            }
      }),
      { numRuns: 60 },
    )
  })
})
