import { describe, expect, it } from 'vitest'
import { documentsInWorker, type StartWorker } from '../../../../shared/import/documents/in-worker'
import type { DocumentAnswer, DocumentRequest } from '../../../../shared/import/documents/protocol'
import { ok } from '../../../../shared/model/result'
import { Clock } from '../../../electron/support/clock'

const content = ok({ html: '<p>x</p>', title: '', creator: '', created: '' })

/** Workers that do nothing by themselves: the test answers for them. */
function stage(idle: number | null = 1000) {
  const clock = new Clock()
  const workers: {
    readonly asked: DocumentRequest[]
    readonly hear: (answer: DocumentAnswer) => void
    readonly broke: () => void
    ended: boolean
  }[] = []
  const start: StartWorker = (hear, broke) => {
    const worker = { asked: [] as DocumentRequest[], hear, broke, ended: false }
    workers.push(worker)
    return {
      send: (request) => worker.asked.push(request),
      end: () => {
        worker.ended = true
      },
    }
  }
  const documents = documentsInWorker(start, { later: clock.later, most: 60_000, idle })
  const answer = (i = workers.length - 1) => {
    const { number } = workers[i]!.asked.at(-1)!
    workers[i]!.hear({ number, result: content })
  }
  return { clock, workers, documents, answer }
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve))
const bytes = new Uint8Array(3)

describe('Reading documents in a worker', () => {
  it('starts it for the first, keeps it for the next, one after the other', async () => {
    const { workers, documents, answer } = stage()
    expect(workers).toHaveLength(0)
    const [first, second] = [documents.docx(bytes), documents.pdf(bytes)]
    await settled()
    expect(workers[0]?.asked.map(({ kind }) => kind)).toEqual(['docx'])
    answer()
    expect(await first).toEqual(content)
    await settled()
    expect(workers[0]?.asked.map(({ kind }) => kind)).toEqual(['docx', 'pdf'])
    answer()
    expect(await second).toEqual(content)
    expect(workers).toHaveLength(1)
  })

  it('stops one that takes too long, says so, and gives the next document a new one', async () => {
    const { clock, workers, documents, answer } = stage()
    const [first, second] = [documents.pdf(bytes), documents.pdf(bytes)]
    await settled()
    clock.pass(60_000)
    expect(await first).toMatchObject({
      ok: false,
      error: expect.stringContaining('took too long') as string,
    })
    expect(workers[0]?.ended).toBe(true)
    await settled()
    expect(workers).toHaveLength(2)
    answer()
    expect(await second).toEqual(content)
  })

  it('says so when a worker breaks, and goes on with another', async () => {
    const { workers, documents, answer } = stage()
    const first = documents.docx(bytes)
    await settled()
    workers[0]!.broke()
    expect(await first).toMatchObject({ ok: false, error: expect.stringContaining('more memory') as string })
    const second = documents.docx(bytes)
    await settled()
    answer(1)
    expect(await second).toEqual(content)
  })

  it('hears no answer of a worker that was given up', async () => {
    const { clock, workers, documents, answer } = stage()
    const first = documents.pdf(bytes)
    await settled()
    clock.pass(60_000)
    await first
    const second = documents.docx(bytes)
    await settled()
    workers[0]!.hear({ number: workers[0]!.asked[0]!.number, result: content })
    let done = false
    void second.then(() => (done = true))
    await settled()
    expect(done).toBe(false)
    answer(1)
    expect(await second).toEqual(content)
  })

  it('ends it when there has been nothing to do, and has no time running then', async () => {
    const { clock, workers, documents, answer } = stage()
    const first = documents.docx(bytes)
    await settled()
    answer()
    await first
    expect(clock.planned).toEqual([1000])
    clock.pass(1000)
    expect([workers[0]?.ended, clock.planned]).toEqual([true, []])
  })

  it('leaves an idle one alone where that is wanted', async () => {
    const { clock, documents, answer } = stage(null)
    const first = documents.docx(bytes)
    await settled()
    answer()
    await first
    expect(clock.planned).toEqual([])
  })
})
