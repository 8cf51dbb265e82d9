import { applyChanges } from '../../../shared/changes/apply'
import type { Change } from '../../../shared/changes/change'
import { emptyProject, type Project } from '../../../shared/model/project'
import { hashText } from '../../../shared/text/hash'

export const at = '2026-11-22T09:00:00.000Z'
const envelope = { at, by: 'anna' }

/** A change that renames the project; `n` tells one from another. */
export function rename(n: number): Change {
  return { type: 'project.edited', step: `step${n}`, ...envelope, title: `Title ${n}` }
}

/** A project with a reviewer and one article of these paragraphs. */
export function story(...paragraphs: string[]): Project {
  const text = paragraphs.join('\n')
  const content = paragraphs.map((words) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] }))
  const done = applyChanges(emptyProject('project1', 'Storm', at), [
    {
      type: 'reviewer.added',
      step: 's1',
      ...envelope,
      reviewer: { id: 'anna', name: 'Anna Berg', initials: 'AB' },
    },
    {
      type: 'article.added',
      step: 's2',
      ...envelope,
      article: {
        id: 'article1',
        title: 'Storm cuts power',
        outlet: 'Courier',
        byline: '',
        url: 'https://courier.example/storm',
        published: '2026-11-20',
      },
      version: {
        id: 'version1',
        reason: 'imported',
        doc: { type: 'doc', content },
        textHash: hashText(text),
      },
    },
  ])
  if (!done.ok) throw new Error(done.error)
  return done.value.project
}
