import * as fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Change } from '../../../shared/changes/change'
import type { SaveState } from '../../../shared/contract'
import type { Passage } from '../../../shared/model/records'
import { parseProject } from '../../../shared/model/parse'
import { serializeProject } from '../../../shared/model/serialize'
import { ada, jon, stormStory } from '../claims/story'

type Answer = { outcome: 'applied'; revision: number } | { outcome: 'refused'; why: string }
const sent: { session: string; changes: Change[] }[] = []
let answer: () => Promise<Answer> = () => Promise.resolve({ outcome: 'applied', revision: sent.length })

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
const { allSent, dispatch, noteSaveState, openReplica, travel, useReplica, whenRefused } =
  await import('../../../renderer/project/replica')

const { shownPassages } = await import('../../../renderer/project/selectors')

const saved: SaveState = { state: 'saved', revision: 0, at: '2026-03-02T12:00:00.000Z' }
const nowhere = { article: null, claim: null }
const text = serializeProject(stormStory().project)

function open(save: SaveState = saved): void {
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

const replica = () => useReplica.getState().replica!
const bytes = () => serializeProject(replica().project)
const word = (claim: string, wording: string, step?: string) =>
  dispatch([{ type: 'claim.edited', claim, wording }], ada, { article: 'post', claim }, step)
const undo = () => travel('undo', ada)
const redo = () => travel('redo', ada)

beforeEach(() => {
  sent.length = 0
  answer = () => Promise.resolve({ outcome: 'applied', revision: sent.length })
  open()
})

describe('the marks in the text', () => {
  const marks = (reviewer: string, keep: string | null = null) =>
    shownPassages(replica().project, 'post', null, { reviewer, keep }).map(({ claim, status, by }) => [
      claim,
      status,
      by,
    ])

  it('have the initials of everybody who judged the claim, one below the other', () => {
    const by = (claim: string) =>
      shownPassages(replica().project, 'post').find((passage) => passage.claim === claim)?.by
    expect([by('wall'), by('warned'), by('reply')]).toEqual(['AM', 'AM\nJB', undefined])
    dispatch([{ type: 'assessment.added', assessment: noted('warned', null) }], jon, nowhere)
    expect(by('warned')).toBe('AM')
    for (const name of ['Kim', 'Lou', 'Max'])
      dispatch(
        [{ type: 'assessment.added', assessment: noted('wall', 'disputed', name) }],
        { id: name, name, initials: name },
        nowhere,
      )
    expect(by('wall')?.split('\n')).toEqual(['Kim', 'Lou', '+2'])
  })

  it('are the same, whether somebody knows which claims were touched or not', () => {
    const marked = () => shownPassages(replica().project, 'post', replica().touched)
    const anew = () => markedAnew('post')
    expect(marked()).toEqual(anew())
    dispatch([{ type: 'assessment.added', assessment: noted('wall', 'disputed') }], jon, nowhere)
    expect(marked().find(({ claim }) => claim === 'wall')?.status).toBe('split')
    expect(marked()).toEqual(anew())
    undo()
    expect(marked()).toEqual(anew())
    dispatch([{ type: 'claim.removed', claim: 'wall' }], ada, nowhere)
    expect(marked().some(({ claim }) => claim === 'wall')).toBe(false)
    expect(marked()).toEqual(anew())
  })

  it('of one reviewer are the claims that they made or assessed, with their own verdicts', () => {
    expect(marks('jon')).toEqual([['warned', 'disputed', undefined]])
    expect(marks('jon', 'wall')).toEqual([
      ['wall', 'unchecked', undefined],
      ['warned', 'disputed', undefined],
    ])
    expect(marks('ada').map(([claim]) => claim)).toEqual(['boats', 'hurt', 'reply', 'wall', 'warned'])
    expect(marks('ada').at(-1)).toEqual(['warned', 'verified', undefined])
    expect(shownPassages(replica().project, 'post').at(-1)?.status).toBe('split')
  })
})

/** As for somebody who opens the project now, and has nothing from before. */
function markedAnew(article: string) {
  const parsed = parseProject(bytes())
  return parsed.ok ? shownPassages(parsed.value.project, article) : parsed
}

const noted = (claim: string, verdict: 'disputed' | null, id = 'noted') => ({
  ...{ id, claim, verdict, rationale: '' },
})

describe('what is typed and deleted again in one sitting', () => {
  it('leaves no stamp, no step to undo and no entry in the history', () => {
    for (const wording of ['T', 'Th', 'T', '']) word('wall', wording, 'sitting')
    expect(bytes()).toBe(text)
    expect(replica().undoList.done).toEqual([])
    for (const { changes } of sent) expect(changes).toHaveLength(1)
  })

  it('keeps the author of the words that stood there before', () => {
    const before = dispatch([{ type: 'claim.edited', claim: 'wall', wording: 'The wall' }], jon, nowhere)
    const then = bytes()
    for (const wording of ['The wall!', 'The wall']) word('wall', wording, 'sitting')
    expect(bytes()).toBe(then)
    expect(replica().undoList.done.map(({ id }) => id)).toEqual([before.ok && before.value])
    expect(replica().project.claims.get('wall')?.edited).toMatchObject({ wording: { by: 'jon' } })
  })

  it('adds no assessment, where it was a rationale', () => {
    const explain = (rationale: string) =>
      dispatch(
        [
          {
            type: 'assessment.added',
            assessment: { id: 'mine', claim: 'wall', verdict: 'verified', rationale },
          },
        ],
        ada,
        nowhere,
        'sitting',
      )
    for (const rationale of ['S', 'Se', '']) explain(rationale)
    expect(bytes()).toBe(text)
    explain('Seen.')
    expect(replica().project.assessments.get('mine')?.rationale).toBe('Seen.')
  })

  it('does not introduce who typed it', () => {
    const zoe = { id: 'zoe', name: 'Zoë Ångel', initials: 'ZÅ' }
    for (const wording of ['A', ''])
      dispatch([{ type: 'claim.edited', claim: 'wall', wording }], zoe, nowhere, 'sitting')
    expect(bytes()).toBe(text)
  })

  it('is a change like any other where something else of the step stays', () => {
    dispatch(
      [
        { type: 'claim.tagged', claim: 'wall', tags: ['harbour'] },
        { type: 'claim.edited', claim: 'wall', wording: 'A' },
      ],
      ada,
      nowhere,
      'sitting',
    )
    word('wall', '', 'sitting')
    expect(replica().project.claims.get('wall')).toMatchObject({ wording: '', tags: ['harbour'] })
    expect(replica().undoList.done).toHaveLength(1)
    expect(
      replica()
        .project.history.get('sitting')
        ?.entries.map(({ type }) => type),
    ).toEqual(['claim.tagged'])
    undo()
    expect(bytes()).toBe(text)
  })
})

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
    answer = () => Promise.resolve({ outcome: 'refused', why: 'It does not fit.' })
    word('wall', 'A')
    answer = () => Promise.reject(new Error('gone'))
    word('wall', 'B')
    await allSent()
    expect(told).toEqual(['It does not fit.', expect.stringContaining('did not reach the project file')])
  })

  it('keeps the window waiting until the main process has answered', async () => {
    let reply: (answer: Answer) => void = () => undefined
    answer = () => new Promise((resolve) => (reply = resolve))
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

describe('what is drawn after a step', () => {
  it('is the same by a look at the touched claims alone as by a look at all', () => {
    const article = fc.constantFrom('post', 'wire')
    const claim = fc.constantFrom('wall', 'boats', 'hurt', 'warned')
    const verdict = fc.constantFrom('verified' as const, 'disputed' as const, null)
    const step = fc.oneof(
      fc.record({ do: fc.constant('assess' as const), claim, verdict }),
      fc.record({ do: fc.constant('remove' as const), claim }),
      fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const) }),
      fc.constant({ do: 'split' as const }),
      fc.record({ do: fc.constant('add' as const), article, before: fc.boolean() }),
      fc.record({ do: fc.constantFrom('lose' as const, 'find' as const), claim }),
    )
    fc.assert(
      fc.property(article, fc.array(step, { maxLength: 15 }), (shownArticle, steps) => {
        open()
        shownPassages(replica().project, shownArticle)
        shownPassages(replica().project, shownArticle, null, { reviewer: 'jon', keep: null })
        let n = 0
        for (const one of steps) {
          const id = `made-${n++}`
          if (one.do === 'undo' || one.do === 'redo') travel(one.do, ada)
          else if (one.do === 'remove') dispatch([{ type: 'claim.removed', claim: one.claim }], ada, nowhere)
          else if (one.do === 'split') {
            const [passage] = replica().project.passages.where('claim', 'boats')
            const passages = passage ? [passage.id] : ['none']
            dispatch([{ type: 'claim.split', claim: 'boats', into: id, passages }], ada, nowhere)
          } else if (one.do === 'add') {
            const [{ anchor }] = replica().project.passages.where('article', one.article) as [Passage]
            const passage = { id: `${one.before ? '0' : 'z'}-${id}`, article: one.article, anchor }
            dispatch([{ type: 'claim.added', claim: { id, wording: '' }, passage }], ada, nowhere)
          } else if (one.do === 'lose' || one.do === 'find') {
            const state = one.do === 'lose' ? ('lost' as const) : ('anchored' as const)
            for (const { id: passage, anchor } of replica().project.passages.where('claim', one.claim)) {
              const moved = { ...anchor, state }
              dispatch([{ type: 'passage.anchored', passage, anchor: moved }], ada, nowhere)
            }
          } else if (one.do === 'assess') {
            const assessment = { id, claim: one.claim, verdict: one.verdict, rationale: '' }
            dispatch([{ type: 'assessment.added', assessment }], ada, nowhere)
          }
          const { project, touched } = replica()
          const quick = shownPassages(project, shownArticle, touched)
          expect(quick).toEqual(markedAnew(shownArticle))
          const jons = { reviewer: 'jon', keep: 'boats' }
          const quickOfOne = shownPassages(project, shownArticle, touched, jons)
          expect(quickOfOne).toEqual(shownPassages(project, shownArticle, null, jons))
        }
      }),
    )
  })
})
