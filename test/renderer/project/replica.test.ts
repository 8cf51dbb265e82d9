import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ada, jon } from '../claims/story'
import {
  sent,
  allSent,
  dispatch,
  noteSaveState,
  travel,
  whenRefused,
  saved,
  nowhere,
  text,
  open,
  replica,
  bytes,
  word,
  undo,
  answerWith,
  type Answer,
} from './replicaDesk'

const redo = () => travel('redo', ada)

describe('a change', () => {
  it('shows at once, is sent with author, time and step, and says that it is being saved', () => {
    const result = word('wall', 'The wall fell.')
    expect(replica().project.claims.get('wall')?.wording).toBe('The wall fell.')
    expect(replica().save).toEqual({ state: 'saving', revision: 1 })
    expect(sent).toHaveLength(1)
    expect(sent[0]!.changes[0]).toMatchObject({
      type: 'claim.edited',
      by: 'ada',
      step: result.ok && result.value,
    })
  })

  it('that comes to nothing is neither sent nor undoable', () => {
    dispatch([{ type: 'change.reverted', deltas: [] }], ada, nowhere)
    expect(sent).toEqual([])
    expect(replica().undoList.done).toEqual([])
  })

  it('that does not fit is refused with a sentence and leaves everything as it was', () => {
    const result = word('no-such-claim', 'x')
    expect(!result.ok && result.error).toContain('no longer in the project')
    expect([bytes(), sent.length]).toEqual([text, 0])
  })

  it('is refused in a project that is read-only', () => {
    open({ state: 'read-only', revision: 0, why: 'Jon has it open.' })
    expect(word('wall', 'x')).toEqual({ ok: false, error: 'Jon has it open.' })
    expect(sent).toEqual([])
  })

  it('introduces its author to the project, and tells a new name of theirs, in the same step', () => {
    const zoe = { id: 'zoe', name: 'Zoë Ångel', initials: 'ZÅ' }
    dispatch([{ type: 'claim.edited', claim: 'wall', wording: 'A' }], zoe, nowhere)
    dispatch([{ type: 'claim.edited', claim: 'wall', wording: 'B' }], { ...zoe, name: 'Zoë Berg' }, nowhere)
    expect(sent.map(({ changes }) => changes.map(({ type }) => type))).toEqual([
      ['reviewer.added', 'claim.edited'],
      ['reviewer.edited', 'claim.edited'],
    ])
    expect(replica().project.reviewers.get('zoe')?.name).toBe('Zoë Berg')
  })

  it('that the main process refuses is reported, and so is one that did not reach it', async () => {
    const told: string[] = []
    whenRefused((why) => told.push(why))
    answerWith(() => Promise.resolve({ outcome: 'refused', why: 'It does not fit.' }))
    word('wall', 'A')
    answerWith(() => Promise.reject(new Error('gone')))
    word('wall', 'B')
    await allSent()
    expect(told).toEqual(['It does not fit.', expect.stringContaining('did not reach the project file')])
  })

  it('keeps the window waiting until the main process has answered', async () => {
    let reply: (answer: Answer) => void = () => undefined
    answerWith(() => new Promise((resolve) => (reply = resolve)))
    word('wall', 'A')
    let done = false
    const waiting = allSent().then(() => (done = true))
    await Promise.resolve()
    expect(done).toBe(false)
    reply({ outcome: 'applied', revision: 1 })
    await waiting
    expect(done).toBe(true)
  })
})

describe('the state of the file', () => {
  it('is taken for this opening only', () => {
    noteSaveState('another', { state: 'failed', revision: 0, why: 'full' })
    expect(replica().save).toEqual(saved)
    noteSaveState('session', { state: 'failed', revision: 0, why: 'full' })
    expect(replica().save.state).toBe('failed')
  })

  it('goes on saying that it failed while more is typed', () => {
    noteSaveState('session', { state: 'failed', revision: 0, why: 'full' })
    word('wall', 'A')
    expect(replica().save.state).toBe('failed')
  })
})

describe('undo and redo', () => {
  it('take a whole sitting in a field back as one, and answer where it was', () => {
    for (const wording of ['T', 'Th', 'The', 'The wall fell.']) word('wall', wording, 'typing')
    expect(undo()).toEqual({ ok: true, value: { article: 'post', claim: 'wall' } })
    // The history remembers what was done and undone; the claim is as it was.
    expect(replica().project.claims.get('wall')?.wording).toBe('')
    redo()
    expect(replica().project.claims.get('wall')?.wording).toBe('The wall fell.')
  })

  it('forget what was undone once something new is done', () => {
    word('wall', 'A')
    undo()
    word('boats', 'B')
    redo()
    expect(replica().project.claims.get('wall')?.wording).toBe('')
  })

  it('do nothing, and send nothing, at the end of the list', () => {
    expect([undo(), redo()]).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ])
    expect(sent).toEqual([])
  })

  it('bring back the identical file however many steps of whatever kind were made, and forth again', () => {
    const step = fc.oneof(
      fc.record({
        type: fc.constant('claim.edited' as const),
        claim: fc.constantFrom('wall', 'boats', 'hurt'),
        wording: fc.string({ maxLength: 8 }),
      }),
      fc.constantFrom(
        { type: 'claim.removed' as const, claim: 'reply' },
        { type: 'article.removed' as const, article: 'wire' },
        { type: 'article.edited' as const, article: 'post', fields: { outlet: 'Another' } },
        { type: 'project.edited' as const, title: 'Renamed' },
      ),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.constantFrom(ada, jon)), { maxLength: 12 }), (steps) => {
        open()
        for (const [request, by] of steps) dispatch([request], by, nowhere)
        const after = bytes()
        const count = replica().undoList.done.length
        for (let i = 0; i < count; i++) expect(undo().ok).toBe(true)
        expect(bytes()).toBe(text)
        for (let i = 0; i < count; i++) expect(redo().ok).toBe(true)
        expect(bytes()).toBe(after)
      }),
      { numRuns: 60 },
    )
  })
})
