import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Arrivals, filesHanded, filesIn } from '../../electron/lifecycle/arrivals'
import { Closing } from '../../electron/lifecycle/closing'
import type { OpenOutcome } from '../../shared/contract'
import { Clock } from './support/clock'

describe('the files of a start', () => {
  it('are the project files among its arguments, from the folder it was started in', () => {
    const argv = ['--flag=a.claimdesk', '/app/main.js', 'storm.claimdesk', '/desk/B.CLAIMDESK', 'notes.txt']
    expect(filesIn(argv, '/home')).toEqual([resolve('/home/storm.claimdesk'), resolve('/desk/B.CLAIMDESK')])
  })

  it('handed over by another start are taken only when they are project files', () => {
    expect(filesHanded({ files: ['/a.claimdesk', '/etc/passwd'] })).toEqual(['/a.claimdesk'])
    for (const data of [undefined, null, 'x', { files: 'a.claimdesk' }, { files: [1] }])
      expect(filesHanded(data)).toEqual([])
  })
})

const failed: OpenOutcome = { outcome: 'failed', why: 'It is damaged.' }
const broken: OpenOutcome = {
  outcome: 'broken',
  why: 'It is damaged.',
  rescue: {
    id: 'rescue1',
    name: 'early.claimdesk',
    place: '~/early.claimdesk',
    at: '2026-11-22T09:00:00.000Z',
    title: 'Storm',
    counts: { articles: 1, claims: 0, evidence: 0 },
    recovered: 0,
    left: 0,
    file: 'aside',
  },
}
const none: OpenOutcome = { outcome: 'cancelled' }

function arrivalParts() {
  const log: string[] = []
  const state = { listening: false, outcome: none }
  const parts = {
    open: (path: string) => {
      log.push(`open ${path}`)
      return Promise.resolve(state.outcome)
    },
    showWindow: () => void log.push('show'),
    isListening: () => state.listening,
    tell: (outcome: OpenOutcome) => void log.push(`tell ${outcome.outcome}`),
  }
  return { log, state, parts }
}

describe('files from outside', () => {
  it('that came before the program was ready are opened when it is, instead of the last project', async () => {
    const { log, parts } = arrivalParts()
    const arrivals = new Arrivals()
    arrivals.add(['/early.claimdesk'])
    await arrivals.begin(parts, () => Promise.reject(new Error('not this')))
    expect(log).toEqual(['open /early.claimdesk'])
  })

  it.each([failed, broken])(
    'that fail before the page listens are told when it does, once: $outcome',
    async (outcome) => {
      const { log, state, parts } = arrivalParts()
      state.outcome = outcome
      const arrivals = new Arrivals()
      arrivals.add(['/early.claimdesk'])
      await arrivals.begin(parts, () => Promise.resolve(none))
      arrivals.started()
      arrivals.started()
      expect(log).toEqual(['open /early.claimdesk', `tell ${outcome.outcome}`])
    },
  )

  it('that fail while the page begins to listen are told too', async () => {
    const { log, state, parts } = arrivalParts()
    const arrivals = new Arrivals()
    await arrivals.begin(parts, () => {
      arrivals.started()
      state.listening = true
      return Promise.resolve(failed)
    })
    expect(log).toEqual(['tell failed'])
  })

  it('bring the window to the front; a second start without any does too', async () => {
    const { log, state, parts } = arrivalParts()
    const arrivals = new Arrivals()
    await arrivals.begin(parts, () => Promise.resolve(none))
    state.listening = true
    arrivals.add([])
    arrivals.add(['/a.claimdesk'])
    await Promise.resolve()
    expect(log).toEqual(['show', 'show', 'open /a.claimdesk', 'tell cancelled'])
  })
})

function closingParts(page: boolean) {
  const clock = new Clock()
  const log: string[] = []
  const state = { leaves: true }
  const closing = new Closing({
    askPage: () => {
      log.push('ask')
      return page
    },
    leave: () => {
      log.push('leave')
      return Promise.resolve(state.leaves)
    },
    close: () => void log.push('close'),
    stay: () => void log.push('stay'),
    later: clock.later,
  })
  return { clock, log, state, closing }
}

describe('closing the window', () => {
  it('waits for the page’s last words before it saves', async () => {
    const { log, closing } = closingParts(true)
    const done = closing.start()
    expect(log).toEqual(['ask'])
    closing.pageReady()
    await done
    expect(log).toEqual(['ask', 'leave', 'close'])
  })

  it('does not wait for ever for a page that hangs, nor at all for one that is not there', async () => {
    const hung = closingParts(true)
    const done = hung.closing.start()
    hung.clock.pass(3_000)
    await done
    expect(hung.log.at(-1)).toBe('close')
    const gone = closingParts(false)
    await gone.closing.start()
    expect(gone.log).toEqual(['ask', 'leave', 'close'])
  })

  it('stays when the person wants to, and can be asked again', async () => {
    const { log, state, closing } = closingParts(false)
    state.leaves = false
    await closing.start()
    state.leaves = true
    await closing.start()
    expect(log).toEqual(['ask', 'leave', 'stay', 'ask', 'leave', 'close'])
  })

  it('happens once, however often it is asked for', async () => {
    const { log, closing } = closingParts(true)
    const both = [closing.start(), closing.start()]
    closing.pageReady()
    await Promise.all(both)
    expect(log).toEqual(['ask', 'leave', 'close'])
  })
})
