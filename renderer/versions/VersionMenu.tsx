import type { Article } from '../../shared/model/records'
import { nameOf } from '../claims/words'
import { commandItem } from '../commands/menuItems'
import { useDesk } from '../project/desk'
import { useProject } from '../project/useProject'
import { Menu } from '../ui/Menu'
import { useVersions } from './useVersions'
import { readVersion } from './views'
import { sayVersion } from './words'
import './versions.css'

/** Which version is shown, every other one to read, and two of them to compare. */
export function VersionMenu({ article }: { article: Article }) {
  const versions = useVersions(article.id)
  const reviewers = useProject((project) => project.reviewers)
  const reading = useDesk((desk) => (desk.versions?.kind === 'reading' ? desk.versions.version : null))
  if (versions.length < 2) return null
  const shown = versions.findIndex(({ id }) => id === (reading ?? article.version))
  const choices = versions
    .map((version, i) => ({
      label: sayVersion(version, i + 1, nameOf(reviewers, version.createdBy)),
      note: version.id === article.version ? 'current' : undefined,
      checked: i === shown,
      run: () => readVersion(version.id),
    }))
    .toReversed()
  return (
    <Menu
      label="Versions"
      className="version-button"
      items={[...choices, { ...commandItem('version.compare'), apart: true }, commandItem('article.replace')]}
      button={`Version ${shown + 1} of ${versions.length}`}
    />
  )
}
