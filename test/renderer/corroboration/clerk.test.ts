import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Clerk } from '../../../renderer/corroboration/clerk'
import { pack } from '../../../renderer/corroboration/pieces'
import type { AskMessage, FromWorker } from '../../../renderer/corroboration/protocol'
import type { Standing } from '../../../shared/corroboration/standing'
import { docToJson } from '../../../shared/article/document'
import { articleSchema } from '../../../shared/article/schema'

const words = 'The bridge over the Osel was closed on Monday, after 40 cracks were found.'
const doc = docToJson(
  articleSchema.node('doc', null, [articleSchema.node('paragraph', null, articleSchema.text(words))]),
)
const facts = { outlet: '', byline: '', url: '', published: '', title: '' }

let told: FromWorker[]
let clerk: Clerk
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  told = []
  clerk = new Clerk((message) => told.push(message))
  const pieces = Array.from({ length: 20 }, (_, i) => [
    ...pack({ id: `a${i}`, ...facts, outlet: `Outlet ${i}` }, doc),
  ])
  clerk.take({ kind: 'put', pieces: pieces.flat() })
})
afterEach(() => void vi.useRealTimers())

const ask = ({ of, question }: Pick<AskMessage, 'of' | 'question'>) =>
  clerk.take({ kind: 'ask', number: 1, of, question })

/** Works to the end, each step taking so many milliseconds; answers the kinds of what was told meanwhile. */
function work(stepTakes: number): readonly FromWorker['kind'][] {
  told = []
  while (clerk.work()) vi.advanceTimersByTime(stepTakes)
  return told.map(({ kind }) => kind)
}

it('of an answer that is soon there nobody is told how far it is', () => {
  ask({ of: 'discrepancies', question: 'all' })
  expect(work(1)).toEqual(['answer'])
})

it('of a long one it is told ten times a second, for the window draws it each time', () => {
  ask({ of: 'discrepancies', question: 'all' })
  expect(work(50)).toEqual([...Array.from({ length: 9 }, () => 'at'), 'answer'])
})

it('of many claims only what the matrix and the lint read comes into the window', () => {
  const statements = [{ article: 'a0', start: 0, end: words.length }]
  ask({ of: 'claims', question: [{ claim: 'c1', statements }] })
  expect(work(1)).toEqual(['answer'])
  expect(told).toMatchObject([{ answer: [{ independentSources: 1, own: [] }] }])
  const answer = told[0]?.kind === 'answer' ? (told[0].answer as readonly Standing[]) : []
  expect(answer.map((found) => Object.keys(found).toSorted())).toEqual([
    ['findings', 'independentSources', 'matches', 'own'],
  ])
  expect(answer[0]?.matches).toHaveLength(19)
  expect(Object.keys(answer[0]!.matches[0]!)).not.toContain('shared')
})
