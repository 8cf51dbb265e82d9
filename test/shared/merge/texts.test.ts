import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/changes/apply'
import { mergeChanges } from '../../../shared/merge/changes'
import { mergeProjects } from '../../../shared/merge/merge'
import { serializeProject } from '../../../shared/model/serialize'
import { anchorOn, apply, docOf, story } from '../support/story'
import { both } from './both'
import { correct } from './correct'
import { after, hour } from './hours'

describe('Two new texts of one article', () => {
  const mine = after(
    story,
    'anna',
    [9, correct('va', 'Eleven people died when the ferry sank. Nobody heard the horn at all.')],
    [
      10,
      {
        type: 'claim.added',
        claim: { id: 'k1', wording: '' },
        passage: {
          id: 'pk',
          article: 'a1',
          anchor: anchorOn(
            'va',
            docOf('Eleven people died when the ferry sank. Nobody heard the horn at all.'),
            'the horn at all',
          ),
        },
      },
    ],
  )
  const theirs = after(story, 'ben', [
    11,
    correct(
      'vb',
      'At Brødnik, eleven were hurt.',
      'Eleven people died when the ferry sank. Nobody heard the horn, it is said.',
    ),
  ])

  it('become two versions of which the later stands; what was claimed in the other is looked for in it', () => {
    const { project, report } = both(mine, theirs)
    expect(project.articles.get('a1')?.version).toBe('vb')
    expect(project.versions.where('article', 'a1').map(({ id }) => id)).toEqual(['v1', 'va', 'vb'])
    expect(project.passages.get('p1')?.anchor).toMatchObject({ version: 'vb', state: 'anchored' })
    expect(project.passages.get('pk')?.anchor.version).toBe('vb')
    expect(report.reanchored.map(({ id, quote }) => [id, quote])).toEqual([['pk', 'the horn at all']])
    expect(report.conflicts).toMatchObject([
      { table: 'articles', id: 'a1', field: 'version', kept: 'theirs' },
    ])
  })

  it('are decided by a person in the same step as the merge, which is undone as one', () => {
    const merged = mergeProjects(mine, theirs)
    const [conflict] = merged.report.conflicts
    const envelope = { step: 'merging', at: hour(12), by: 'anna' }
    const changes = mergeChanges(
      merged,
      [{ conflict: conflict!, take: 'mine' }],
      'B.claimdesk',
      envelope,
      () => 'vc',
    )
    const applied = applyChanges(mine, changes)
    if (!applied.ok) throw new Error(applied.error)
    const { project, inverse } = applied.value
    expect(project.versions.get(project.articles.get('a1')!.version)?.textHash).toBe(
      mine.versions.get('va')!.textHash,
    )
    expect(project.passages.get('pk')?.anchor).toMatchObject({
      version: 'vc',
      state: 'anchored',
      quote: 'the horn at all',
    })
    expect(mergeProjects(project, theirs).report).toMatchObject({ unchanged: true, conflicts: [] })
    expect(serializeProject(apply(project, inverse).project)).toBe(serializeProject(mine))
  })
})
