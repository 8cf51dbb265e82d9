import { expect, test } from 'vitest'
import { clashOf } from '../../../renderer/sharing/clash'
import type { HistoryEntry } from '../../../shared/model/records'
import type { Project } from '../../../shared/model/project'
import { mergeProjects } from '../../../shared/merge/merge'
import { after } from '../../shared/merge/hours'
import { story, type ChangeBody } from '../../shared/support/story'

const begun = after(
  story,
  'anna',
  [1, { type: 'origin.added', origin: { id: 'o1', name: 'The ministry', kind: 'institution', also: [] } }],
  [2, { type: 'origin.added', origin: { id: 'o2', name: 'The port', kind: 'institution', also: [] } }],
  [
    3,
    {
      type: 'attribution.added',
      attribution: { id: 't1', article: 'a1', origin: 'o1', via: 'said', state: 'confirmed' },
    },
  ],
  [4, { type: 'comment.added', comment: { id: 'k1', claim: 'c1', text: 'Rang the port.' } }],
)
const attribute = (fields: { origin?: string; state?: 'confirmed' | 'rejected' }): ChangeBody => ({
  type: 'attribution.edited',
  attribution: 't1',
  fields,
})
const thread = (resolved: boolean): ChangeBody => ({ type: 'comment.resolved', comment: 'k1', resolved })

/** What Ben’s latest step, coming in where Anna works, is to her. */
function meets(mine: Project, theirs: Project) {
  const { project, deltas } = mergeProjects(mine, theirs)
  const came = deltas.findLast(({ table, after: row }) => table === 'history' && row?.['by'] === 'ben')
  return clashOf((came!.after as unknown as HistoryEntry).entries, 'anna', deltas, project)
}

test('of an attribution that both set the later stands, part by part, and that is said', () => {
  const [port, rejected] = [attribute({ origin: 'o2' }), attribute({ state: 'rejected' })]
  const anna = after(begun, 'anna', [5, port])
  expect(meets(anna, after(begun, 'ben', [6, rejected]))).toBe('both')
  const back = after(begun, 'anna', [5, rejected], [7, attribute({ state: 'confirmed' })])
  expect(meets(back, after(begun, 'ben', [6, rejected]))).toBe('mine')
  expect(meets(anna, after(anna, 'ben', [6, rejected]))).toBe('theirs')
})

test('of a thread the later stands, and that is said', () => {
  const done = after(begun, 'anna', [5, thread(true)])
  expect(meets(done, after(done, 'ben', [6, thread(false)]))).toBe('theirs')
  const again = after(done, 'anna', [7, thread(false)], [8, thread(true)])
  expect(meets(again, after(done, 'ben', [6, thread(false)]))).toBe('mine')
})

test('nothing is said where both set the same, or only the other set anything', () => {
  const done = after(begun, 'anna', [5, thread(true)])
  const answer: ChangeBody = { type: 'comment.added', comment: { id: 'k2', claim: 'c1', text: 'Yes.' } }
  expect(meets(done, after(begun, 'ben', [6, thread(true)]))).toBeUndefined()
  expect(meets(begun, after(begun, 'ben', [6, attribute({ state: 'rejected' })]))).toBeUndefined()
  expect(meets(done, after(done, 'ben', [6, answer]))).toBeUndefined()
})
