import type { Id } from '../../shared/model/records'
import { decisionsOf } from '../../shared/versions/decisions'
import { count } from '../claims/words'
import { useDesk } from '../project/desk'
import { useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { WarningIcon } from '../ui/icons'
import { useShortcut } from '../claims/useShortcut'
import { openReview } from './decide'
import './versions.css'

/** A quiet line in the header of an article while some of its passages need a decision; it opens the review. */
export function DecisionsLine({ article }: { article: Id }) {
  const waiting = useProject((project) => decisionsOf(project, article).length) ?? 0
  const reviewing = useDesk((desk) => desk.versions?.kind === 'review')
  const shortcut = useShortcut('decision.review')
  if (waiting === 0) return null
  return (
    <p className="decisions-line">
      <WarningIcon />
      <Button look="quiet" {...shortcut} aria-expanded={reviewing} onClick={openReview}>
        {count(waiting, 'passage needs', 'passages need')} a decision
      </Button>
    </p>
  )
}
