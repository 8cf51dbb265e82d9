import { applyChanges } from '../changes/apply'
import type { Change } from '../changes/change'
import type { Project } from '../model/project'
import type { Anchor, Id, Passage, Verdict } from '../model/records'
import { latestAssessments } from '../model/status'
import { personOf, type Person } from './people'

/** Who brings annotations in, when and as which step; `introduction` puts them into the project. */
export interface Importer {
  readonly envelope: { readonly step: Id; readonly at: string; readonly by: Id }
  readonly introduction: readonly Change[]
}

/** A project while annotations are brought in: what is planned so far has already been done to it. */
export class ImportDraft {
  readonly changes: Change[] = []
  readonly people = new Map<string, { readonly person: Person; readonly isNew: boolean; count: number }>()
  private project: Project

  constructor(
    project: Project,
    readonly importer: Importer,
  ) {
    this.project = project
    if (importer.introduction.length > 0) this.project = applied(project, importer.introduction)
  }

  get now(): Project {
    return this.project
  }

  do(changes: readonly Change[]): void {
    if (changes.length === 0) return
    this.project = applied(this.project, changes)
    this.changes.push(...changes)
  }

  /** The author's reviewer, made known to the project when that is needed for the first time. */
  personOf(author: string): Person {
    let known = this.people.get(author)
    if (!known) {
      known = { ...personOf(this.project, author), count: 0 }
      this.people.set(author, known)
      const { isNew, person: reviewer } = known
      if (isNew) this.do([{ type: 'reviewer.added', ...this.importer.envelope, reviewer }])
    }
    return known.person
  }

  /** Notes that an annotation of this author comes in. */
  count(author: string): void {
    this.personOf(author)
    this.people.get(author)!.count++
  }

  /** Whether somebody has deleted this record: bringing the annotation in again is not to undo that. */
  isBuried(id: Id): boolean {
    return this.project.tombstones.has(id)
  }

  /** A passage that stands on exactly these words; with `claim`, one of that claim. */
  passageOn(article: Id, { start, end }: Anchor, claim?: Id): Passage | undefined {
    const here = this.project.passages.where('article', article)
    return here.find(
      ({ anchor, claim: of }) =>
        anchor.state !== 'lost' &&
        anchor.start === start &&
        anchor.end === end &&
        (claim === undefined || of === claim),
    )
  }

  /** The verdict of a reviewer on a claim at a time: a note that gives none must not withdraw it. */
  verdictAt(claim: Id, reviewer: Id, at: string): Verdict | null {
    const before = this.project.assessments.where('claim', claim).filter(({ createdAt }) => createdAt <= at)
    return latestAssessments(before).find(({ createdBy }) => createdBy === reviewer)?.verdict ?? null
  }
}

function applied(project: Project, changes: readonly Change[]): Project {
  const result = applyChanges(project, changes)
  // Every id and reference has been looked up before, so a refusal is a mistake of ours.
  if (!result.ok) throw new Error(result.error)
  return result.value.project
}
