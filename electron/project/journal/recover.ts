import { applyChanges } from '../../../shared/changes/apply'
import type { Change } from '../../../shared/changes/change'
import type { Project } from '../../../shared/model/project'
import type { JournalContent, Step } from './format'

/** What a journal adds to the project file as it now is. */
export interface Recovery {
  readonly project: Project
  /** The steps that `project` has and the file does not. */
  readonly steps: readonly (readonly Change[])[]
  /** How many changes, as a person counts them, were brought back, and how many do not fit any more. */
  readonly recovered: number
  readonly left: number
  /** `own`: the file is as we left it. `changed`: somebody else wrote it since. `other`: it is another project. */
  readonly file: 'own' | 'changed' | 'other'
}

/**
 * Brings back what the journal has and the file, of this SHA-256, has not. A file that somebody else wrote in
 * the meantime gets the steps that still fit it: changes name records, so they need not be made to the very
 * project that they were first made to.
 */
export function recover(project: Project, sha256: string, journal: JournalContent): Recovery {
  if (journal.header.project !== project.meta.id)
    return { project, steps: [], recovered: 0, left: countChanges(journal.steps), file: 'other' }
  const fold = journal.folds.findLast((candidate) => candidate.sha256 === sha256)
  const missing = fold ? journal.steps.filter(({ number }) => number > fold.step) : journal.steps
  const made: Step[] = []
  const left: Step[] = []
  let now = project
  for (const step of missing) {
    const applied = applyChanges(now, step.changes)
    if (!applied.ok) {
      if (!isIn(project, step)) left.push(step)
      continue
    }
    // What the file has already comes to nothing: it was folded, and that could not be noted any more.
    if (applied.value.deltas.length > 0) made.push(step)
    now = applied.value.project
  }
  return {
    project: now,
    steps: made.map(({ changes }) => changes),
    recovered: countChanges(made),
    left: countChanges(left),
    file: fold ? 'own' : 'changed',
  }
}

/** Whether the file knows of a step by its history, as one that was saved by us and then by somebody else does. */
function isIn(project: Project, { changes }: Step): boolean {
  return changes.every(({ step }) => project.history.has(step))
}

/** How many changes a person made in these steps: what was typed in one go is one. */
export function countChanges(steps: readonly Step[]): number {
  return new Set(steps.flatMap(({ changes }) => changes.map(({ step }) => step))).size
}
