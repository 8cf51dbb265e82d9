import { expect, it } from 'vitest'
import { ReportMaker } from '../../../shared/report/make'
import { sayStep, type ReportStep } from '../../../shared/report/step'
import { finish } from '../../../shared/steps'
import { apply, change, noon, story } from '../support/story'
import { options } from './support'

const maker = new ReportMaker()

function stepsOf(project = story, more: Partial<typeof options> = {}): Set<ReportStep['doing']> {
  const steps = maker.make(project, { ...options, ...more }, noon)
  return new Set([...steps].map(({ doing }) => doing))
}

it('compares the articles once for several reports of one project', () => {
  expect(stepsOf()).toContain('comparing')
  expect(stepsOf(story, { title: 'Another title' })).toEqual(new Set(['choosing']))
  expect(stepsOf(story, { parts: ['matrix', 'text'] })).toEqual(new Set(['choosing']))
  expect(stepsOf(story, { articles: ['a1'] })).toContain('comparing')
  const { project } = apply(story, change({ type: 'project.edited', title: 'Changed' }))
  expect(stepsOf(project)).toContain('comparing')
})

it('tells no more of what was compared than it is asked for', () => {
  finish(maker.make(story, options, noon))
  const { analysis, independence } = finish(maker.make(story, { ...options, parts: ['matrix'] }, noon))
  expect(Object.keys(analysis)).toEqual(['independence', 'matrix'])
  expect(independence.size).toBe(0)
})

it('says how far it is as a person would', () => {
  expect(sayStep({ doing: 'comparing', done: 12, of: 1000 })).toBe('Comparing: article 12 of 1,000')
  expect(sayStep({ doing: 'writing', done: 3_400_000 })).toBe('Writing: 3.4 MB')
})

it('goes on with what another report of the project has begun to compare, and does not begin again', () => {
  const shared = new ReportMaker()
  const preview = shared.make(story, options, noon)
  const begun = [preview.next().value, preview.next().value] as ReportStep[]
  const rest = [...shared.make(story, { ...options, title: 'Exported' }, noon)]
  const alone = [...new ReportMaker().make(story, options, noon)]
  expect([...begun, ...rest]).toEqual(alone)
  // Whoever began is done as soon as the other is.
  expect([...preview].map(({ doing }) => doing)).toEqual(
    rest.map(({ doing }) => doing).filter((doing) => doing === 'choosing'),
  )
})
