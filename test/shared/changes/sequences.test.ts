import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange, applyChanges, revertChange } from '../../../shared/changes/apply'
import { changeSchema, type Change, type Delta } from '../../../shared/changes/change'
import { composeDeltas, invertDeltas } from '../../../shared/changes/deltas'
import { findBreaches } from '../../../shared/model/invariants'
import { parseProject } from '../../../shared/model/parse'
import type { Project } from '../../../shared/model/project'
import { serializeProject } from '../../../shared/model/serialize'
import type { Move } from '../support/move'
import { changeOf, moveArbitrary } from '../support/moves'
import { apply, story } from '../support/story'

/** A step as somebody makes it: its changes at once, or one after the other as when typing. */
interface Step {
  readonly moves: readonly Move[]
  readonly by: number
  readonly typed: boolean
}

const steps = fc.array(
  fc.record<Step>({
    moves: fc.array(moveArbitrary, { minLength: 1, maxLength: 3 }),
    by: fc.nat(5),
    typed: fc.boolean(),
  }),
  { maxLength: 25, size: 'max' },
)

const runs = { numRuns: 60 }

interface Done {
  readonly before: Project
  readonly after: Project
  readonly undo: Change
  readonly changes: readonly Change[]
}

/** So that a change which wrote into a record, or into another change, would throw. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.values(value).forEach(frozen)
  return Object.freeze(value)
}

/** Plays steps against a project, each change made to fit it as it then stands. */
function play(project: Project, played: readonly Step[]): Done[] {
  const done: Done[] = []
  let count = 0
  const fresh = () => `n${String(++count).padStart(5, '0')}`
  for (const [i, { moves, by, typed }] of played.entries()) {
    const before = project
    const reviewers = before.reviewers.sorted()
    const envelope = {
      step: `t${String(i).padStart(5, '0')}`,
      by: reviewers[by % reviewers.length]!.id,
      at: new Date(Date.UTC(2026, 2, 14) + i * 1000).toISOString(),
    }
    const changes: Change[] = []
    let deltas: Delta[] = []
    let now = before
    for (const move of moves) {
      const body = changeOf(now, move, fresh, envelope)
      if (!body) continue
      const change: Change = frozen({ ...body, ...envelope })
      const applied = apply(now, change)
      frozen(applied.deltas)
      deltas = composeDeltas(deltas, applied.deltas)
      now = applied.project
      changes.push(change)
    }
    const last = changes.at(-1)
    if (!last) continue
    if (typed) project = now
    else {
      const applied = apply(before, ...changes)
      expect(serializeProject(applied.project)).toBe(serializeProject(now))
      deltas = [...applied.deltas]
      project = applied.project
    }
    done.push({ before, after: project, undo: revertChange(last, invertDeltas(deltas)), changes })
  }
  return done
}

const overTheWire = (change: Change): Change =>
  changeSchema.parse(JSON.parse(JSON.stringify(change)) as unknown)

describe('Any sequence of changes', { timeout: 60_000 }, () => {
  it('keeps every reference whole, numbers apart, and a file that reads back to the same bytes', () => {
    fc.assert(
      fc.property(steps, (played) => {
        for (const { after } of play(story, played)) {
          expect(findBreaches(after)).toEqual([])
          const numbers = [...after.claims.values()].map(({ number }) => number)
          expect(new Set(numbers).size).toBe(numbers.length)
          expect(Math.max(0, ...numbers)).toBeLessThanOrEqual(after.meta.lastNumber)
        }
        const last = play(story, played).at(-1)?.after ?? story
        const text = serializeProject(last)
        const parsed = parseProject(text)
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
        expect(parsed.value.readOnly).toBe(false)
        expect(serializeProject(parsed.value.project)).toBe(text)
      }),
      runs,
    )
  })

  it('undone in reverse gives the first bytes again, and redone the last', () => {
    fc.assert(
      fc.property(steps, (played) => {
        const done = play(story, played)
        let project = done.at(-1)?.after ?? story
        const redo: Change[] = []
        for (const { undo, before } of done.toReversed()) {
          const undone = apply(project, undo)
          project = undone.project
          redo.unshift(undone.inverse)
          expect(serializeProject(project)).toBe(serializeProject(before))
        }
        expect(serializeProject(project)).toBe(serializeProject(story))
        for (const [i, change] of redo.entries()) {
          project = apply(project, change).project
          expect(serializeProject(project)).toBe(serializeProject(done[i]!.after))
        }
      }),
      runs,
    )
  })

  it('does the same to a project read from the file, by changes that went over the wire', () => {
    fc.assert(
      fc.property(steps, (played) => {
        const done = play(story, played)
        const read = parseProject(serializeProject(story))
        if (!read.ok) throw new Error(read.error.kind)
        let truth = read.value.project
        for (const { changes } of done) truth = apply(truth, ...changes.map(overTheWire)).project
        expect(serializeProject(truth)).toBe(serializeProject(done.at(-1)?.after ?? story))
        for (const { undo } of done.toReversed()) truth = apply(truth, overTheWire(undo)).project
        expect(serializeProject(truth)).toBe(serializeProject(story))
      }),
      runs,
    )
  })
})

describe('The changes that these tests make', () => {
  it('are of every type', () => {
    const sample = fc.sample(steps, { numRuns: 200, seed: 1 })
    const made = new Set(sample.flatMap((played) => play(story, played)).flatMap(({ changes }) => changes))
    const types = changeSchema.options.map(({ shape }) => shape.type.value)
    expect(
      new Set(
        [...made].map(({ type }) => type).concat('change.reverted', 'project.merged', 'backup.restored'),
      ),
    ).toEqual(new Set(types))
  })
})

describe('A step of several changes', { timeout: 60_000 }, () => {
  it('is done not at all when one of them is refused', () => {
    fc.assert(
      fc.property(steps, (played) => {
        const [first] = play(story, played)
        if (!first) return
        const before = serializeProject(story)
        const missing: Change = { ...first.changes[0]!, type: 'claim.edited', claim: 'gone', wording: 'x' }
        const result = applyChanges(story, [...first.changes, missing])
        expect(result).toEqual({ ok: false, error: 'This claim is no longer in the project.' })
        expect(serializeProject(story)).toBe(before)
        expect(applyChange(story, missing).ok).toBe(false)
      }),
      runs,
    )
  })
})
