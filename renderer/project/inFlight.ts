import { applyChanges } from '../../shared/changes/apply'
import type { Change, Delta } from '../../shared/changes/change'
import type { Project } from '../../shared/model/project'

interface Sent {
  readonly changes: readonly Change[]
  /** The project before them. */
  readonly before: Project
  /** The revision that they make, as the window counts. */
  readonly revision: number
  /** As the main process has counted, once it has answered. */
  readonly answered?: number
}

interface PutUnder {
  readonly project: Project
  readonly deltas: readonly Delta[]
  readonly revisions: number
}

/** The steps that the window has shown and that the main process may have in another order, the oldest first. */
export class InFlight {
  private sent: readonly Sent[] = []

  send(changes: readonly Change[], before: Project, revision: number): void {
    this.sent = [...this.sent, { changes, before, revision }]
  }

  /** The main process has these changes, as its revision of that number. */
  arrived(changes: readonly Change[], answered: number): void {
    this.sent = landed(this.sent.map((step) => (step.changes === changes ? { ...step, answered } : step)))
  }

  /**
   * The project that the window shows with `change` where the main process has it, as its revision of that number:
   * after the steps that got there before it and under the others, which are made anew. A step that does not fit
   * any more is left out; the main process refuses it too, and does not count it. `revisions`: how many more the
   * window has now.
   */
  putUnder(shown: Project, revision: number, change: Change): PutUnder {
    const later = this.sent.filter((step) => step.revision >= revision)
    const below = applyChanges(later[0]?.before ?? shown, [change])
    // What the main process could do can be done here.
    if (!below.ok) throw new Error(below.error)
    let { project } = below.value
    let revisions = 1
    const again: Sent[] = []
    for (const step of later) {
      const applied = applyChanges(project, step.changes)
      if (!applied.ok) {
        revisions--
        continue
      }
      again.push({ ...step, before: project, revision: step.revision + revisions })
      project = applied.value.project
    }
    this.sent = landed([...this.sent.filter((step) => step.revision < revision), ...again])
    return { project, deltas: below.value.deltas, revisions }
  }
}

/** Without the first steps of which window and main process count alike: nothing can come under them any more. */
function landed(sent: readonly Sent[]): readonly Sent[] {
  const first = sent.findIndex(({ answered, revision }) => answered !== revision)
  return first < 0 ? [] : sent.slice(first)
}
