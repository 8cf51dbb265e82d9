import { describe, expect, it } from 'vitest'
import { mergeProjects } from '../../../shared/merge/merge'
import { findBreaches } from '../../../shared/model/invariants'
import { parseProject } from '../../../shared/model/parse'
import { emptyProject, type Project } from '../../../shared/model/project'
import { serializeProject } from '../../../shared/model/serialize'
import { anchorOn, apply, change, docOf, facts, story, versionOf, type ChangeBody } from '../support/story'

const text = ['The ferry sank on Thursday.', 'Eleven people died, the ministry said.'] as const
const longer = [
  'The ferry sank on Thursday evening, off Brødnik.',
  'Eleven people died, the ministry said.',
] as const

/** A project that a desk of its own began: one article, one claim in it, one verdict. */
function begun(
  tag: string,
  name: string,
  paragraphs: readonly string[],
  url = '',
  quote = 'Eleven people died',
): Project {
  const doc = docOf(...paragraphs)
  const bodies: ChangeBody[] = [
    { type: 'reviewer.added', reviewer: { id: `r${tag}`, name, initials: 'R' } },
    {
      type: 'article.added',
      article: { ...facts(`a${tag}`, `Ferry ${tag}`), url },
      version: versionOf(`v${tag}`, doc),
    },
    {
      type: 'claim.added',
      claim: { id: `c${tag}`, wording: '' },
      passage: { id: `p${tag}`, article: `a${tag}`, anchor: anchorOn(`v${tag}`, doc, quote) },
    },
    {
      type: 'assessment.added',
      assessment: { id: `m${tag}`, claim: `c${tag}`, verdict: 'verified', rationale: '' },
    },
  ]
  const at = `2026-03-1${tag}T08:00:00.000Z`
  const empty = emptyProject(`project${tag}`, `Desk ${tag}`, at)
  return apply(empty, ...bodies.map((body) => change(body, `s${tag}`, `r${tag}`, at))).project
}

function merge(mine: Project, theirs: Project) {
  const merged = mergeProjects(mine, theirs)
  expect(findBreaches(merged.project)).toEqual([])
  expect(serializeProject(mergeProjects(theirs, mine).project)).toBe(serializeProject(merged.project))
  const again = mergeProjects(merged.project, theirs)
  expect(again.report).toMatchObject({ unchanged: true, conflicts: [], split: [] })
  expect(again.project).toBe(merged.project)
  return merged
}

describe('Merging projects that were begun apart', () => {
  it('knows an article by its text, and keeps the claims of both in it', () => {
    const { project, report } = merge(begun('1', 'Anna Berg', text), begun('2', 'Ben Okoye', text))
    expect(project.articles.sorted().map(({ id }) => id)).toEqual(['a1'])
    expect(project.versions.size).toBe(1)
    expect(
      project.passages.where('article', 'a1').map(({ anchor }) => [anchor.version, anchor.state]),
    ).toEqual([
      ['v1', 'anchored'],
      ['v1', 'anchored'],
    ])
    expect(project.claims.sorted().map(({ id, number }) => [id, number])).toEqual([
      ['c1', 1],
      ['c2', 2],
    ])
    expect(project.meta).toMatchObject({ id: 'project1', title: 'Desk 1', lastNumber: 2 })
    expect(report.unions).toEqual([{ table: 'articles', id: 'a1', mine: 'a1', theirs: 'a2', by: 'text' }])
  })

  it('knows an article by its address, however it is written, and looks for its passages in the later text', () => {
    const { project, report } = merge(
      begun('1', 'Anna Berg', text, 'https://courier.example/ferry/'),
      begun('2', 'Ben Okoye', longer, 'https://COURIER.example/ferry#top', 'off Brødnik'),
    )
    expect(report.unions).toMatchObject([{ table: 'articles', by: 'url' }])
    expect(project.articles.get('a1')?.version).toBe('v2')
    expect(project.passages.get('p1')?.anchor).toMatchObject({ version: 'v2', quote: 'Eleven people died' })
    expect(report.conflicts).toEqual(
      expect.arrayContaining([expect.objectContaining({ table: 'articles', field: 'title' })]),
    )
  })

  it('leaves articles apart of which neither text nor address is the same', () => {
    const { project } = merge(begun('1', 'Anna Berg', text), begun('2', 'Ben Okoye', longer))
    expect(project.articles.size).toBe(2)
  })

  it('knows a reviewer by name', () => {
    const { project, report } = merge(begun('1', 'Anna Berg', text), begun('2', ' Anna Berg', text))
    expect(project.reviewers.sorted().map(({ id }) => id)).toEqual(['r1'])
    expect(project.assessments.get('m2')?.createdBy).toBe('r1')
    expect(report.unions).toContainEqual({
      table: 'reviewers',
      id: 'r1',
      mine: 'r1',
      theirs: 'r2',
      by: 'name',
    })
  })

  it('does not depend on which two are merged first', () => {
    const [a, b, c] = [
      begun('1', 'Anna Berg', text),
      begun('2', 'Ben Okoye', text),
      begun('3', 'Anna Berg', text, 'https://courier.example/ferry'),
    ] as const
    const join = (x: Project, y: Project) => mergeProjects(x, y).project
    const all = serializeProject(join(join(a, b), c))
    expect(serializeProject(join(a, join(b, c)))).toBe(all)
    expect(serializeProject(join(join(c, a), b))).toBe(all)
  })
})

describe('Copies of one project', () => {
  it('keep two people of one name apart, and tell it', () => {
    const add = (id: string) =>
      apply(
        story,
        change({ type: 'reviewer.added', reviewer: { id, name: 'Cleo Vance', initials: 'CV' } }, id, id),
      ).project
    const { project, report } = mergeProjects(add('cleo1'), add('cleo2'))
    expect(project.reviewers.size).toBe(4)
    expect(report.namesakes).toEqual([{ name: 'Cleo Vance', reviewers: ['cleo1', 'cleo2'] }])
  })
})

describe('A file that this program did not write', () => {
  const file = (edit: (json: { [table: string]: { [field: string]: unknown }[] }) => void): Project => {
    const json = JSON.parse(serializeProject(story)) as Parameters<typeof edit>[0]
    edit(json)
    const parsed = parseProject(JSON.stringify(json))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
    return parsed.value.project
  }
  const tomb = (fields: object) => ({
    id: 'x',
    table: 'claims',
    at: '2026-03-14T08:00:00.000Z',
    by: 'ben',
    ...fields,
  })

  it.each<[string, Project]>([
    [
      'a tombstone that keeps no record',
      file((json) => json['tombstones']!.push(tomb({ record: { id: 'x' } }))),
    ],
    [
      'a tombstone of no table',
      file((json) => json['tombstones']!.push(tomb({ table: 'toString', record: {} }))),
    ],
    [
      'fields kept that are none',
      file((json) => (json['passages']![0]!['given'] = { anchor: 'x', id: 'y' })),
    ],
    ['a passage of another claim', file((json) => (json['passages']![2]!['claim'] = 'c1'))],
    [
      'a version of another article',
      file(
        (json) =>
          (json['articles']![0]!['edited'] = {
            version: { at: '2026-03-14T08:00:00.000Z', by: 'no', step: 'no' },
          }),
      ),
    ],
  ])('is merged into a project in order: %s', (_what, strange) => {
    for (const [a, b] of [
      [story, strange],
      [strange, story],
    ] as const) {
      const { project } = mergeProjects(a, b)
      expect(findBreaches(project)).toEqual([])
      const parsed = parseProject(serializeProject(project))
      expect(parsed.ok && serializeProject(parsed.value.project)).toBe(serializeProject(project))
    }
  })
})
