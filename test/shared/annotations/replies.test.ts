import { describe, expect, it } from 'vitest'
import { threadOf } from '../../../shared/annotations/threads'
import { statusOf } from '../../../shared/model/status'
import { about, annotation, bring, claimOf, notes, reply } from './desk'

describe('Replies', () => {
  const thread = [
    reply('h3', ['h1', 'h2'], { comment: 'Third', created: '2026-03-14T10:00:00.000Z', tags: ['later'] }),
    reply('h2', ['h1'], {
      author: 'Bodil',
      comment: 'Second',
      created: '2026-03-14T09:00:00.000Z',
      tags: ['disputed'],
    }),
    annotation('h1', 'The ferry carried 64 people.', { comment: 'First', tags: ['verified'] }),
  ]

  it('are notes on the claim of what they answer, in order, of their authors and times', () => {
    const { project, plan } = bring(thread)
    const claim = claimOf(project, 'h1')
    // A note does not take back the verdict that its author has given before.
    expect(notes(project, claim.id)).toEqual([
      ['Ada Quist', 'verified', 'First'],
      ['Bodil', 'disputed', 'Second'],
      ['Ada Quist', 'verified', 'Third'],
    ])
    expect(statusOf(project, claim.id)).toBe('split')
    expect(claim.tags).toEqual(['later'])
    expect(plan).toMatchObject({ count: 3, replies: 2 })
  })

  it('that come in a later file find their claim in the project', () => {
    const [third, second, first] = thread
    const { project } = bring([first!])
    const later = bring([third!, second!], project)
    expect(later.plan).toMatchObject({ count: 2, replies: 2, known: 0, unplaced: [] })
    expect(notes(later.project, claimOf(project, 'h1').id)).toHaveLength(3)
  })

  it('to what is nowhere are listed', () => {
    const { unplaced } = bring([thread[1]!]).plan
    expect(unplaced).toMatchObject([{ comment: 'Second', attachable: false }])
    expect(unplaced[0]!.reason).toMatch(/neither in this file/)
  })

  it('make a thread with what they answer, at whatever remove', () => {
    const answer = annotation('urn:2', '', { targets: [about('', { source: 'h3' })] })
    const other = annotation('h9', 'Nobody heard the horn')
    const ids = threadOf([other, answer, ...thread], 'h1').map(({ id }) => id)
    expect(ids).toEqual(['urn:2', 'h3', 'h2', 'h1'])
  })

  it('in the W3C model are annotations of an annotation', () => {
    const answer = annotation('urn:2', '', {
      targets: [about('', { source: 'urn:1' })],
      comment: 'Second',
    })
    const { project, plan } = bring([answer, annotation('urn:1', 'The ferry carried 64 people.')])
    expect(notes(project, claimOf(project, 'urn:1').id)).toEqual([['Ada Quist', null, 'Second']])
    expect(plan.replies).toBe(1)
  })

  it('that answer each other in a ring are listed', () => {
    expect(bring([reply('h1', ['h2']), reply('h2', ['h1'])]).plan.unplaced).toHaveLength(2)
  })
})
