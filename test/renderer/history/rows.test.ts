import { describe, expect, it } from 'vitest'
import { filterHistory, wholeHistory, type HistoryFilter } from '../../../renderer/history/filter'
import { rowsOf } from '../../../shared/history/rows'
import { plainWords, sayItems } from '../../../renderer/history/sentences'
import { jon, stormStory, type Story } from '../claims/story'

function told(story: Story, filter: Partial<HistoryFilter> = {}): string[] {
  const { project } = story
  return filterHistory(project, rowsOf(project.history), { ...wholeHistory, ...filter }).map(
    ({ claim, items }) => `${claim ?? ''}: ${plainWords(sayItems(items))}`,
  )
}

describe('the history of a project', () => {
  it('has everything that was done, the newest first, each thing with what it is about', () => {
    const story = stormStory()
    story.do({ type: 'project.edited', title: 'Brenmouth' })
    story.do({ type: 'article.edited', article: 'post', fields: { byline: 'Kim Lee', outlet: 'The Post' } })
    const lines = told(story)
    expect(lines.slice(0, 4)).toEqual([
      ': changed the outlet from “The Brenmouth Post” to “The Post” and wrote the byline “Kim Lee”',
      ': changed the title of the project from “The storm at Brenmouth” to “Brenmouth”',
      'wall: added the evidence “Log of the harbour authority”',
      'warned: gave the verdict disputed and wrote the rationale “The report says 2018, on page 4.”',
    ])
    expect(lines.at(-1)).toBe(': added the article “Harbour wall gives way”')
  })

  it('keeps the identical rows of entries that are the same as before', () => {
    const story = stormStory()
    const before = rowsOf(story.project.history)
    story.assess('wall', jon.id, 'verified')
    const after = rowsOf(story.project.history)
    expect(after).toHaveLength(before.length + 1)
    expect(after.slice(1).every((row, i) => row === before[i])).toBe(true)
  })
})

describe('a filter of the history', () => {
  it('is by person, kind, claim, article, words and number', () => {
    const story = stormStory()
    expect(told(story, { person: jon.id })).toHaveLength(1)
    expect(told(story, { kind: 'verdict', claim: 'warned' })).toHaveLength(2)
    expect(told(story, { kind: 'article' })).toHaveLength(2)
    expect(told(story, { kind: 'evidence' })).toHaveLength(1)
    expect(told(story, { article: 'wire' }).map((line) => line.split(':')[0])).toEqual([
      'boats',
      'officials',
      'boats',
      'boats',
      '',
    ])
    expect(told(story, { text: 'REPORT 2018' })).toHaveLength(1)
    expect(told(story, { text: '#1' }).every((line) => line.startsWith('wall'))).toBe(true)
    expect(told(story, { person: jon.id, kind: 'evidence' })).toEqual([])
  })

  it('is by day where the reader is, first and last included', () => {
    const story = stormStory()
    const all = told(story).length
    const then = new Date(rowsOf(story.project.history)[0]!.entry.at)
    const day = (shift: number) => {
      const date = new Date(then.getFullYear(), then.getMonth(), then.getDate() + shift, 12)
      const part = (n: number) => String(n).padStart(2, '0')
      return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`
    }
    expect(told(story, { since: day(0), until: day(0) })).toHaveLength(all)
    expect(told(story, { since: day(1) })).toEqual([])
    expect(told(story, { until: day(-1) })).toEqual([])
  })
})
