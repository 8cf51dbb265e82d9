import { beforeEach, vi } from 'vitest'
import type { Change } from '../../../shared/changes/change'
import type { SaveState } from '../../../shared/contract'
import { serializeProject } from '../../../shared/model/serialize'
import { ada, stormStory } from '../claims/story'

export type Answer = { outcome: 'applied'; revision: number } | { outcome: 'refused'; why: string }

export const sent: { session: string; changes: Change[] }[] = []

let answer: () => Promise<Answer>

/** What the main process answers to a change, until the next test. */
export function answerWith(next: () => Promise<Answer>): void {
  answer = next
}

vi.stubGlobal('window', {
  claimdesk: {
    request: {
      'project:apply': (request: { session: string; changes: Change[] }) => {
        sent.push(request)
        return answer()
      },
    },
  },
})

export const { allSent, dispatch, noteSaveState, openReplica, travel, useReplica, whenRefused } =
  await import('../../../renderer/project/replica')

export const saved: SaveState = { state: 'saved', revision: 0, at: '2026-03-02T12:00:00.000Z' }

export const nowhere = { article: null, claim: null }

export const text = serializeProject(stormStory().project)

export function open(save: SaveState = saved): void {
  openReplica({
    session: 'session',
    name: 'Storm',
    place: '~/Storm.claimdesk',
    text,
    save,
    revision: save.revision,
    people: [],
    view: { article: null, claim: null, scroll: {} },
  })
}

export const replica = () => useReplica.getState().replica!

export const bytes = () => serializeProject(replica().project)

export const word = (claim: string, wording: string, step?: string) =>
  dispatch([{ type: 'claim.edited', claim, wording }], ada, { article: 'post', claim }, step)

export const undo = () => travel('undo', ada)

beforeEach(() => {
  sent.length = 0
  answerWith(() => Promise.resolve({ outcome: 'applied', revision: sent.length }))
  open()
})
