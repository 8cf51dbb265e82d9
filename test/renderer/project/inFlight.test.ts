import * as fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { meet } from '../../../electron/project/alongside/meet'
import { applyChanges } from '../../../shared/changes/apply'
import type { Change } from '../../../shared/changes/change'
import type { SaveState } from '../../../shared/contract'
import { parseProject } from '../../../shared/model/parse'
import type { Project } from '../../../shared/model/project'
import { serializeProject } from '../../../shared/model/serialize'
import { ada, jon, stormStory } from '../claims/story'

/** The main process: it has the truth and answers when the test lets it. */
const main = {
  truth: stormStory().project,
  revision: 0,
  waiting: [] as (() => void)[],
  apply(changes: Change[]) {
    const applied = applyChanges(main.truth, changes)
    if (!applied.ok) return { outcome: 'refused' as const, why: applied.error }
    main.truth = applied.value.project
    return { outcome: 'applied' as const, revision: ++main.revision }
  },
}

vi.stubGlobal('window', {
  claimdesk: {
    request: {
      'project:apply': ({ changes }: { changes: Change[] }) =>
        new Promise((answer) => main.waiting.push(() => answer(main.apply(changes)))),
    },
  },
})
const { allSent, dispatch, notePeople, openReplica, takeIn, travel, useReplica, whenRefused } =
  await import('../../../renderer/project/replica')

const at = '2026-03-02T12:00:00.000Z'
const saved: SaveState = { state: 'saved', revision: 0, at }
const replica = () => useReplica.getState().replica!
const refused: string[] = []
whenRefused((why) => refused.push(why))

let file: Project
let count = 0

function reset(): void {
  // What a failed run left on its way is not waited for by the next.
  for (const answer of main.waiting.splice(0)) answer()
  main.truth = stormStory().project
  main.revision = 0
  file = main.truth
  refused.length = 0
  openReplica({
    session: 'session',
    name: 'Storm',
    place: '',
    text: serializeProject(main.truth),
    save: saved,
    revision: 0,
    people: [],
    view: { article: null, claim: null, scroll: {} },
  })
}
beforeEach(reset)

// What happens in one millisecond happens in one.
vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 2, 2, 12) })

const nowhere = { article: null, claim: null }
const word = (claim: string, wording: string, step?: string) =>
  dispatch([{ type: 'claim.edited', claim, wording }], ada, nowhere, step)
const assess = (claim: string, verdict: 'verified' | 'disputed') =>
  dispatch(
    [{ type: 'assessment.added', assessment: { id: `mine-${++count}`, claim, verdict, rationale: '' } }],
    ada,
    nowhere,
  )

/** The main process takes the oldest change that is on its way, and the window hears of it. */
async function arrive(): Promise<void> {
  main.waiting.shift()?.()
  for (let i = 0; i < 5; i++) await Promise.resolve()
}

async function arriveAll(): Promise<void> {
  while (main.waiting.length > 0) await arrive()
  await allSent()
}

type Made = Change extends infer C ? (C extends unknown ? Omit<C, 'step' | 'at' | 'by'> : never) : never

/** Jon's program saves the file with this done in it, if it can be. His clock is so many milliseconds ahead of ours. */
function jonSaves(change: Made, skew = 0): void {
  const n = ++count
  const instant = new Date(Date.now() + skew).toISOString()
  const done = applyChanges(file, [{ ...change, step: `jon-${n}`, at: instant, by: jon.id }])
  if (done.ok) file = done.value.project
}

/** The main process takes in what is in the file, tells the window, and writes what the file did not have. */
function meetFile(): void {
  const met = meet(main.truth, { project: file, readOnly: false }, false, '/Storm.claimdesk', at)
  if (!met.ok) throw new Error(met.error.why)
  const { project, isNews, into } = met.value
  main.truth = project
  file = project
  if (isNews) takeIn('session', ++main.revision, into)
}

const bytes = (project: Project) => serializeProject(project)
const shown = () => bytes(replica().project)

describe('what others save', () => {
  it('comes under the changes that are on their way', async () => {
    word('wall', 'mine')
    jonSaves({ type: 'claim.edited', claim: 'boats', wording: 'theirs' })
    meetFile()
    expect(replica().project.claims.get('wall')?.wording).toBe('mine')
    expect(replica().project.claims.get('boats')?.wording).toBe('theirs')
    await arriveAll()
    expect([shown(), refused]).toEqual([bytes(main.truth), []])
  })

  it('is kept by an undo of what was done here, which holds against their copy', async () => {
    word('wall', 'mine')
    await arriveAll()
    meetFile()
    jonSaves({ type: 'claim.edited', claim: 'boats', wording: 'theirs' })
    meetFile()
    expect(travel('undo', ada).ok).toBe(true)
    await arriveAll()
    // Their program still has the file as it was.
    meetFile()
    expect(replica().project.claims.get('wall')?.wording).toBe('')
    expect(replica().project.claims.get('boats')?.wording).toBe('theirs')
    expect(shown()).toBe(bytes(file))
  })

  it('is not taken away by an undo when they went on from it: that is refused, and what is before it still goes', async () => {
    notePeople('session', [{ id: 'b', name: 'Jon', host: 'b', since: at, reading: false }])
    word('boats', 'before')
    word('wall', 'mine')
    await arriveAll()
    meetFile()
    jonSaves({ type: 'claim.edited', claim: 'wall', wording: 'theirs' })
    meetFile()
    const before = bytes(replica().project)
    const undone = travel('undo', ada)
    expect(shown()).toBe(before)
    expect(undone).toMatchObject({
      ok: false,
      error: expect.stringMatching(/has gone on from this/) as string,
    })
    expect(replica().project.claims.get('wall')?.wording).toBe('theirs')
    expect(travel('undo', ada).ok).toBe(true)
    expect(replica().project.claims.get('boats')?.wording).toBe('')
    await arriveAll()
    expect(shown()).toBe(bytes(main.truth))
  })

  it('does not break up what is typed in a field into several steps', async () => {
    word('wall', 'm', 'typing')
    jonSaves({ type: 'claim.edited', claim: 'boats', wording: 'theirs' })
    meetFile()
    word('wall', 'mine', 'typing')
    await arriveAll()
    expect(travel('undo', ada).ok).toBe(true)
    expect(replica().project.claims.get('wall')?.wording).toBe('')
    expect(replica().undoList.done).toEqual([])
    await arriveAll()
    expect([shown(), refused]).toEqual([bytes(main.truth), []])
  })
})

const claims = ['wall', 'boats', 'warned'] as const
const claim = fc.constantFrom(...claims)
const text = fc.constantFrom('a', 'b', 'c')
/** Clocks of two computers agree to the millisecond, or nearly, or not at all. */
const skews = fc.constantFrom(0, 1, 2, 3, -1, -2, -3, 60_000, -60_000)
const doing = <W extends string>(what: W) =>
  fc.record({ what: fc.constant(what), about: claim, said: text, skew: skews, pause: fc.nat(2) })
const doings = fc.oneof(
  doing('word'),
  doing('assess'),
  doing('undo'),
  doing('redo'),
  doing('arrive'),
  doing('jon words'),
  doing('jon assesses'),
  doing('jon deletes'),
  doing('meet'),
)

it('however steps made here and saves made elsewhere interleave, window, main process and file end the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doings, { maxLength: 30 }), async (done) => {
      reset()
      for (const { what, about, said, skew, pause } of done) {
        vi.setSystemTime(Date.now() + pause)
        if (what === 'word') word(about, said)
        if (what === 'assess') assess(about, 'disputed')
        if (what === 'undo' || what === 'redo') travel(what, ada)
        if (what === 'arrive') await arrive()
        if (what === 'jon words')
          jonSaves({ type: 'claim.edited', claim: about, wording: `jon ${said}` }, skew)
        if (what === 'jon deletes') jonSaves({ type: 'claim.removed', claim: about }, skew)
        if (what === 'jon assesses') {
          const assessment = {
            id: `jon-${++count}`,
            claim: about,
            verdict: 'verified' as const,
            rationale: '',
          }
          jonSaves({ type: 'assessment.added', assessment }, skew)
        }
        if (what === 'meet') meetFile()
      }
      await arriveAll()
      meetFile()
      meetFile()
      expect(shown()).toBe(bytes(main.truth))
      expect(replica().revision).toBe(main.revision)
      expect(bytes(file)).toBe(shown())
      expect(parseProject(shown()).ok).toBe(true)
    }),
    { numRuns: Number(process.env['RUNS'] ?? 100) },
  )
}, 600_000)
