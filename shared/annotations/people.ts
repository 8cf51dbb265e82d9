import { initialsOf } from '../model/initials'
import type { Project } from '../model/project'
import type { Reviewer } from '../model/records'
import { derivedId } from './ids'

/** Who stands for authors that a file does not name: nobody else may be made to have said it. */
export const unnamed = 'Unnamed annotator'

export type Person = Omit<Reviewer, 'createdAt'>

/** The reviewer of an author's name; the spelling of a project's own counts, capitals and spaces do not. */
export function personOf(project: Project, author: string): { person: Person; isNew: boolean } {
  const name = author || unnamed
  const reviewers = project.reviewers.sorted()
  const known =
    reviewers.find((reviewer) => reviewer.name === name) ??
    reviewers.find((reviewer) => folded(reviewer.name) === folded(name)) ??
    // Somebody who came with an import and has been renamed since.
    project.reviewers.get(derivedId(['reviewer', folded(name)], null))
  if (known) return { person: known, isNew: false }
  const id = derivedId(['reviewer', folded(name)], null)
  return { person: { id, name, initials: lettersOf(name) }, isNew: true }
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

function lettersOf(name: string): string {
  const initials = initialsOf(name)
  return initials !== '' && initials.length <= 4 ? initials : String.fromCodePoint(name.codePointAt(0)!)
}
