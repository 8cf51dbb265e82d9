import { useMemo } from 'react'
import { nameOf } from '../claims/words'
import { CommandButton } from '../commands/CommandButton'
import { useDesk } from '../project/desk'
import { useReplica } from '../project/replica'
import { useProject } from '../project/useProject'
import { sayCame, sayPeople } from './came'
import './sharing.css'

/** Who else has the project open, and what of theirs has come in that nobody here has looked through. */
export function CameLine() {
  const people = useReplica(({ replica }) => replica?.people)
  const came = useDesk((desk) => desk.came)
  const seen = useDesk((desk) => desk.cameSeen)
  const reviewers = useProject((project) => project.reviewers)
  const unseen = useMemo(() => came.slice(seen), [came, seen])
  return (
    <div className="came-line" role="status">
      {people && people.length > 0 && (
        <span className="came-people" title={people.map(({ name, host }) => `${name} (${host})`).join('\n')}>
          <span aria-hidden="true" className="came-dot" />
          Also here: <bdi>{sayPeople(people)}</bdi>
        </span>
      )}
      {unseen.length > 0 && (
        <CommandButton id="sharing.came" look="quiet">
          {sayCame(unseen, (id) => nameOf(reviewers, id))}
        </CommandButton>
      )}
    </div>
  )
}
