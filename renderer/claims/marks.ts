import type { Project } from '../../shared/model/project'
import type { Reviewer } from '../../shared/model/records'
import { tell } from '../project/act'
import { useDesk } from '../project/desk'
import { useReplica } from '../project/replica'
import { changeFilter } from './filter'

/** The people of a project by name. */
export function peopleOf(reviewers: Project['reviewers'] | undefined): Reviewer[] {
  return [...(reviewers?.values() ?? [])].sort((a, b) => a.name.localeCompare(b.name))
}

/** Shows the claims and marks of one reviewer only, each time of the next one; after the last those of all. */
export function nextReviewersMarks(): void {
  const people = peopleOf(useReplica.getState().replica?.project.reviewers)
  if (people.length < 2) return tell('Nobody else has worked on this project: these are all marks there are.')
  const { reviewer } = useDesk.getState().filter
  const next = people[people.findIndex(({ id }) => id === reviewer) + 1]
  if (!next) return allMarks()
  changeFilter({ reviewer: next.id })
  tell(`Only claims and marks of ${next.name}, with their own verdicts.`, 'plain', {
    label: 'Show all',
    command: 'marks.all',
  })
}

export function allMarks(): void {
  changeFilter({ reviewer: null })
  tell('Claims and marks of all reviewers.')
}
