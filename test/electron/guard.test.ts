import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import { answer, isTrusted, type Endpoint, type Sender } from '../../electron/ipc/guard'
import { startPage } from '../../electron/protocol/address'
import { requests } from '../../shared/contract'

const ours: Sender = { contents: 1, frame: { url: startPage, parent: null } }

describe('who may ask', () => {
  it('is the main frame of our window on our page', () => {
    expect(isTrusted(ours, 1)).toBe(true)
  })

  it.each<[name: string, sender: Sender, window: number | undefined]>([
    ['another window', { ...ours, contents: 2 }, 1],
    ['a frame that is gone', { ...ours, frame: null }, 1],
    ['a frame inside our page', { ...ours, frame: { url: startPage, parent: {} } }, 1],
    ['a foreign page in our window', { ...ours, frame: { url: 'https://example.com/', parent: null } }, 1],
    ['an empty page in our window', { ...ours, frame: { url: 'about:blank', parent: null } }, 1],
    ['a page of another host', { ...ours, frame: { url: 'app://evil/index.html', parent: null } }, 1],
    ['anybody while there is no window', ours, undefined],
  ])('is not %s', (_name, sender, window) => {
    expect(isTrusted(sender, window)).toBe(false)
  })
})

describe('an answer', () => {
  const problems: unknown[] = []
  let handled = 0
  const endpoint = (handle: (request: unknown) => unknown): Endpoint => ({
    name: 'test',
    schema: { request: z.object({ n: z.int() }), response: z.object({ twice: z.int() }) },
    handle: (request) => {
      handled++
      return handle(request)
    },
    report: (problem) => void problems.push(problem),
  })
  const twice = endpoint((request) => ({ twice: (request as { n: number }).n * 2 }))

  it('is what the handler says', async () => {
    expect(await answer(twice, true, { n: 4 })).toEqual({ ok: true, value: { twice: 8 } })
  })

  it('is a refusal to strangers, and the handler is not called', async () => {
    handled = 0
    expect(await answer(twice, false, { n: 4 })).toEqual({ ok: false, why: expect.any(String) as string })
    expect(handled).toBe(0)
  })

  it.each([undefined, null, {}, { n: '4' }, { n: 1.5 }, [], 'n'])(
    'is a refusal to a request off its schema: %j',
    async (message) => {
      handled = 0
      expect(await answer(twice, true, message)).toMatchObject({ ok: false })
      expect(handled).toBe(0)
    },
  )

  it('never carries what its schema does not name', async () => {
    const chatty = endpoint(() => ({ twice: 2, path: '/home/anna' }))
    expect(await answer(chatty, true, { n: 1 })).toEqual({ ok: true, value: { twice: 2 } })
  })

  it.each([
    ['a response off its schema', () => ({ twice: 'two' })],
    ['a handler that throws', () => Promise.reject(new Error('at /home/anna/secret.ts:7'))],
  ])('is one sentence without a trace for %s, which is reported', async (_name, handle) => {
    problems.length = 0
    const given = await answer(endpoint(handle), true, { n: 1 })
    expect(given).toMatchObject({ ok: false })
    expect(JSON.stringify(given)).not.toMatch(/secret|\bat\b.*:\d/)
    expect(problems.length).toBe(1)
  })

  it('refuses changes that are no changes before they reach the project', () => {
    const { request } = requests['project:apply']
    const step = { step: 's', at: '2026-11-22T09:00:00.000Z', by: 'anna' }
    expect(request.safeParse({ session: 's', changes: [] }).success).toBe(false)
    expect(request.safeParse({ session: 's', changes: [{ type: 'eval', ...step }] }).success).toBe(false)
    expect(
      request.safeParse({ session: '../x', changes: [{ type: 'claim.removed', ...step, claim: 'c' }] })
        .success,
    ).toBe(false)
    expect(
      request.safeParse({ session: 's', changes: [{ type: 'claim.removed', ...step, claim: 'c' }] }).success,
    ).toBe(true)
  })
})
