import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choiceChanges } from '../../../shared/merge/changes'
import { openChoices, staysOpen } from '../../../shared/merge/choices'
import { mergeProjects } from '../../../shared/merge/merge'
import type { Project } from '../../../shared/model/project'
import { textOfDoc } from '../../../shared/article/projection'
import { apply, docOf, story, versionOf, type ChangeBody } from '../support/story'
import { after, hour } from './hours'
import { histories, play } from './histories'

const envelope = { step: 'chosen', at: hour(20), by: 'anna' }

const join = (a: Project, b: Project) => mergeProjects(a, b).project
const word = (wording: string): ChangeBody => ({ type: 'claim.edited', claim: 'c1', wording })
const correct = (version: string, text: string): ChangeBody => ({
  type: 'article.corrected',
  article: 'a2',
  version: versionOf(version, docOf(text), 'corrected'),
  anchors: story.passages
    .where('article', 'a2')
    .map(({ id, anchor }) => ({ passage: id, anchor: { ...anchor, version, state: 'lost' } })),
})

const mine = after(story, 'anna', [9, word('Nine')], [10, word('Ten')])
const theirs = after(story, 'ben', [11, word('Eleven')], [12, word('Twelve')])
const merged = join(mine, theirs)

describe('The choices that a merge leaves', () => {
  it('are the ends of what each wrote, with who and when, and what stands for now', () => {
    expect(openChoices(merged)).toEqual([
      {
        table: 'claims',
        id: 'c1',
        field: 'wording',
        stands: { value: 'Twelve', by: 'ben', at: hour(12) },
        others: [{ id: 'anna10', value: 'Ten', by: 'anna', at: hour(10) }],
      },
    ])
  })

  it('are settled by taking the other, which an undo takes back', () => {
    const [choice] = openChoices(merged)
    const changes = choiceChanges(merged, choice!, choice!.others[0]!, envelope, () => 'new')
    const { project, inverse } = apply(merged, ...changes)
    expect([project.claims.get('c1')?.wording, openChoices(project)]).toEqual(['Ten', []])
    expect(openChoices(apply(project, inverse).project)).toEqual([choice])
  })

  it('are settled by keeping what stands, also for whoever merges that later', () => {
    const [choice] = openChoices(merged)
    const { project } = apply(merged, ...choiceChanges(merged, choice!, null, envelope, () => 'new'))
    expect([project.claims.get('c1')?.wording, openChoices(project)]).toEqual(['Twelve', []])
    for (const copy of [mine, theirs, merged]) expect(openChoices(join(copy, project))).toEqual([])
  })

  it('come again when somebody went on without knowing of the choice', () => {
    const [choice] = openChoices(merged)
    const { project } = apply(merged, ...choiceChanges(merged, choice!, null, envelope, () => 'new'))
    const on = after(mine, 'anna', [21, word('Twenty-one')])
    expect(openChoices(join(project, on))).toMatchObject([
      { stands: { value: 'Twenty-one' }, others: [{ value: 'Twelve' }] },
    ])
  })

  it('are three where three wrote', () => {
    const third = after(story, 'anna', [8, word('Eight')])
    expect(openChoices(join(merged, third))[0]?.others.map(({ value }) => value)).toEqual(['Ten', 'Eight'])
  })

  it('are none where both wrote the same, or one had seen what the other wrote', () => {
    expect(
      openChoices(join(after(story, 'anna', [9, word('x')]), after(story, 'ben', [10, word('x')]))),
    ).toEqual([])
    expect(openChoices(join(mine, after(mine, 'ben', [11, word('Nine')], [12, word('Ten')])))).toEqual([])
  })

  it('are there for tags, facts, evidence and the title', () => {
    const write = (text: string): ChangeBody[] => [
      { type: 'claim.tagged', claim: 'c1', tags: [text, 'x'] },
      { type: 'article.edited', article: 'a1', fields: { outlet: text } },
      { type: 'evidence.edited', evidence: 'e1', fields: { locator: text } },
      { type: 'project.edited', title: text },
    ]
    const a = after(story, 'anna', ...write('a').map((body, i) => [i, body] as const))
    const b = after(story, 'ben', ...write('b').map((body, i) => [i + 5, body] as const))
    const both = join(a, b)
    const choices = openChoices(both)
    expect(choices.map(({ table, field }) => `${table} ${field}`)).toEqual([
      'articles outlet',
      'claims tags',
      'evidence locator',
      'meta title',
    ])
    const changes = choices.flatMap((choice) =>
      choiceChanges(both, choice, choice.others[0]!, envelope, () => 'new'),
    )
    const { project } = apply(both, ...changes)
    expect(openChoices(project)).toEqual([])
    expect([
      project.claims.get('c1')?.tags,
      project.articles.get('a1')?.outlet,
      project.evidence.get('e1')?.locator,
      project.meta.title,
    ]).toEqual([['a', 'x'], 'a', 'a', 'a'])
  })

  it('are there for the text of an article, and taking the other makes a version of its words', () => {
    const a = after(story, 'anna', [9, correct('va', 'The horn sounded once.')])
    const b = after(story, 'ben', [10, correct('vb', 'The horn sounded thrice.')])
    const both = join(a, b)
    const [choice] = openChoices(both)
    expect(choice).toMatchObject({ field: 'version', stands: { value: 'vb' }, others: [{ value: 'va' }] })
    const { project } = apply(both, ...choiceChanges(both, choice!, choice!.others[0]!, envelope, () => 'vc'))
    expect(textOfDoc(project.versions.get(project.articles.get('a2')!.version)!.doc)).toBe(
      'The horn sounded once.',
    )
    expect(openChoices(project)).toEqual([])
    const kept = apply(both, ...choiceChanges(both, choice!, null, envelope, () => 'vc')).project
    expect(openChoices(kept)).toEqual([])
  })
})

describe('Over random histories of three', () => {
  const runs = { numRuns: Number(process.env['RUNS'] ?? 60) }

  it('there is nothing to choose in a copy that never met another', () => {
    fc.assert(
      fc.property(histories(false), (history) => {
        for (const copy of play(history)) expect(openChoices(copy)).toEqual([])
      }),
      runs,
    )
  }, 300_000)

  it('every conflict that a merge reports is a choice, and choosing settles all', () => {
    fc.assert(
      fc.property(histories(false), (history) => {
        const [a, b] = play(history)
        const { project, report } = mergeProjects(a, b)
        const choices = openChoices(project)
        const open = new Set(choices.map(({ table, id, field }) => `${table} ${id} ${field}`))
        for (const { table, id, field, mineStep, theirsStep } of report.conflicts)
          if (staysOpen({ table, field }) && isTold(a, mineStep) && isTold(b, theirsStep))
            expect(open).toContain(`${table} ${id} ${field}`)
        let now = project
        for (const [i, choice] of choices.entries()) {
          const take = i % 2 === 0 ? null : choice.others[0]!
          const changes = choiceChanges(now, choice, take, { ...envelope, step: `z${i}` }, () => `new${i}`)
          now = apply(now, ...changes).project
        }
        expect(openChoices(now)).toEqual([])
      }),
      runs,
    )
  }, 300_000)
})

/** What was undone for good, or came back with a backup, is an edit that the history has no words for. */
function isTold(project: Project, step: string | null): boolean {
  const entry = step === null ? undefined : project.history.get(step)
  return entry?.entries.every(({ type }) => type !== 'backup.restored') ?? false
}
