import { statusOf } from '../../shared/model/status'
import type { Project } from '../../shared/model/project'
import type { Hit } from '../../shared/text/search'
import { initialsOf } from '../claims/words'
import { StatusBadge } from '../ui/StatusBadge'

/** One place where the words were found: what it is, and the words with the match marked. */
export function HitLine({ hit, project }: { hit: Hit; project: Project }) {
  const { text, start, end } = hit.snippet
  return (
    <span className="find-hit">
      <span className="find-hit-place">
        <Place hit={hit} project={project} />
      </span>
      <span className="find-hit-text" dir="auto">
        {text.slice(0, start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end)}
      </span>
    </span>
  )
}

function Place({ hit, project }: { hit: Hit; project: Project }) {
  if (hit.kind === 'article') {
    const article = project.articles.get(hit.article)
    return (
      <>
        <strong>{article?.outlet || 'No outlet'}</strong>
        <span>{article?.title}</span>
      </>
    )
  }
  const { claims, reviewers } = project
  const author = hit.kind === 'note' ? hit.by : undefined
  return (
    <>
      <span>#{claims.get(hit.claim)?.number}</span>
      <StatusBadge status={statusOf(project, hit.claim)} />
      {author !== undefined && <span>{initialsOf(reviewers, author)}</span>}
    </>
  )
}
