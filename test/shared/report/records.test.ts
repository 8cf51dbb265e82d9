import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/changes/apply'
import { mergeChanges } from '../../../shared/merge/changes'
import { mergeProjects } from '../../../shared/merge/merge'
import { emptyProject, tableOf, type Project } from '../../../shared/model/project'
import { formatVersion } from '../../../shared/model/records'
import { serializeProject } from '../../../shared/model/serialize'
import { reportParts, type ReportOptions } from '../../../shared/report/options'
import { readBack, toMergeInto } from '../../../shared/report/read-back'
import { carriesRecords, recordPieces, recordsTerm } from '../../../shared/report/records'
import { histories, play } from '../merge/histories'
import { apply, change, noon, story } from '../support/story'
import { lostStory, nasty, nastyStory, reportOn } from './support'

const everything: Partial<ReportOptions> = { parts: [...reportParts] }
const bytes = serializeProject
const fresh = emptyProject('project9', 'Another story', '2025-01-01T00:00:00.000Z')

function jsonOf(project: Project, options = everything): string {
  return `{"${recordsTerm}":${[...recordPieces(reportOn(project, options))].join('')}}`
}

function pageOf(json: string): string {
  return `<!doctype html><script type="application/ld+json">${json}</script><p>The report</p>`
}

function read(text: string): Project {
  const back = readBack(text)
  if (!back.ok) throw new Error(JSON.stringify(back.error))
  return back.value
}

/** A project after a report came back into it. */
function merged(mine: Project, text: string): ReturnType<typeof mergeProjects> {
  return mergeProjects(mine, toMergeInto(mine, read(text)))
}

/** The claims as people see them: what a number was before it was fitted matters to merges only. */
function withoutGiven({ claims }: Project): object[] {
  return claims.sorted().map((claim) => ({ ...claim, given: null }))
}

const optionsArbitrary: fc.Arbitrary<Partial<ReportOptions>> = fc.record({
  parts: fc.subarray([...reportParts]).map((parts) => [...new Set(['text' as const, ...parts])]),
  reviewers: fc.subarray(['anna', 'ben', 'cleo']),
  articles: fc.subarray(['a1', 'a2']),
})

function holds(law: (a: Project, b: Project, options: Partial<ReportOptions>) => void) {
  const runs = Number(process.env['RUNS'] ?? 40)
  fc.assert(
    fc.property(histories(true), optionsArbitrary, (history, options) => {
      const [a, b] = play(history)
      law(a, b, options)
    }),
    { numRuns: runs },
  )
}

describe('The records behind a report', { timeout: 300_000 }, () => {
  it('come into an empty project without loss', () => {
    holds((a) => {
      const { project } = merged(fresh, jsonOf(a))
      for (const { id } of a.reviewers.sorted())
        if (!project.reviewers.has(id)) expect(jsonOf(a)).not.toContain(`"createdBy":"${id}"`)
      expect(withoutGiven(project)).toEqual(withoutGiven(a))
      for (const table of ['articles', 'passages', 'assessments', 'evidence', 'comments'] as const)
        expect(project[table].sorted()).toEqual(a[table].sorted())
      for (const table of ['resolutions', 'signoffs', 'attributions'] as const)
        expect(project[table].sorted()).toEqual(a[table].sorted())
      for (const { version } of a.articles.values())
        expect(project.versions.get(version)).toEqual(a.versions.get(version))
      expect(project.meta).toEqual({ ...fresh.meta, lastNumber: project.meta.lastNumber })
    })
  })

  it('change nothing in the project that they are of, whatever the report leaves out', () => {
    holds((a, _b, options) => {
      expect(merged(a, jsonOf(a, options))).toMatchObject({ project: a, deltas: [] })
    })
  })

  it('bring a copy what it lacks, once, and no more than a merge of the whole would', () => {
    holds((a, b, options) => {
      const text = jsonOf(a, options)
      const once = merged(b, text).project
      expect(merged(once, text).deltas).toEqual([])
      const both = mergeProjects(b, a).project
      for (const table of ['claims', 'passages', 'assessments', 'evidence', 'comments'] as const)
        for (const { id } of once[table].values())
          expect(tableOf(both, table).has(id) || both.tombstones.has(id)).toBe(true)
      expect(once.meta.title).toBe(b.meta.title)
    })
  })

  it('are one change, which is undone exactly', () => {
    holds((a, b, options) => {
      const outcome = merged(b, jsonOf(a, options))
      if (outcome.deltas.length === 0) return
      const envelope = { step: 'back1', at: noon, by: 'ben' }
      const changes = mergeChanges(outcome, [], 'report.html', envelope, () => 'x1')
      expect(changes).toHaveLength(1)
      const done = applyChanges(b, changes)
      if (!done.ok) throw new Error(done.error)
      const undone = applyChanges(done.value.project, [done.value.inverse])
      expect(undone.ok && bytes(undone.value.project)).toBe(bytes(b))
    })
  })

  it.each(nasty)('hold %j as it was written, also inside a page', (words) => {
    const project = nastyStory(words)
    const page = pageOf(jsonOf(project))
    expect(page.match(/<\/?script/g)).toHaveLength(2)
    const back = merged(fresh, page).project
    for (const table of ['articles', 'claims', 'passages', 'assessments', 'evidence', 'versions'] as const)
      expect(back[table].sorted()).toEqual(project[table].sorted())
  })

  it('keep a lost passage lost, with its words', () => {
    const back = merged(fresh, jsonOf(lostStory)).project
    expect(back.passages.get('p1')).toEqual(lostStory.passages.get('p1'))
  })

  it('hold nothing that the report leaves out', () => {
    const commented = apply(
      story,
      change({ type: 'comment.added', comment: { id: 'k1', claim: 'c1', text: 'Between ourselves.' } }, 't1'),
    ).project
    const json = jsonOf(commented, { parts: ['text', 'history'] })
    for (const secret of ['Between ourselves.', 'The ministry confirmed it.', 'statement of 12 March'])
      expect(json).not.toContain(secret)
    const back = merged(fresh, json).project
    expect(back.assessments.get('m1')).toMatchObject({ verdict: 'verified', rationale: '' })
    expect(back.evidence.size + back.comments.size).toBe(0)
    // Whoever has the reason keeps it, and whoever gets it later takes it.
    expect(merged(commented, json).deltas).toEqual([])
    const later = mergeProjects(back, toMergeInto(back, commented)).project
    expect(later.assessments.get('m1')!.rationale).toBe('The ministry confirmed it.')
  })

  it('are left out with the text of the articles', () => {
    expect(carriesRecords(reportOn(story, { parts: ['rationale'] }))).toBe(false)
    expect(carriesRecords(reportOn(story))).toBe(true)
  })
})

describe('What is no report with records', () => {
  it.each(['', '{', 'null', '[]', '<html>', '{"type":"Annotation"}', `"${recordsTerm}"`, bytes(story)])(
    'is told: %j',
    (text) => {
      expect(readBack(text)).toEqual({ ok: false, error: { kind: 'none' } })
    },
  )

  it('is told where its records are faulty', () => {
    const faulty = jsonOf(story).replaceAll('"claim":"c1"', '"claim":"c77"')
    expect(readBack(faulty)).toMatchObject({ error: { kind: 'faulty', error: { kind: 'dangling' } } })
    const newer = jsonOf(story).replace(`"formatVersion":${formatVersion}`, '"formatVersion":99')
    expect(readBack(newer)).toMatchObject({ error: { kind: 'faulty', error: { kind: 'newer' } } })
  })
})
