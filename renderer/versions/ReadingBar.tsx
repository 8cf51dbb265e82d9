import type { Article, Id } from '../../shared/model/records'
import { nameOf } from '../claims/words'
import { CommandButton } from '../commands/CommandButton'
import { useProject } from '../project/useProject'
import { Button } from '../ui/Button'
import { Kbd } from '../ui/Kbd'
import { useVersions } from './useVersions'
import { closeVersions } from './views'
import { sayVersion } from './words'
import './versions.css'

/** Says that an old version is read, which one, and how to come back to the current one. */
export function ReadingBar({ article, version }: { article: Article; version: Id }) {
  const versions = useVersions(article.id)
  const reviewers = useProject((project) => project.reviewers)
  const at = versions.findIndex(({ id }) => id === version)
  const shown = versions[at]
  if (!shown) return null
  return (
    <div className="reading-bar" role="region" aria-label="An older version">
      <p>
        <strong>{sayVersion(shown, at + 1, nameOf(reviewers, shown.createdBy))}.</strong> For reading only,
        with its passages as far as it is known where they stood.
      </p>
      <CommandButton id="version.compare">Compare</CommandButton>
      <Button look="primary" onClick={closeVersions}>
        Back to the current <Kbd keys="Esc" unspoken />
      </Button>
    </div>
  )
}
