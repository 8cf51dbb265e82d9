import fc from 'fast-check'
import { applyChanges, type Applied } from '../../../shared/changes/apply'
import type { Change } from '../../../shared/changes/change'
import { restoreDeltas } from '../../../shared/backups/restore'
import { mergeProjects } from '../../../shared/merge/merge'
import type { Project } from '../../../shared/model/project'
import type { Move } from '../support/move'
import { changeOf, moveArbitrary } from '../support/moves'
import { apply, change, story } from '../support/story'

/** What a reviewer does next with their copy: a step, taking the last one back, a merge, restoring a backup. */
type Deed =
  | { readonly do: 'step'; readonly moves: readonly Move[] }
  | { readonly do: 'undo'; readonly lasting: boolean }
  | { readonly do: 'merge'; readonly from: number }
  /** Back to how the copy was so many deeds before. */
  | { readonly do: 'restore'; readonly back: number }

/** Three copies of one project, and what is done to which of them, in order of time. */
export type History = readonly {
  readonly who: number
  /** Milliseconds since the deed before. */
  readonly pause: number
  /** How many milliseconds the clock that it is done by is ahead. */
  readonly skew: number
  readonly deed: Deed
}[]

const deeds = (merges: boolean): fc.Arbitrary<Deed> =>
  fc.oneof(
    {
      arbitrary: fc.record({
        do: fc.constant('step' as const),
        moves: fc.array(moveArbitrary, { minLength: 1, maxLength: 3 }),
      }),
      weight: 10,
    },
    { arbitrary: fc.record({ do: fc.constant('undo' as const), lasting: fc.boolean() }), weight: 3 },
    { arbitrary: fc.record({ do: fc.constant('restore' as const), back: fc.nat(4) }), weight: 1 },
    ...(merges
      ? [{ arbitrary: fc.record({ do: fc.constant('merge' as const), from: fc.nat(2) }), weight: 3 }]
      : []),
  )

/** `merges`: whether the three merge each other's copies on the way. */
export const histories = (merges: boolean): fc.Arbitrary<History> =>
  fc.array(fc.record({ who: fc.nat(2), pause: pauses, skew: skews, deed: deeds(merges) }), {
    maxLength: 24,
    size: 'max',
  })

/** Two that work at the same moment must agree as well. */
const pauses = fc.constantFrom(0, 1, 2, 1_000)
/** Clocks of computers differ, and are set while people work. */
const skews = fc.constantFrom(0, 0, 0, 1, 2, 3, -1, 60_000, -60_000)

const reviewers = ['anna', 'ben', 'cleo'] as const

export const common: Project = apply(
  story,
  change(
    { type: 'reviewer.added', reviewer: { id: 'cleo', name: 'Cleo Vance', initials: 'CV' } },
    's09',
    'cleo',
  ),
).project

/**
 * The three copies after a history. `watch` sees of every deed that lasts, rather than taking one back as if it had
 * never been, the copy before and after it.
 */
export function play(
  history: History,
  watch: (before: Project, after: Project) => void = () => undefined,
): readonly [Project, Project, Project] {
  const copies = reviewers.map(() => common) as [Project, Project, Project]
  const undo: Applied['inverse'][][] = [[], [], []]
  const past: Project[][] = [[], [], []]
  let count = 0
  let time = Date.UTC(2026, 2, 14)
  for (const { who, pause, skew, deed } of history) {
    time += pause
    past[who]!.push(copies[who]!)
    if (deed.do === 'merge') {
      copies[who] = mergeProjects(copies[who]!, copies[deed.from]!).project
      // What was done before stands in a project that has moved on: taking it back needs no merge to be exact.
      undo[who] = []
      continue
    }
    const envelope = {
      step: `${'abc'[who]!}${String(++count).padStart(4, '0')}s`,
      by: reviewers[who]!,
      at: new Date(time + skew).toISOString(),
    }
    if (deed.do === 'undo') {
      const inverse = undo[who]!.pop()
      const change = inverse && {
        ...inverse,
        ...envelope,
        ...(deed.lasting ? { lasting: true as const } : {}),
      }
      if (!change) continue
      const now = copies[who]!
      copies[who] = apply(now, change).project
      if (deed.lasting) watch(now, copies[who])
      continue
    }
    const before = copies[who]!
    if (deed.do === 'restore') {
      const deltas = restoreDeltas(before, past[who]!.at(-1 - deed.back) ?? common)
      const restored = apply(before, { type: 'backup.restored', ...envelope, made: envelope.at, deltas })
      copies[who] = restored.project
      watch(before, restored.project)
      if (deltas.length > 0) undo[who]!.push(restored.inverse)
      continue
    }
    let now = before
    const changes: Change[] = []
    for (const move of deed.moves) {
      const fresh = () => `${'abc'[who]!}${String(++count).padStart(4, '0')}`
      const body = changeOf(now, move, fresh, envelope)
      if (!body) continue
      changes.push({ ...body, ...envelope })
      now = apply(before, ...changes).project
    }
    if (changes.length === 0) continue
    const applied = applyChanges(before, changes)
    if (!applied.ok) throw new Error(applied.error)
    copies[who] = applied.value.project
    watch(before, applied.value.project)
    undo[who]!.push(applied.value.inverse)
  }
  return copies
}
