import { describe, expect, it } from 'vitest'
import { choiceChanges, mergeChanges } from '../../../shared/merge/changes'
import { openChoices } from '../../../shared/merge/choices'
import { mergeProjects } from '../../../shared/merge/merge'
import type { Project } from '../../../shared/model/project'
import { apply, change, refusal, story, type ChangeBody } from '../support/story'
import { after, hour } from './hours'

const origin = (id: string, name: string): ChangeBody => ({
  type: 'origin.added',
  origin: { id, name, kind: 'institution', also: [] },
})
const told = after(
  story,
  'anna',
  [1, origin('o1', 'The ministry')],
  [2, origin('o2', 'The coast guard')],
  [3, origin('o3', 'Office of Ports, Harbours and Piers')],
  [4, origin('o4', 'Tavastra Harbour')],
  [
    5,
    {
      type: 'attribution.added',
      attribution: { id: 't1', article: 'a1', origin: 'o1', via: 'said', state: 'confirmed' },
    },
  ],
  [6, { type: 'comment.added', comment: { id: 'k1', claim: 'c1', text: 'Rang the port.' } }],
)
const envelope = { step: 'merging', at: hour(20), by: 'ben' }
const fold = (from: string): ChangeBody => ({ type: 'origin.folded', origin: from, into: 'o1' })

/** What both did, what a conflict is about, and what there is afterwards when mine is chosen. */
const cases: readonly {
  readonly what: string
  readonly mine: readonly (readonly [number, ChangeBody])[]
  readonly theirs: readonly (readonly [number, ChangeBody])[]
  readonly by?: string
  readonly about: string
  readonly read: (project: Project) => unknown
  readonly chosen: unknown
  /** Whether it is left open when nobody chooses. */
  readonly isLeft: boolean
}[] = [
  {
    what: 'the name of an origin',
    mine: [[9, { type: 'origin.edited', origin: 'o1', fields: { name: 'Transport' } }]],
    theirs: [[10, { type: 'origin.edited', origin: 'o1', fields: { name: 'Interior' } }]],
    about: 'origins o1 name',
    read: ({ origins }) => origins.get('o1')?.name,
    chosen: 'Transport',
    isLeft: true,
  },
  {
    what: 'the kind of an origin',
    mine: [[9, { type: 'origin.edited', origin: 'o1', fields: { kind: 'person' } }]],
    theirs: [[10, { type: 'origin.edited', origin: 'o1', fields: { kind: 'agency' } }]],
    about: 'origins o1 kind',
    read: ({ origins }) => origins.get('o1')?.kind,
    chosen: 'person',
    isLeft: true,
  },
  {
    what: 'the other names of an origin, commas and all, after each folded another into it',
    mine: [[9, fold('o3')]],
    theirs: [[10, fold('o4')]],
    about: 'origins o1 also',
    read: ({ origins }) => origins.get('o1')?.also,
    chosen: ['Office of Ports, Harbours and Piers'],
    isLeft: true,
  },
  {
    what: 'where words come from',
    mine: [[9, { type: 'attribution.edited', attribution: 't1', fields: { origin: null } }]],
    theirs: [[10, { type: 'attribution.edited', attribution: 't1', fields: { origin: 'o2' } }]],
    about: 'attributions t1 origin',
    read: ({ attributions }) => [attributions.get('t1')?.origin, attributions.get('t1')?.via],
    chosen: [null, 'own'],
    isLeft: false,
  },
  {
    what: 'whether words come from there',
    mine: [[9, { type: 'attribution.edited', attribution: 't1', fields: { state: 'rejected' } }]],
    theirs: [
      [10, { type: 'attribution.edited', attribution: 't1', fields: { state: 'rejected' } }],
      [11, { type: 'attribution.edited', attribution: 't1', fields: { state: 'confirmed' } }],
    ],
    about: 'attributions t1 state',
    read: ({ attributions }) => attributions.get('t1')?.state,
    chosen: 'rejected',
    isLeft: false,
  },
  {
    what: 'the words of a comment, by somebody who did not write it',
    by: 'anna',
    mine: [[9, { type: 'comment.edited', comment: 'k1', text: 'Rang the port twice.' }]],
    theirs: [[10, { type: 'comment.edited', comment: 'k1', text: 'Rang the port office.' }]],
    about: 'comments k1 text',
    read: ({ comments }) => comments.get('k1')?.text,
    chosen: 'Rang the port twice.',
    isLeft: true,
  },
  {
    what: 'whether a thread is dealt with',
    mine: [[9, { type: 'comment.resolved', comment: 'k1', resolved: true }]],
    theirs: [
      [10, { type: 'comment.resolved', comment: 'k1', resolved: true }],
      [11, { type: 'comment.resolved', comment: 'k1', resolved: false }],
    ],
    about: 'comments k1 resolved',
    read: ({ comments }) => comments.get('k1')?.resolved !== undefined,
    chosen: true,
    isLeft: false,
  },
  {
    what: 'how many sources a claim needs',
    mine: [[9, { type: 'sourcing.edited', sourcing: { independent: 3, secondary: 2 } }]],
    theirs: [[10, { type: 'sourcing.edited', sourcing: { independent: 2, secondary: 4 } }]],
    about: 'meta sourcing',
    read: ({ meta }) => meta.sourcing,
    chosen: { independent: 3, secondary: 2 },
    isLeft: true,
  },
  {
    what: 'the web page of the report',
    mine: [[9, { type: 'page.edited', page: 'https://a.example/' }]],
    theirs: [[10, { type: 'page.edited', page: 'https://b.example/' }]],
    about: 'meta page',
    read: ({ meta }) => meta.page,
    chosen: 'https://a.example/',
    isLeft: true,
  },
]

describe.each(cases)('Of $what, which both rewrote', (one) => {
  // A person may have one name on two computers.
  const mine = after(told, one.by ?? 'ben', ...one.mine)
  const theirs = after(told, one.by ?? 'anna', ...one.theirs.map(([at, body]) => [at + 1, body] as const))
  const merged = mergeProjects(mine, theirs)
  const { conflicts } = merged.report
  const about = ({ table, id, field }: { table: string; id: string; field: string }) =>
    table === 'meta' ? `meta ${field}` : `${table} ${id} ${field}`

  it('a merge says so, whichever comes first', () => {
    expect(conflicts.map(about)).toEqual([one.about])
    expect(conflicts[0]).toMatchObject({
      kept: 'theirs',
      theirsBy: one.by ?? 'anna',
      mineBy: one.by ?? 'ben',
    })
    const turned = mergeProjects(theirs, mine).report.conflicts
    expect(turned[0]).toMatchObject({ kept: 'mine', mine: conflicts[0]!.theirs, theirs: conflicts[0]!.mine })
  })

  it('mine can be chosen, which is not asked for again', () => {
    const choices = conflicts.map((conflict) => ({ conflict, take: 'mine' as const }))
    const { project } = apply(mine, ...mergeChanges(merged, choices, 'B.claimdesk', envelope, () => 'x'))
    expect(one.read(project)).toEqual(one.chosen)
    expect(mergeProjects(project, theirs).report).toMatchObject({ unchanged: true, conflicts: [] })
    expect(openChoices(project)).toEqual([])
    expect(openChoices(mergeProjects(theirs, project).project)).toEqual([])
  })

  it('what nobody chose can be chosen later, where the history tells it', () => {
    const open = openChoices(merged.project)
    expect(open.map(about)).toEqual(one.isLeft ? [one.about] : [])
    const [choice] = open
    if (!choice) return
    const take = choiceChanges(merged.project, choice, choice.others[0]!, envelope, () => 'x')
    const { project } = apply(merged.project, ...take)
    expect([one.read(project), openChoices(project)]).toEqual([one.chosen, []])
    const left = apply(merged.project, ...choiceChanges(merged.project, choice, null, envelope, () => 'x'))
    expect(openChoices(left.project)).toEqual([])
  })
})

describe('What is no conflict', () => {
  it('is that both called a thread dealt with, at different times', () => {
    const resolve: ChangeBody = { type: 'comment.resolved', comment: 'k1', resolved: true }
    const merged = mergeProjects(after(told, 'ben', [9, resolve]), after(told, 'anna', [10, resolve]))
    expect(merged.report.conflicts).toEqual([])
  })

  it('is an origin that is gone: there is nothing to choose of it', () => {
    const to = (id: string): ChangeBody => ({
      type: 'attribution.edited',
      attribution: 't1',
      fields: { origin: id },
    })
    const mine = after(told, 'ben', [9, to('o2')], [10, { type: 'origin.folded', origin: 'o2', into: 'o4' }])
    const theirs = after(told, 'anna', [11, to('o3')])
    const [conflict] = mergeProjects(mine, theirs).report.conflicts
    expect(conflict).toMatchObject({ field: 'origin', mine: 'o4', theirs: 'o3' })
    const gone = after(
      mine,
      'ben',
      [12, { type: 'attribution.removed', attribution: 't1' }],
      [
        13,
        {
          type: 'origin.removed',
          origin: 'o4',
        },
      ],
    )
    expect(mergeProjects(gone, theirs).report.conflicts).toEqual([])
  })
})

describe('The words of a comment', () => {
  it('are put by others only as their author wrote them', () => {
    const rewrite = (text: string): ChangeBody => ({ type: 'comment.edited', comment: 'k1', text })
    expect(refusal(told, rewrite('Did not ring.'), 's9', 'ben')).toMatch(/Only who wrote a comment/)
    const edited = after(told, 'anna', [9, rewrite('Rang twice.')])
    const { project } = apply(edited, change(rewrite('Rang the port.'), 's9', 'ben', hour(10)))
    expect(project.comments.get('k1')?.text).toBe('Rang the port.')
  })
})
